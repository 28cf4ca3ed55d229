// Joins the parts of a gate at work: readers, answers, status, settings.
import { Gate } from "./gate.js";
import * as papers from "./papers.js";
import * as kept from "./queue/kept-scans.js";
import { isKept } from "./queue/storage.js";
import { Camera } from "./reader/camera.js";
import { Repeats } from "./reader/repeats.js";
import { listenToTyping } from "./reader/typing.js";
import { listenToScanner } from "./reader/wedge.js";
import { AnswerView } from "./show/answer-view.js";
import { onPutAway, showDifferences } from "./show/difference-list.js";
import { showDeskNews } from "./show/desk-news.js";
import * as notices from "./show/notices.js";
import { Photos } from "./show/photos.js";
import { showPlace } from "./show/place.js";
import { Settings } from "./show/settings.js";
import { showStatus } from "./show/status-line.js";
import { keepUpToDate } from "./updates.js";
import { say } from "./words/words.js";

const QUIET = 20_000;
const CLOCK = 15_000;

const at = id => document.getElementById(id);

/** Opens the gate; returns what draws its words anew in another language. */
export async function start(device, wishes) {
  const version = globalThis.gateFiles?.version ?? "";
  const gate = new Gate(device, wishes, version);
  const answers = new AnswerView(new Photos(gate.portal), wishes);
  const repeats = new Repeats();
  let lastScan = -QUIET;
  let cameraState = "off";
  let isStopped = false;

  async function take(read) {
    if (isStopped) {
      return;
    }
    lastScan = performance.now();
    const kind = repeats.kindOf(read.code);
    if (kind !== "new") {
      if (kind === "again") {
        answers.showAgain();
      }
      return;
    }
    const answer = await gate.take(read);
    if (!isStopped) {
      answers.show(answer);
    }
  }

  const camera = new Camera(code => take({ code, readBy: "camera" }));

  function draw() {
    showPlace(gate.papers.self, wishes, cameraState);
    at("torch").hidden = cameraState !== "on" || !camera.hasTorch;
    at("version").textContent = say("set.version", version);
  }

  async function drawStatus() {
    const status = await gate.status();
    showStatus(status);
    showDeskNews(status);
    // What the portal did not take is told at once, and not only after the next delivery.
    if (status.stuck > 0) {
      await drawDifferences();
    }
  }

  function drawAll() {
    draw();
    drawStatus();
  }

  async function drawDifferences() {
    await showDifferences(gate.papers.self.timeZone);
  }

  async function stop() {
    isStopped = true;
    camera.stop();
    answers.hide();
    await papers.save("device", { ...device, isRefused: true });
    notices.refused((await kept.tally()).waiting);
  }

  async function forget() {
    const { waiting } = await kept.tally();
    at("forget-text").textContent = waiting > 0 ? say("set.forget.waiting", waiting) : say("set.forget.sure");
    if (waiting === 0) {
      await papers.drop("device");
      location.reload();
    }
  }

  camera.addEventListener("state", event => {
    cameraState = event.detail;
    draw();
  });
  gate.addEventListener("status", drawStatus);
  gate.addEventListener("refused", stop);
  gate.addEventListener("delivered", event => {
    at("delivered").textContent = say("delivered", event.detail.confirmed);
    at("delivered").dataset.confirmed = event.detail.confirmed;
    at("delivered").hidden = false;
    drawDifferences();
  });
  onPutAway(async () => {
    await drawDifferences();
    await drawStatus();
  });
  at("torch").addEventListener("click", async () => {
    const on = at("torch").getAttribute("aria-pressed") !== "true";
    await camera.light(on);
    at("torch").setAttribute("aria-pressed", on);
  });
  const settings = new Settings({ wishes, camera, getSelf: () => gate.papers.self, onChange: drawAll, onForget: forget });
  listenToScanner(code => take({ code, readBy: "scanner" }));
  listenToTyping(take);

  await gate.start();
  at("forget-text").textContent = say("set.forget.sure");
  draw();
  await drawStatus();
  await drawDifferences();
  at("storage").textContent = say("unkept");
  at("storage").hidden = await isKept();
  notices.showGate();
  setInterval(drawStatus, CLOCK);
  keepUpToDate(() => !answers.isShown && !settings.isOpen && !gate.isDelivering && performance.now() - lastScan > QUIET);
  camera.start(wishes.camera);

  return () => {
    drawAll();
    drawDifferences();
    at("storage").textContent = say("unkept");
  };
}
