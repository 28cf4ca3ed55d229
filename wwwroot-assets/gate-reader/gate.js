// The gate at work: scans in, answers out, and everything that waits on its way to the portal.
import { Connection } from "./connection.js";
import { forgetBefore } from "./offline/seen-passes.js";
import { Papers } from "./papers.js";
import { isPassing, Portal, Refused } from "./portal.js";
import { deliver } from "./queue/delivery.js";
import * as kept from "./queue/kept-scans.js";
import { ScanDesk } from "./scan-desk.js";

const DAY = 86_400_000;

/** Events: `status` when something of the status line changed, `delivered` with what was confirmed, `refused` when the key is no longer good. */
export class Gate extends EventTarget {
  #delivering = null;
  #hasHeartbeat = true;

  constructor(device, wishes, version) {
    super();
    this.version = version;
    this.wishes = wishes;
    this.portal = new Portal(device.key);
    this.papers = new Papers(device);
    this.connection = new Connection(() => this.#beat());
    this.desk = new ScanDesk(this);
    this.connection.addEventListener("change", () => this.#tell("status"));
    this.connection.addEventListener("refused", event => this.#look(event.detail));
    this.desk.addEventListener("refused", event => this.#look(event.detail));
  }

  async start() {
    await this.papers.load();
    this.wishes.fit(this.papers.self);
    await forgetBefore(Date.now() - DAY).catch(() => undefined);
    this.#tell("status");
    // Not waited for: a gate that starts without a connection is open at once.
    this.connection.start();
  }

  async take(read) {
    const answer = await this.desk.take(read);
    this.#tell("status");
    return answer;
  }

  async status() {
    const { waiting, stuck } = await kept.tally();
    const { listCheckedAt, isListOld } = this.papers;
    return { isOnline: this.connection.isOnline, waiting, stuck, listCheckedAt, isListOld, ...this.papers.newsOf(this.wishes.pointId) };
  }

  get isDelivering() {
    return this.#delivering !== null;
  }

  /** Says that the device is there, brings what waits, and asks for what is new. */
  async #beat() {
    await this.#greet();
    await this.#deliver();
    await this.papers.refresh(this.portal);
    this.wishes.fit(this.papers.self);
    this.#tell("status");
  }

  async #greet() {
    if (!this.#hasHeartbeat) {
      return;
    }
    try {
      const { content } = await this.portal.post("/access-points/me/heartbeat", await this.#state());
      await this.papers.noteServerTime(content.serverTime);
    } catch (error) {
      // A portal of before knows no heartbeat; that the device asks for its papers tells it as much.
      this.#hasHeartbeat = !(error instanceof Refused && [404, 405].includes(error.status));
      if (this.#hasHeartbeat) {
        throw error;
      }
    }
  }

  async #state() {
    const { waiting } = await kept.tally();
    const { listCheckedAt } = this.papers;
    return {
      timestamp: new Date().toISOString(),
      waiting,
      listMadeAt: listCheckedAt && new Date(listCheckedAt).toISOString(),
      version: this.version || undefined,
    };
  }

  async #deliver() {
    this.#delivering ??= deliver(this.portal, this.wishes.language).finally(() => (this.#delivering = null));
    const done = await this.#delivering;
    if (done.confirmed > 0) {
      this.dispatchEvent(new CustomEvent("delivered", { detail: done }));
    }
    this.#tell("status");
  }

  #look(error) {
    if (error instanceof Refused && error.status === 401) {
      this.connection.stop();
      this.#tell("refused");
    } else if (!isPassing(error)) {
      console.warn("The portal refused:", error.message);
    }
    this.#tell("status");
  }

  #tell(what) {
    this.dispatchEvent(new Event(what));
  }
}
