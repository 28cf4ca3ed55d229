// One scan after the other: written down, asked or decided, and only then answered.
import { decide } from "./offline/decide.js";
import { referenceOf } from "./offline/reference.js";
import { lastSeen, noteSeen } from "./offline/seen-passes.js";
import { readSignedCode } from "./offline/signed-code.js";
import { isPassing, Refused } from "./portal.js";
import * as kept from "./queue/kept-scans.js";

/** A pupil waits no longer than this for the portal. */
const PATIENCE = 2_000;

export class ScanDesk extends EventTarget {
  #line = Promise.resolve();

  constructor({ portal, papers, connection, wishes }) {
    super();
    Object.assign(this, { portal, papers, connection, wishes });
  }

  /** The answer to show: `{ result, reason, flags, …, isOffline }`. Scans are taken in the order in which they come. */
  take(read) {
    const answer = this.#line.then(() => this.#take(read));
    this.#line = answer.catch(() => undefined);
    return answer;
  }

  async #take({ code, readBy, typedReason }) {
    const scan = {
      scanId: crypto.randomUUID(),
      qrCode: code,
      readBy,
      typedReason: typedReason ?? null,
      accessPointId: this.wishes.pointId,
      direction: this.wishes.direction,
      timestamp: new Date(this.papers.now).toISOString(),
      waitingSince: Date.now(),
    };
    const isKept = await this.#keep(scan);
    const answer = this.connection.isOnline ? await this.#ask(scan) : null;
    return answer ?? (isKept ? await this.#decide(scan) : { result: "unrecorded", flags: [], isOffline: true });
  }

  /** The portal's answer; null where it has none, and the page must decide. */
  async #ask(scan, again = true) {
    const { scanId, qrCode, readBy, typedReason, accessPointId, direction, timestamp } = scan;
    const body = { scanId, qrCode, readBy, typedReason: typedReason ?? undefined, accessPointId, direction: direction ?? undefined, timestamp };
    try {
      const { content } = await this.portal.post("/passes/verify", body, { language: this.wishes.language, patience: PATIENCE });
      await this.#confirmed(scan, content);
      return { ...content, flags: content.flags ?? [], isOffline: false };
    } catch (error) {
      if (again && error instanceof Refused && error.code === "scan_id_reused") {
        await this.#rename(scan);
        return this.#ask(scan, false);
      }
      this.#failed(error);
      return null;
    }
  }

  async #rename(scan) {
    const scanId = crypto.randomUUID();
    await kept.rename(scan, scanId).catch(() => undefined);
    scan.scanId = scanId;
  }

  #failed(error) {
    if (error.status === 401) {
      this.dispatchEvent(new CustomEvent("refused", { detail: error }));
    } else if (isPassing(error) && error.status !== 429) {
      this.connection.lost();
    }
  }

  /** The portal has the scan in its log, so it need not lie here. Where that cannot be noted it is delivered once more, to no effect. */
  async #confirmed(scan, content) {
    await kept.confirm([scan.scanId]).catch(() => undefined);
    if (content.result === "granted") {
      const pass = readSignedCode(scan.qrCode);
      await this.#noteSeen(pass && await referenceOf(pass.secret), content.direction);
    }
  }

  async #decide(scan) {
    const papers = this.papers.forPoint(scan.accessPointId ?? this.papers.self.accessPoint?.id);
    const answer = await decide(scan, papers, lastSeen, Date.parse(scan.timestamp));
    const shown = answer.result === "unchecked" ? null : answer.result;
    if (!(await this.#keep({ ...scan, shown, name: answer.holder?.name ?? null, number: answer.holder?.number ?? null }))) {
      return { result: "unrecorded", flags: [], isOffline: true };
    }
    if (answer.result === "granted") {
      await this.#noteSeen(answer.holder.reference, answer.direction);
      if (this.papers.isListOld) {
        answer.flags.push("old_list");
      }
    }
    return { ...answer, isOffline: true };
  }

  /** False when the phone has no room: then nobody may be shown a yes that nothing remembers. */
  async #keep(scan) {
    try {
      await kept.keep(scan);
      return true;
    } catch {
      return false;
    }
  }

  async #noteSeen(reference, direction) {
    if (reference && direction) {
      await noteSeen(reference, direction, this.papers.now).catch(() => undefined);
    }
  }
}
