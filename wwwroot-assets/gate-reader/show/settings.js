// The dialog in which the guard chooses language, access point, direction, camera and sound.
import { LANGUAGES, say } from "../words/words.js";
import { signal, wakeSound } from "./sound.js";

const at = id => document.getElementById(id);

/** The choice of a language, in the dialog and wherever else it stands. */
export function offerLanguages(wishes, onChange) {
  for (const select of document.querySelectorAll("[data-languages]")) {
    select.replaceChildren(...LANGUAGES.map(([value, name]) => optionOf(value, name, value)));
    select.value = wishes.language;
    select.addEventListener("change", async () => {
      await wishes.choose({ language: select.value });
      document.querySelectorAll("[data-languages]").forEach(other => (other.value = select.value));
      onChange();
    });
  }
}

export class Settings {
  #dialog = at("settings-dialog");

  constructor({ wishes, camera, getSelf, onChange, onForget }) {
    Object.assign(this, { wishes, camera, getSelf, onChange });
    at("settings").addEventListener("click", () => this.#open());
    at("set-point").addEventListener("change", event => this.#choose({ pointId: event.target.value, direction: null }));
    at("set-direction").addEventListener("change", event => this.#choose({ direction: event.target.value || null }));
    at("set-sound").addEventListener("change", event => this.#choose({ sound: event.target.checked }));
    at("set-camera").addEventListener("change", event => this.#chooseCamera(event.target.value));
    at("set-try").addEventListener("click", () => this.#tryTones());
    at("forget").addEventListener("click", onForget);
  }

  get isOpen() {
    return this.#dialog.open;
  }

  async #open() {
    this.#fill();
    this.#dialog.showModal();
    await this.#listCameras();
  }

  #fill() {
    const { accessPoints } = this.getSelf();
    at("set-point").replaceChildren(...accessPoints.map(point => optionOf(point.id, point.name)));
    at("set-point").value = this.wishes.pointId;
    at("set-direction").value = this.wishes.direction ?? "";
    at("set-direction-row").hidden = accessPoints.find(point => point.id === this.wishes.pointId)?.direction !== "both";
    at("set-sound").checked = this.wishes.sound;
  }

  async #listCameras() {
    const cameras = (await this.camera.list()).map((camera, place) => optionOf(camera.deviceId, camera.label || `${say("set.camera")} ${place + 1}`));
    at("set-camera").replaceChildren(optionOf("back", say("set.camera.back")), ...cameras, optionOf("none", say("set.camera.none")));
    at("set-camera").value = this.wishes.camera;
  }

  async #chooseCamera(camera) {
    await this.#choose({ camera });
    await this.camera.start(camera);
  }

  async #choose(wish) {
    await this.wishes.choose(wish);
    this.#fill();
    this.onChange();
  }

  #tryTones() {
    wakeSound();
    ["yes", "attention", "no"].forEach((tone, place) => setTimeout(() => signal(tone, true), 900 * place));
  }
}

function optionOf(value, text, language) {
  const option = document.createElement("option");
  option.value = value;
  option.textContent = text;
  if (language) {
    option.lang = language;
  }
  return option;
}
