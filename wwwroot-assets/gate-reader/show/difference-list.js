// Tells the guard of scans for which the portal decided otherwise than the page had shown, and of those that it does not take. They
// stay until a person has seen them.
import * as differences from "../queue/differences.js";
import * as kept from "../queue/kept-scans.js";
import { clock, knows, say } from "../words/words.js";

const box = document.getElementById("differences");

export async function showDifferences(timeZone) {
  const [found, aside] = [await differences.all(), await kept.aside()];
  box.hidden = found.length + aside.length === 0;
  document.getElementById("differences-title").textContent =
    [found.length > 0 && say("differences", found.length), aside.length > 0 && say("stuck", aside.length)].filter(Boolean).join(" · ");
  document.getElementById("differences-list").replaceChildren(
    ...found.map(one => lineOf([whenAndWho(one.at, one, timeZone), toldOf(one), one.said === "denied" && whyOf(one)])),
    ...aside.map(scan => lineOf([whenAndWho(scan.timestamp, scan, timeZone), scan.stuck])));
}

/** Only what a person has looked at goes. */
export function onPutAway(after) {
  document.getElementById("differences-away").addEventListener("click", async () => {
    await differences.putAway();
    await kept.confirm((await kept.aside()).map(scan => scan.scanId));
    await after();
  });
}

const whenAndWho = (at, one, timeZone) => `${clock(at, timeZone)} ${one.name ?? one.number ?? ""}`.trim();
const toldOf = one => say("differences.shown", say(`shown.${one.shown}`), say(`shown.${one.said}`));
const whyOf = one => (knows(`why.${one.reason}`) ? say(`why.${one.reason}`) : one.message ?? "");

function lineOf(parts) {
  const line = document.createElement("li");
  line.textContent = parts.filter(Boolean).join(" · ");
  return line;
}
