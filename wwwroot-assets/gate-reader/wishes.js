// What the guard chose on this device: language, access point, direction, camera, sound.
import { load, save } from "./papers.js";
import { preferredLanguage } from "./words/words.js";

const NAME = "wishes";

export class Wishes {
  language = preferredLanguage();
  pointId = null;
  direction = null;
  camera = "back";
  sound = true;

  static async load() {
    return Object.assign(new Wishes(), await load(NAME));
  }

  /** Chosen now, and after the next start; a full phone forgets it and goes on. */
  choose(wish) {
    Object.assign(this, wish);
    return save(NAME, { ...this }).catch(() => undefined);
  }

  /** The device may have been given other access points meanwhile. */
  fit(self) {
    const served = self.accessPoints.map(point => point.id);
    if (!served.includes(this.pointId)) {
      this.pointId = self.accessPoint?.id ?? served[0] ?? null;
    }
    if (self.accessPoints.find(point => point.id === this.pointId)?.direction !== "both") {
      this.direction = null;
    }
  }
}
