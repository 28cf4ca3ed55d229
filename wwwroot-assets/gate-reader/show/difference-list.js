// Tells the guard of scans for which the portal decided otherwise than the page had shown.
import * as differences from "../queue/differences.js";
import { clock, knows, say } from "../words/words.js";

const box = document.getElementById("differences");

export async function showDifferences(timeZone) {
  const found = await differences.all();
  box.hidden = found.length === 0;
  document.getElementById("differences-title").textContent = say("differences", found.length);
  document.getElementById("differences-list").replaceChildren(...found.map(one => lineOf(one, timeZone)));
}

export function onPutAway(act) {
  document.getElementById("differences-away").addEventListener("click", act);
}

function lineOf(one, timeZone) {
  const line = document.createElement("li");
  const why = knows(`why.${one.reason}`) ? say(`why.${one.reason}`) : one.message ?? "";
  const told = say("differences.shown", say(`shown.${one.shown}`), say(`shown.${one.said}`));
  line.textContent = [`${clock(one.at, timeZone)} ${one.name ?? one.number ?? ""}`, told, one.said === "denied" ? why : ""].filter(Boolean).join(" · ");
  return line;
}
