// Whether the portal can be reached now. A scan that finds it cannot does not make the next pupil wait for the same news.
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 30_000;
const BEAT = 60_000;

export class Connection extends EventTarget {
  isOnline = true;
  #wait = FIRST_WAIT;
  #timer;
  #beating = null;

  /** @param beat tells the portal that the device is there; throws when that fails */
  constructor(beat) {
    super();
    this.beat = beat;
  }

  start() {
    // The browser's own opinion is a hint and no more: a phone on a wall's other side has a network and no portal.
    addEventListener("online", () => this.tryNow());
    document.addEventListener("visibilitychange", () => document.hidden || this.tryNow());
    return this.tryNow();
  }

  /** A request failed: from now on the page decides by itself, and keeps trying. */
  lost() {
    if (this.isOnline) {
      this.#wait = FIRST_WAIT;
      this.#become(false);
      this.#schedule();
    }
  }

  tryNow() {
    clearTimeout(this.#timer);
    this.#beating ??= this.#try().finally(() => (this.#beating = null));
    return this.#beating;
  }

  stop() {
    clearTimeout(this.#timer);
    this.#wait = 0;
  }

  async #try() {
    try {
      await this.beat();
      this.#wait = FIRST_WAIT;
      this.#become(true);
    } catch (error) {
      this.dispatchEvent(new CustomEvent("refused", { detail: error }));
      this.#become(false);
    }
    this.#schedule();
  }

  #become(online) {
    if (this.isOnline !== online) {
      this.isOnline = online;
      this.dispatchEvent(new Event("change"));
    }
  }

  /** Not all devices of a school at the same moment when the portal comes back. */
  #schedule() {
    clearTimeout(this.#timer);
    if (this.#wait === 0) {
      return;
    }
    this.#timer = setTimeout(() => this.tryNow(), this.isOnline ? BEAT : this.#wait * (0.75 + Math.random() / 2));
    this.#wait = this.isOnline ? FIRST_WAIT : Math.min(LONGEST_WAIT, this.#wait * 2);
  }
}
