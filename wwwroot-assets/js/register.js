// The register by keyboard, and with a lost connection. A form marked data-register works without this; here it gets
// its keys, a draft that outlives the page, and saves that are sent again until they arrive. The listeners sit on the document,
// so they survive enhanced navigation. The server knows a save by its key, so that one sent twice counts once.
const retryMilliseconds = 15_000;

const numbers = new Intl.NumberFormat(document.documentElement.lang === "bn" ? "bn-BD" : "en", { useGrouping: false });

let typed = "";
let sending = false;
let retry;
let page = null;

const rowsOf = (form) => [...form.querySelectorAll("[data-student]")];
const codeOf = (row) => row.querySelector("input[type=radio]:checked");
const field = (row, name) => row.querySelector(`[name="${name}-${row.dataset.student}"]`);
const latin = (key) => key >= "০" && key <= "৯" ? String.fromCharCode(key.charCodeAt(0) - 0x09b6) : key;

// A secure page has randomUUID; the school's own network often is none.
function freshKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function say(form, state, words) {
  for (const line of form.querySelectorAll("[data-says]")) {
    line.hidden = line.dataset.says !== state;
    if (!line.hidden && words) {
      line.textContent = words;
    }
  }
  form.dataset.state = state;
}

function showTyped(form, digits) {
  typed = digits;
  const place = form.querySelector("[data-typed]");
  place.hidden = digits === "";
  place.textContent = digits === "" ? "" : `${digits}…`;
}

function count(form) {
  for (const place of form.querySelectorAll("[data-count]")) {
    const marked = form.querySelectorAll(`input[data-counts="${place.dataset.count}"]:checked`).length;
    place.textContent = numbers.format(marked);
  }
}

// Drafts ---------------------------------------------------------------------------------------------------------

function readDraft(form) {
  const kept = localStorage.getItem(form.dataset.register);
  return kept === null ? null : JSON.parse(kept);
}

function keepDraft(form, waits) {
  const values = {};
  for (const [name, value] of new FormData(form)) {
    if (!name.startsWith("_")) {
      values[name] = value;
    }
  }
  localStorage.setItem(form.dataset.register, JSON.stringify({ values, waits }));
}

function fill(form, values) {
  for (const [name, value] of Object.entries(values)) {
    const known = form.elements.namedItem(name);
    if (known) {
      known.value = value;
    }
  }
  count(form);
}

// Sending --------------------------------------------------------------------------------------------------------

async function send(form) {
  const undecided = form.querySelector(".register-theirs");
  if (sending || undecided) {
    undecided?.querySelector("button").focus();
    return;
  }

  sending = true;
  say(form, "sending");
  keepDraft(form, true);
  clearTimeout(retry);
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new FormData(form),
      headers: { Accept: "application/json" },
      redirect: "manual",
    });
    await hear(form, answer);
  } catch {
    wait(form);
  } finally {
    sending = false;
  }
}

// The network is away, or the server: the draft lies in the browser and goes out again by itself.
function wait(form) {
  say(form, "waiting");
  retry = setTimeout(() => form.isConnected && send(form), retryMilliseconds);
}

async function hear(form, answer) {
  if (answer.status >= 500 || answer.status === 429) {
    wait(form);
    return;
  }

  // Sent to the sign-in page, or the form's token is too old: the draft waits for the page to be opened again.
  if (!answer.headers.get("content-type")?.includes("json")) {
    say(form, "left");
    return;
  }

  const said = await answer.json();
  if (answer.ok) {
    form.elements.version.value = said.version;
    form.elements.key.value = freshKey();
    localStorage.removeItem(form.dataset.register);
    say(form, "saved");
    return;
  }

  keepDraft(form, false);
  if (answer.status === 409) {
    overtaken(form, said);
  } else {
    refused(form, said);
  }
}

function refused(form, said) {
  say(form, "refused", said.refused);
  const row = said.student && form.querySelector(`[data-student="${said.student}"]`);
  if (row) {
    row.classList.add("is-refused");
    focusRow(row);
  }
}

// Another saved first: each line that differs is asked about; nothing is saved before all are answered.
function overtaken(form, said) {
  form.elements.version.value = said.version;
  form.elements.key.value = freshKey();
  for (const line of said.theirs) {
    const row = form.querySelector(`[data-student="${line.student}"]`);
    const code = row?.querySelector(`input[type=radio][value="${line.code}"]`);
    if (!row || row.querySelector(".register-theirs")) {
      continue;
    }
    const question = form.querySelector("[data-theirs]").content.cloneNode(true).firstElementChild;
    question.theirs = line;
    question.querySelector("[data-theirs-code]").textContent = code?.closest("label").title ?? "";
    question.querySelector("[data-theirs-words]").textContent = [line.minutes, line.why, line.comment].filter(Boolean).join(" · ");
    row.append(question);
  }
  say(form, "overtaken");
  form.querySelector(".register-theirs button")?.focus();
}

function decide(button) {
  const question = button.closest(".register-theirs");
  const form = question.closest("form");
  const row = question.closest("[data-student]");
  if (button.dataset.takes === "theirs") {
    const { code, minutes, why, comment } = question.theirs;
    const radio = row.querySelector(`input[type=radio][value="${code}"]`);
    if (radio) {
      radio.checked = true;
    }
    field(row, "minutes").value = minutes ?? "";
    field(row, "why").value = why ?? "";
    field(row, "comment").value = comment ?? "";
  }
  question.remove();
  changed(form);
  (form.querySelector(".register-theirs button") ?? form.querySelector("button[type=submit]")).focus();
}

// Keys -----------------------------------------------------------------------------------------------------------

function focusRow(row) {
  const code = codeOf(row) ?? row.querySelector("input[type=radio]");
  code?.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
}

function changed(form) {
  count(form);
  form.querySelectorAll(".is-refused").forEach((row) => row.classList.remove("is-refused"));
  keepDraft(form, false);
  say(form, "unsaved");
}

function move(form, row, step) {
  const rows = rowsOf(form);
  const next = rows[rows.indexOf(row) + step];
  if (next) {
    focusRow(next);
  }
}

// Digits and then a letter jump to a roll number and set it there; a letter alone sets the row at hand.
function setCode(form, row, letter) {
  const target = typed === "" ? row : rowsOf(form).find((other) => other.dataset.roll === String(Number(typed)));
  const radio = target?.querySelector(`input[type=radio][data-letter="${letter}"]`);
  showTyped(form, "");
  if (!radio) {
    return;
  }

  if (!radio.checked) {
    radio.checked = true;
    field(target, "why").value = "";
    field(target, "minutes").value = "";
    changed(form);
  }
  focusRow(target);
}

// Digits and then Enter are minutes where the pupil is late, and else the roll number to go to.
function finishTyped(form, row) {
  if (codeOf(row)?.dataset.counts === "Late") {
    field(row, "minutes").value = typed.slice(-3);
    changed(form);
  } else {
    const target = rowsOf(form).find((other) => other.dataset.roll === String(Number(typed)));
    if (target) {
      focusRow(target);
    }
  }
  showTyped(form, "");
}

function press(event, form) {
  const row = event.target.closest("[data-student]");
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
    event.preventDefault();
    form.requestSubmit();
    return;
  }

  if (!row || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }

  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (typed !== "") {
      finishTyped(form, row);
    }
    move(form, row, event.key === "ArrowDown" ? 1 : -1);
  } else if (event.target.type === "radio") {
    pressOnCode(event, form, row);
  }
}

function pressOnCode(event, form, row) {
  const key = latin(event.key);
  if (/^[0-9]$/.test(key)) {
    event.preventDefault();
    showTyped(form, (typed + key).slice(-6));
  } else if (/^[a-z]$/i.test(key)) {
    event.preventDefault();
    setCode(form, row, key.toUpperCase());
  } else if (key === "Enter" && typed !== "") {
    event.preventDefault();
    finishTyped(form, row);
  } else if ((key === "Backspace" || key === "Escape") && typed !== "") {
    event.preventDefault();
    showTyped(form, key === "Escape" ? "" : typed.slice(0, -1));
  }
}

// The document ---------------------------------------------------------------------------------------------------

const registerOf = (event) => event.target.closest?.("form[data-register]:not([data-readonly])");

document.addEventListener("keydown", (event) => {
  const form = registerOf(event);
  if (form) {
    press(event, form);
  }
});

document.addEventListener("input", (event) => {
  const form = registerOf(event);
  if (form) {
    changed(form);
  }
});

document.addEventListener("submit", (event) => {
  const form = registerOf(event);
  if (form) {
    event.preventDefault();
    send(form);
  }
});

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-takes]");
  if (button) {
    decide(button);
  }
});

window.addEventListener("online", () => {
  if (page?.isConnected && page.dataset.state === "waiting") {
    send(page);
  }
});

function prepare() {
  const form = document.querySelector("form[data-register]:not([data-readonly])");
  if (!form || form === page) {
    return;
  }

  page = form;
  showTyped(form, "");
  const draft = readDraft(form);
  if (draft) {
    fill(form, draft.values);
    say(form, "restored");
  }
  const first = rowsOf(form)[0];
  if (first && !form.contains(document.activeElement)) {
    codeOf(first)?.focus({ preventScroll: true });
  }
  if (draft?.waits) {
    send(form);
  }
}

prepare();
window.addEventListener("load", () => window.Blazor?.addEventListener?.("enhancedload", prepare));
