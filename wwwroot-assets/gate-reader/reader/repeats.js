// A camera sees the same card many times a second, and a scanner held too long types it twice: one pupil, one scan.
const SAME = 5_000;
const HELD = 2_500;

export class Repeats {
  #code = null;
  #firstAt = 0;
  #seenAt = 0;

  /** "new" for a code to ask about, "held" while a card is simply still there, "again" when the same one comes once more. */
  kindOf(code) {
    const now = performance.now();
    const isSame = code === this.#code && now - this.#seenAt < SAME;
    if (!isSame) {
      [this.#code, this.#firstAt] = [code, now];
    }
    this.#seenAt = now;
    return !isSame ? "new" : now - this.#firstAt < HELD ? "held" : "again";
  }
}
