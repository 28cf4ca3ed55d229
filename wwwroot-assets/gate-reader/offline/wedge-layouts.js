// A scanner that types like an American keyboard, into a computer that believes in another one. The second letter and the digit of
// the prefix betray the layout, and every character has a way back. Cards before the signed ones have a 1 where these have a 2.
const DIGITS = "1234567890";
const FRENCH = ["AQ&É\"'(-È_ÇÀ", `QA${DIGITS}`];
const FRENCH_WITH_CAPS = ["AQ", "QA"];
const GERMAN_WITH_CAPS = ["!\"§$%&/()=", DIGITS];

const LAYOUTS = [
  ["SQÉ", FRENCH], ["SQ&", FRENCH],
  ["SQ2", FRENCH_WITH_CAPS], ["SQ1", FRENCH_WITH_CAPS],
  ["SA\"", GERMAN_WITH_CAPS], ["SA!", GERMAN_WITH_CAPS],
];

/** The text in capitals, as it was meant. */
export function undoLayout(typed) {
  const text = typed.trim().toUpperCase();
  const layout = LAYOUTS.find(([prefix]) => text.startsWith(prefix));
  if (!layout) {
    return text;
  }
  const [from, to] = layout[1];
  return Array.from(text, letter => (from.includes(letter) ? to[from.indexOf(letter)] : letter)).join("");
}
