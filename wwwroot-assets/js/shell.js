// Keys, menus and dialogs of every page. All listeners sit on the document, so they survive enhanced navigation.
const root = document.documentElement;
const yearInSeconds = 365 * 24 * 3600;

const isTyping = (target) => target.closest("input, textarea, select, [contenteditable='true']") !== null;

function setMenu(open) {
  if (open) {
    root.dataset.menu = "open";
  } else {
    delete root.dataset.menu;
  }
  for (const button of document.querySelectorAll("[data-menu-opens]")) {
    button.setAttribute("aria-expanded", String(open));
  }
  if (open) {
    document.querySelector("#rail a")?.focus();
  }
}

function foldRail() {
  const narrow = root.dataset.rail !== "narrow";
  if (narrow) {
    root.dataset.rail = "narrow";
  } else {
    delete root.dataset.rail;
  }
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `academy-rail=${narrow ? "narrow" : "wide"}; Path=/; Max-Age=${yearInSeconds}; SameSite=Lax${secure}`;
}

function closeMenusExcept(kept) {
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    if (menu !== kept) {
      menu.open = false;
    }
  }
}

// Copies the text of the element that a button names, and says so in the button.
async function copy(button) {
  await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent.trim());
  const words = button.querySelector("span") ?? button;
  words.textContent = button.dataset.copied ?? words.textContent;
}

// Saves the text of the element that a button names as a file.
function save(button) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([document.getElementById(button.dataset.saves).textContent], { type: "text/plain" }));
  link.download = button.dataset.file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}

document.addEventListener("click", (event) => {
  closeMenusExcept(event.target.closest("details[data-menu]"));

  const opener = event.target.closest("[data-opens]");
  if (opener) {
    document.getElementById(opener.dataset.opens)?.showModal();
  } else if (event.target.closest("[data-closes]")) {
    event.target.closest("dialog").close();
  } else if (event.target.closest("[data-menu-opens]")) {
    setMenu(root.dataset.menu !== "open");
  } else if (event.target.closest("[data-menu-closes]")) {
    setMenu(false);
  } else if (event.target.closest("[data-rail-folds]")) {
    foldRail();
  } else if (event.target.closest("[data-prints]")) {
    window.print();
  } else if (event.target.closest("[data-copies]")) {
    copy(event.target.closest("[data-copies]"));
  } else if (event.target.closest("[data-saves]")) {
    save(event.target.closest("[data-saves]"));
  } else if (event.target instanceof HTMLDialogElement && event.target.hasAttribute("data-light")) {
    event.target.close();
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    setMenu(false);
    const menu = document.querySelector("details[data-menu][open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
    return;
  }

  if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) {
    const box = document.querySelector("[data-page-search]") ?? document.querySelector("[data-global-search]");
    if (box) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  }
});

// A filter sends itself; empty fields stay out of the address.
document.addEventListener("change", (event) => {
  const form = event.target.form;
  if (form?.hasAttribute("data-sends-on-change") && event.target.type !== "search") {
    form.requestSubmit();
  }
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method === "get") {
    for (const field of form.elements) {
      if (field.name && field.value === "") {
        field.disabled = true;
        setTimeout(() => { field.disabled = false; });
      }
    }
  }
}, { capture: true });

// A form marked data-downloads brings a file, and the page with its dialog stays.
document.addEventListener("submit", (event) => {
  if (event.target.hasAttribute("data-downloads")) {
    event.target.closest("dialog")?.close();
  }
});

// A form marked data-once goes out one time only, however often the button is pressed.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.hasAttribute("data-once")) {
    return;
  }

  if (form.dataset.sent) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }

  form.dataset.sent = "true";
  event.submitter?.setAttribute("aria-busy", "true");
}, { capture: true });

function settle() {
  setMenu(false);
  closeMenusExcept(null);
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    form.querySelector("[aria-busy]")?.removeAttribute("aria-busy");
  }
  document.querySelector("[aria-invalid='true']")?.focus();
}

window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    settle();
  }
});

window.Blazor?.addEventListener?.("enhancedload", settle);
document.querySelector("[aria-invalid='true']")?.focus();
