// The gate page: a phone or a kiosk at a gate. From here on everything is handed to the parts that know about it.
import { stayAwake } from "./awake.js";
import { start as startDesk } from "./desk.js";
import { enrol, takeCode } from "./enrol.js";
import { whenAlone } from "./one-window.js";
import * as papers from "./papers.js";
import { Unreachable } from "./portal.js";
import * as kept from "./queue/kept-scans.js";
import { askToKeep } from "./queue/storage.js";
import * as notices from "./show/notices.js";
import { offerLanguages } from "./show/settings.js";
import { wakeSound } from "./show/sound.js";
import { knows, say, speak } from "./words/words.js";
import { Wishes } from "./wishes.js";

// First of all, before anything can fail: nobody who looks at the address later shall find it there.
const code = takeCode();
const wishes = await Wishes.load();

const redraws = [notices.redrawNotice];
offerLanguages(wishes, () => {
  speak(wishes.language);
  redraws.forEach(redraw => redraw());
});
speak(wishes.language);
for (const button of document.querySelectorAll("[data-closes]")) {
  button.addEventListener("click", () => button.closest("dialog").close());
}
addEventListener("pointerdown", wakeSound, { once: true });

if (isSecureContext) {
  await whenAlone(notices.elsewhere);
  await begin(code);
} else {
  notices.insecure();
}

async function begin(enrolmentCode) {
  const device = await papers.load("device");
  if (enrolmentCode && device) {
    await askBeforeAnother(enrolmentCode, device);
  } else if (enrolmentCode) {
    await become(enrolmentCode);
  } else if (device) {
    await work(device);
  } else {
    notices.notEnrolled();
  }
}

/** A phone that is a device already becomes another one only when a person says so, and never with scans of the first on it. */
async function askBeforeAnother(enrolmentCode, device) {
  const { waiting } = await kept.tally();
  const yes = { words: () => say("enrol.again.yes"), does: () => become(enrolmentCode) };
  const isSame = device.isRefused === true;
  if (isSame) {
    await become(enrolmentCode);
  } else if (waiting > 0) {
    notices.showNotice("has-scans", () => say("enrol.again"), () => say("enrol.again.waiting", waiting), { words: () => say("cancel"), does: () => work(device) });
  } else {
    notices.showNotice("again", () => say("enrol.again"), () => say("enrol.again.how", device.self.name), yes);
  }
}

async function become(enrolmentCode) {
  notices.enrolling();
  try {
    await work(await enrol(enrolmentCode, wishes.language));
  } catch (error) {
    const why = error instanceof Unreachable ? "enrol.unreachable" : `enrol.${error.code}`;
    const again = error instanceof Unreachable ? { words: () => say("try.again"), does: () => become(enrolmentCode) } : null;
    notices.showNotice("failed", () => say("enrol.failed"), () => (knows(why) ? say(why) : error.message), again);
  }
}

async function work(device) {
  // Neither is waited for: a browser may ask the person first, and the gate opens meanwhile.
  askToKeep();
  stayAwake();
  redraws.push(await startDesk(device, wishes));
}
