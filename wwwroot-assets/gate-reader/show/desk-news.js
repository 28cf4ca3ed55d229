// What the guard has to know before anybody comes: a lockdown, and what this gate cannot know without the portal.
import { isBelieved } from "../offline/rules.js";
import { say } from "../words/words.js";

const sign = document.getElementById("lockdown");
const unknownNote = document.getElementById("unknown");

/** @param news `{ isOnline, lockdown: { holdsInside, message, age } | null, unknown }` */
export function showDeskNews({ isOnline, lockdown, unknown }) {
  sign.hidden = lockdown === null;
  if (lockdown) {
    const isSure = isBelieved(lockdown.age);
    sign.dataset.sure = isSure;
    sign.textContent = `${say(`why.${isSure ? lockdown.holdsInside ? "lockdown_hold" : "lockdown" : "lockdown_unsure"}`)} ${lockdown.message}`;
  }
  unknownNote.hidden = isOnline || unknown.length === 0;
  unknownNote.textContent = unknown.map(what => say(`unknown.${what}`)).join(" ");
}
