// Where this device stands, which way it scans, and whether it is ready.
import { languageNow, say } from "../words/words.js";

const at = id => document.getElementById(id);

/** @param cameraState "on", "off", "denied", "none" or "busy" */
export function showPlace(self, wishes, cameraState) {
  const point = self.accessPoints.find(one => one.id === wishes.pointId);
  at("point-name").textContent = point?.name ?? self.name;
  at("school-name").textContent = languageNow() === "bn" ? self.schoolBangla ?? self.school : self.school;
  const way = wishes.direction ?? (point && point.direction !== "both" ? point.direction : "auto");
  at("way").textContent = way === "auto" ? `${say("way.entry")} / ${say("way.exit")}` : say(`way.${way}`);
  at("ready").textContent = say(cameraState === "on" ? "ready" : "ready.scanner");
  at("camera-note").hidden = cameraState === "on";
  at("camera-note").textContent = cameraState === "on" ? "" : say(`camera.${cameraState}`);
  document.body.dataset.camera = cameraState;
}
