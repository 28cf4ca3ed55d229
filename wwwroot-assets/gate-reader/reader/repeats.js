// A camera sees the same card many times a second, and a scanner held too long types it twice: one pupil, one scan.
const SAME = 5_000;

export class Repeats {
  #code = null;
  #seenAt = 0;

  /** True for the code that came last, as long as it keeps coming. */
  isRepeat(code) {
    const now = performance.now();
    const isSame = code === this.#code && now - this.#seenAt < SAME;
    this.#code = code;
    this.#seenAt = now;
    return isSame;
  }
}
