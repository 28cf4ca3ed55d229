// The grade book: keys move through the grid, a block from a spreadsheet can be pasted, and every cell saves itself.
// A cell carries the version it was read at, so that the portal can tell when a colleague was there first.
const pause = 500;
const most = 500;
const retry = 5000;

const waiting = new Map();
let timer;
let sending = false;

const formOf = (cell) => cell.closest("form[data-grade-book]");
const gridOf = (form) => [...form.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("input[data-part]")]);
const latin = (text) => text.replace(/[০-৯]/g, (digit) => String(digit.charCodeAt(0) - 0x09e6)).trim();
const isLetterMark = (text) => /^(a|x|abs|absent|ex|exempt|অ|অনু\.?|অনুপস্থিত)$/iu.test(text);

function placeOf(cell) {
  const grid = gridOf(formOf(cell));
  const row = grid.findIndex((cells) => cells.includes(cell));
  return { grid, row, column: grid[row].indexOf(cell) };
}

function go(cell, down, across) {
  const { grid, row, column } = placeOf(cell);
  const next = grid[row + down]?.[column + across];
  next?.focus();
  next?.select();
  return next !== undefined;
}

const written = (count) => count.toLocaleString(document.documentElement.lang === "bn" ? "bn-BD" : "en");

// How much of the book is there, as far as it is saved.
function count(form) {
  const cells = [...form.querySelectorAll("input[data-part]")];
  const entered = cells.filter((cell) => cell.dataset.version !== "0").length;
  const place = document.querySelector("[data-book-count]");
  if (place) {
    place.textContent = place.dataset.bookCount.replace("{0}", written(entered)).replace("{1}", written(cells.length));
  }
  const state = entered < cells.length ? "open" : "full";
  document.querySelectorAll("[data-book-chip]").forEach((chip) => {
    chip.hidden = chip.dataset.bookChip !== state;
  });
}

function tell(form) {
  const state = form.querySelector("[data-book-state]");
  const wrong = form.querySelectorAll("input[aria-invalid='true']").length;
  const counted = (words, number) => words.replace("{0}", written(number));
  count(form);
  if (sending || (waiting.size > 0 && navigator.onLine)) {
    state.textContent = form.dataset.saving;
  } else if (waiting.size > 0) {
    state.textContent = counted(form.dataset.unsaved, waiting.size);
  } else {
    state.textContent = wrong > 0 ? counted(form.dataset.wrong, wrong) : form.dataset.saved;
  }
}

function refuse(cell, problem) {
  cell.classList.remove("is-pending", "is-saved");
  cell.setAttribute("aria-invalid", "true");
  const note = cell.parentElement.querySelector(".cell-problem") ?? cell.parentElement.appendChild(document.createElement("span"));
  note.className = "cell-problem";
  note.id = `problem-${cell.dataset.part}-${cell.dataset.student}`;
  note.textContent = problem;
  cell.setAttribute("aria-describedby", note.id);
}

function forgive(cell) {
  cell.removeAttribute("aria-invalid");
  cell.removeAttribute("aria-describedby");
  cell.parentElement.querySelector(".cell-problem")?.remove();
}

// What the portal would refuse anyway is told at once; everything else it decides.
function check(cell) {
  const text = latin(cell.value);
  if (text === "" || isLetterMark(text)) {
    return true;
  }
  const form = formOf(cell);
  if (!/^\d+(\.\d{1,2})?$/.test(text)) {
    refuse(cell, form.dataset.unreadable);
    return false;
  }
  if (Number(text) > Number(cell.dataset.maximum)) {
    refuse(cell, form.dataset.above.replace("{0}", cell.dataset.maximum));
    return false;
  }
  return true;
}

function changed(cell) {
  forgive(cell);
  cell.classList.remove("is-saved");
  if (!check(cell)) {
    waiting.delete(cell);
    tell(formOf(cell));
    return;
  }
  cell.classList.add("is-pending");
  waiting.set(cell, cell.value);
  tell(formOf(cell));
  clearTimeout(timer);
  timer = setTimeout(send, pause);
}

function settle(cell, sent, answer) {
  cell.dataset.version = answer.version;
  if (cell.value !== sent) {
    return;
  }
  cell.classList.remove("is-pending");
  if (answer.problem) {
    const theirs = answer.code === "changed_meanwhile" ? formOf(cell).dataset.theirs.replace("{0}", answer.text || "–") : "";
    refuse(cell, `${answer.problem} ${theirs}`.trim());
  } else {
    cell.value = answer.text;
    cell.classList.add("is-saved");
  }
}

async function post(form, batch) {
  return fetch(form.dataset.gradeBook, {
    method: "POST",
    headers: { "Content-Type": "application/json", RequestVerificationToken: form.elements.__RequestVerificationToken.value },
    body: JSON.stringify({
      termId: form.dataset.term,
      cells: batch.map(([cell, text]) => ({
        partId: cell.dataset.part, studentId: cell.dataset.student, text, version: Number(cell.dataset.version),
      })),
    }),
  });
}

async function send() {
  const form = document.querySelector("form[data-grade-book]");
  if (!form || sending || waiting.size === 0) {
    return;
  }
  const batch = [...waiting].slice(0, most);
  batch.forEach(([cell]) => waiting.delete(cell));
  sending = true;
  tell(form);
  let again = pause;
  try {
    const response = await post(form, batch);
    if (response.ok) {
      (await response.json()).forEach((answer, place) => settle(...batch[place], answer));
    } else {
      const problem = response.status === 422 ? await response.json() : form.dataset.unsaved.replace("{0}", "");
      batch.forEach(([cell]) => refuse(cell, problem));
    }
  } catch {
    // The connection is gone: what was typed stays, and is sent again.
    batch.forEach(([cell, text]) => waiting.has(cell) || waiting.set(cell, text));
    again = retry;
  } finally {
    sending = false;
    tell(form);
  }
  if (waiting.size > 0) {
    clearTimeout(timer);
    timer = setTimeout(send, again);
  }
}

function paste(cell, text) {
  const { grid, row, column } = placeOf(cell);
  const rows = text.replace(/\r/g, "").replace(/\n$/, "").split("\n").map((line) => line.split("\t"));
  rows.forEach((values, down) => values.forEach((value, across) => {
    const target = grid[row + down]?.[column + across];
    if (target) {
      target.value = value.trim();
      changed(target);
    }
  }));
}

const arrows = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

function arrow(event, cell) {
  const [down, across] = arrows[event.key];
  const length = cell.value.length;
  const all = cell.selectionStart === 0 && cell.selectionEnd === length;
  const atEdge = across < 0 ? cell.selectionEnd === 0 : cell.selectionStart === length;
  if ((across === 0 || all || atEdge) && go(cell, down, across)) {
    event.preventDefault();
  }
}

const cellOf = (event) => event.target.closest?.("form[data-grade-book] input[data-part]");

document.addEventListener("keydown", (event) => {
  const cell = cellOf(event);
  if (!cell || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
    return;
  }
  if (event.key === "Enter") {
    event.preventDefault();
    go(cell, event.shiftKey ? -1 : 1, 0);
  } else if (event.key in arrows && !event.shiftKey) {
    arrow(event, cell);
  } else if (/^[ax]$/i.test(event.key)) {
    event.preventDefault();
    cell.value = event.key.toUpperCase();
    changed(cell);
  }
});

document.addEventListener("focusin", (event) => cellOf(event)?.select());
document.addEventListener("input", (event) => {
  const cell = cellOf(event);
  if (cell) {
    changed(cell);
  }
});
document.addEventListener("paste", (event) => {
  const cell = cellOf(event);
  const text = event.clipboardData?.getData("text") ?? "";
  if (cell && /[\t\n]/.test(text.trimEnd())) {
    event.preventDefault();
    paste(cell, text);
  }
});
window.addEventListener("online", send);
window.addEventListener("beforeunload", (event) => {
  if (waiting.size > 0 || sending) {
    event.preventDefault();
  }
});

// With this script every cell saves itself, so the button of the plain form goes.
function prepare() {
  document.querySelector("[data-book-plain]")?.setAttribute("hidden", "");
}

prepare();
window.addEventListener("load", () => window.Blazor?.addEventListener?.("enhancedload", prepare));
