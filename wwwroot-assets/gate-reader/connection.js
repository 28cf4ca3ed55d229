// Whether the portal can be reached now. A scan that finds it cannot does not make the next pupil wait for the same news.
import { Refused } from "./portal.js";

const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 30_000;
const BEAT = 60_000;

export class Connection extends EventTarget {
  isOnline = true;
  #wait = FIRST_WAIT;
  #timer;
  #beating = null;
  #isStopped = false;

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
      this.#schedule(this.#wait);
    }
  }

  tryNow() {
    clearTimeout(this.#timer);
    this.#beating ??= this.#try().finally(() => (this.#beating = null));
    return this.#beating;
  }

  stop() {
    clearTimeout(this.#timer);
    this.#isStopped = true;
  }

  async #try() {
    try {
      await this.beat();
      this.#wait = FIRST_WAIT;
      this.#become(true);
      this.#schedule(BEAT);
    } catch (error) {
      this.dispatchEvent(new CustomEvent("refused", { detail: error }));
      // Who refuses something, or wants to be left alone for a moment, is there.
      this.#become(error instanceof Refused && error.status < 500 && error.status !== 401);
      this.#schedule(Math.max(this.#wait, 1_000 * (error.waitSeconds ?? 0)));
    }
  }

  #become(online) {
    if (this.isOnline !== online) {
      this.isOnline = online;
      this.dispatchEvent(new Event("change"));
    }
  }

  /** Not all devices of a school at the same moment when the portal comes back. */
  #schedule(wait) {
    clearTimeout(this.#timer);
    if (!this.#isStopped) {
      this.#timer = setTimeout(() => this.tryNow(), wait * (0.75 + Math.random() / 2));
      this.#wait = Math.min(LONGEST_WAIT, this.#wait * 2);
    }
  }
}
