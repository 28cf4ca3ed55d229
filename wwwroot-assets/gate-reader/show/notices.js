// What stands where the gate would be: not enrolled, enrolling, open elsewhere, no longer allowed.
import { say } from "../words/words.js";

const notice = document.getElementById("notice");
const gate = document.getElementById("gate");
const button = document.getElementById("notice-act");

let draw = () => undefined;

/** @param act `{ words, does }` of a button, or nothing */
export function showNotice(name, title, text, act = null) {
  draw = () => {
    document.getElementById("notice-title").textContent = title();
    document.getElementById("notice-text").textContent = text();
    button.hidden = act === null;
    button.textContent = act?.words() ?? "";
  };
  button.onclick = act?.does ?? null;
  notice.dataset.name = name;
  draw();
  notice.hidden = false;
  gate.hidden = true;
}

/** After the language was changed. */
export const redrawNotice = () => draw();

export function showGate() {
  notice.hidden = true;
  gate.hidden = false;
}

export const notEnrolled = () => showNotice("not-enrolled", () => say("enrol.title"), () => say("enrol.how"));
export const enrolling = () => showNotice("enrolling", () => say("enrol.working"), () => "");
export const elsewhere = () => showNotice("elsewhere", () => say("elsewhere.title"), () => say("elsewhere.how"));
export const insecure = () => showNotice("insecure", () => say("insecure.title"), () => say("insecure.how"));
export const refused = waiting => showNotice("refused", () => say("refused.title"), () => say("refused.how", waiting));
