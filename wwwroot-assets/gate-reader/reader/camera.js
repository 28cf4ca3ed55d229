// The camera of a phone or a kiosk, looking for codes while the page is seen.
import { makeDetector } from "./detector.js";

const REST = 120;

export class Camera extends EventTarget {
  #video = document.getElementById("video");
  #stream = null;
  #detect = null;
  #turn = 0;

  constructor(onCode) {
    super();
    this.onCode = onCode;
    document.addEventListener("visibilitychange", () => (document.hidden ? this.stop() : this.#wanted && this.start(this.#wanted)));
  }

  #wanted = null;

  /** @param wanted "back", the id of a camera, or "none" */
  async start(wanted) {
    this.stop();
    this.#wanted = wanted;
    const turn = ++this.#turn;
    if (wanted === "none") {
      this.#tell("off");
      return;
    }
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: videoOf(wanted) });
      if (turn !== this.#turn) {
        stream.getTracks().forEach(track => track.stop());
        return;
      }
      await this.#watch(stream, turn);
    } catch (error) {
      if (turn === this.#turn) {
        this.#tell({ NotAllowedError: "denied", NotFoundError: "none", OverconstrainedError: "none" }[error.name] ?? "busy");
      }
    }
  }

  stop() {
    this.#turn++;
    this.#stream?.getTracks().forEach(track => track.stop());
    this.#stream = null;
    this.#video.srcObject = null;
    this.#video.hidden = true;
  }

  /** The cameras by name; names are told only once the camera was allowed. */
  async list() {
    const devices = await navigator.mediaDevices?.enumerateDevices().catch(() => []) ?? [];
    return devices.filter(device => device.kind === "videoinput" && device.deviceId);
  }

  get hasTorch() {
    return Boolean(this.#track?.getCapabilities?.().torch);
  }

  async light(on) {
    await this.#track?.applyConstraints({ advanced: [{ torch: on }] });
  }

  get #track() {
    return this.#stream?.getVideoTracks()[0];
  }

  async #watch(stream, turn) {
    this.#stream = stream;
    this.#video.srcObject = stream;
    this.#video.hidden = false;
    await this.#video.play();
    this.#detect ??= await makeDetector();
    this.#track?.addEventListener("ended", () => turn === this.#turn && this.#tell("busy"));
    this.#tell("on");
    while (turn === this.#turn) {
      const code = this.#video.videoWidth > 0 ? await this.#detect(this.#video) : null;
      if (code && turn === this.#turn) {
        this.onCode(code);
      }
      await new Promise(resolve => setTimeout(resolve, REST));
    }
  }

  #tell(state) {
    this.dispatchEvent(new CustomEvent("state", { detail: state }));
  }
}

function videoOf(wanted) {
  const size = { width: { ideal: 1280 }, height: { ideal: 720 } };
  return wanted === "back" ? { facingMode: { ideal: "environment" }, ...size } : { deviceId: { exact: wanted }, ...size };
}
