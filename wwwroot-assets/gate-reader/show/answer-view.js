// The answer over the whole screen, and back to ready by itself.
import { languageNow, say } from "../words/words.js";
import { wordsOf } from "./answer-words.js";
import { SHAPES } from "./shapes.js";
import { signal } from "./sound.js";

/** How long an answer stays, in milliseconds, unless the next scan or a hand takes it away. */
const STAYS = { yes: 3_000, attention: 7_000, no: 12_000 };

const part = name => document.getElementById(`answer-${name}`);

export class AnswerView {
  #root = document.getElementById("answer");
  #gate = document.getElementById("gate");
  #timer;
  #photo = null;
  #last = null;
  count = 0;

  constructor(photos, wishes) {
    this.photos = photos;
    this.wishes = wishes;
    part("close").addEventListener("click", () => this.hide());
  }

  get isShown() {
    return !this.#root.hidden;
  }

  show(answer) {
    const words = wordsOf(answer);
    this.#last = answer;
    this.#fill(answer, words);
    this.#root.dataset.tone = words.tone;
    this.#root.dataset.count = ++this.count;
    this.#open();
    // A new child each time, so that the same sentence is spoken again for the next pupil.
    document.getElementById("spoken").replaceChildren(this.#line("span", this.#spoken(answer, words)));
    signal(words.tone, this.wishes.sound);
    this.#stay(STAYS[words.tone]);
    this.#showPhoto(answer);
  }

  /** The same code again: the answer it had, marked as old news, and no sound as for a new one. */
  showAgain() {
    if (!this.#last) {
      return;
    }
    const words = wordsOf(this.#last);
    this.#fill(this.#last, words);
    part("flags").prepend(this.#line("li", `${say("again")}: ${say("again.text")}`));
    this.#open();
    this.#stay(STAYS[words.tone]);
  }

  hide() {
    clearTimeout(this.#timer);
    this.#root.hidden = true;
    this.#gate.inert = false;
    document.getElementById("spoken").textContent = "";
    this.#dropPhoto();
  }

  /** Over everything: what was open, such as the settings, has to wait for the pupil. */
  #open() {
    document.querySelectorAll("dialog[open]").forEach(dialog => dialog.close());
    this.#gate.inert = true;
    this.#root.hidden = false;
    this.#root.scrollTop = 0;
  }

  #fill(answer, words) {
    const shape = SHAPES[words.tone];
    this.#root.querySelector(".ground").setAttribute("d", shape.ground);
    this.#root.querySelector(".sign").setAttribute("d", shape.sign);
    part("title").textContent = words.title;
    part("text").textContent = words.text;
    part("do").textContent = words.advice;
    part("flags").replaceChildren(...words.flags.map(flag => this.#line("li", flag)));
    part("bangla").textContent = answer.student?.nameBangla ?? "";
    part("name").textContent = nameOf(answer);
    part("class").textContent = classOf(answer);
    part("tags").textContent = words.tags.join(" · ");
    const isOverridable = answer.overridable === true && answer.logId;
    part("override").hidden = !isOverridable;
    part("override").href = isOverridable ? `/gate/override/${answer.logId}` : "";
    part("override").textContent = say(answer.direction === "exit" ? "override.exit" : "override.entry");
  }

  #spoken(answer, words) {
    const name = languageNow() === "bn" ? answer.student?.nameBangla ?? nameOf(answer) : nameOf(answer);
    return [words.title, words.text, words.advice, ...words.flags, name].filter(Boolean).join(". ");
  }

  async #showPhoto(answer) {
    this.#dropPhoto();
    const address = answer.student?.photoUrl && await this.photos.find(answer.student.photoUrl);
    if (!address) {
      return;
    }
    if (this.#last !== answer || !this.isShown) {
      URL.revokeObjectURL(address);
      return;
    }
    this.#photo = address;
    part("photo").src = address;
    part("photo").alt = say("photo", answer.student.name);
    part("photo").hidden = false;
  }

  #dropPhoto() {
    part("photo").hidden = true;
    part("photo").removeAttribute("src");
    if (this.#photo) {
      URL.revokeObjectURL(this.#photo);
      this.#photo = null;
    }
  }

  /** While somebody's focus is inside, such as on the way to the override, the answer waits for them. */
  #stay(milliseconds) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#root.contains(document.activeElement) ? this.#stay(2_000) : this.hide()), milliseconds);
  }

  #line(name, text) {
    const element = document.createElement(name);
    element.textContent = text;
    return element;
  }
}

const nameOf = answer => answer.student?.name ?? answer.visitor?.name ?? answer.holder?.name ?? "";

/** What kind of person it is: the class of a pupil, or whom a visitor visits. */
function classOf(answer) {
  if (answer.kind === "visitor") {
    return answer.visitor?.host ? say("visitor.of", answer.visitor.host) : say("visitor");
  }
  const name = answer.student?.class ?? answer.holder?.className;
  return name ? say("class", name) : "";
}
