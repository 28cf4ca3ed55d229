// A scanner that types: many letters in a moment, then Enter. No field needs to have the focus.
const PAUSE = 1_000;
const SHORTEST = 4;
const LONGEST = 400;

/** Calls back with every code that is typed outside of a field. */
export function listenToScanner(onCode) {
  let typed = "";
  let last = 0;
  addEventListener("keydown", event => {
    if (isField(event.target) || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (event.timeStamp - last > PAUSE) {
      typed = "";
    }
    last = event.timeStamp;
    if (event.key === "Enter") {
      const code = typed;
      typed = "";
      if (code.length >= SHORTEST) {
        // Else the Enter would also press the button that was used last.
        event.preventDefault();
        onCode(code);
      }
    } else if (event.key.length === 1 && typed.length < LONGEST) {
      if (typed.length > 0) {
        event.preventDefault();
      }
      typed += event.key;
    }
  }, { capture: true });
}

const isField = target => target instanceof HTMLElement && target.matches("input, select, textarea, [contenteditable]");
