// The number of a pass that cannot be read, with the reason why it is typed.
import { isOlderCode, isSignedCode } from "../offline/signed-code.js";
import { say } from "../words/words.js";

const dialog = document.getElementById("type-dialog");
const number = document.getElementById("type-number");
const reason = document.getElementById("type-reason");

/** Calls back with `{ code, readBy, typedReason }`. */
export function listenToTyping(onTyped) {
  document.getElementById("type").addEventListener("click", () => {
    number.value = "";
    dialog.showModal();
    number.focus();
  });
  document.getElementById("type-form").addEventListener("submit", event => {
    event.preventDefault();
    const code = number.value.trim();
    if (code.length === 0) {
      number.focus();
      return;
    }
    dialog.close();
    // A scanner typed into the field: no person, no reason.
    const isScanned = isSignedCode(code) || isOlderCode(code);
    onTyped(isScanned ? { code, readBy: "scanner" } : { code, readBy: "typed", typedReason: say(`type.${reason.value}`) });
  });
}
