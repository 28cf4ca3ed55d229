// One line that is always true: connected or not, how many scans wait, and how old the list is.
import { say } from "../words/words.js";

const line = document.getElementById("status-line");
const list = document.getElementById("status-list");
const strip = document.getElementById("status");

/** @param facts `{ isOnline, waiting, stuck, listCheckedAt, isListOld }` */
export function showStatus({ isOnline, waiting, stuck, listCheckedAt, isListOld }) {
  const words = [say(isOnline ? "online" : "offline"), say("waiting", waiting)];
  if (stuck > 0) {
    words.push(say("stuck", stuck));
  }
  line.textContent = words.join(" · ");
  list.textContent = ageOf(listCheckedAt);
  strip.dataset.tone = stuck > 0 ? "bad" : !isOnline || isListOld ? "attention" : "good";
  Object.assign(strip.dataset, { online: isOnline, waiting, old: isListOld });
}

function ageOf(checkedAt) {
  if (checkedAt === null) {
    return say("list.none");
  }
  const minutes = Math.max(0, Math.floor((Date.now() - checkedAt) / 60_000));
  return minutes < 2 ? say("list.now") : minutes < 120 ? say("list.minutes", minutes) : say("list.hours", Math.floor(minutes / 60));
}
