// What the portal told this device and the page keeps for the time without it: keys, lists, rules, and who the device is.
import { readRevocations } from "./offline/revocations.js";
import { unknownAt } from "./offline/unknown.js";
import { Refused } from "./portal.js";
import * as shelves from "./queue/shelves.js";

const SHELF = "papers";

export const load = name => shelves.read(SHELF, name);
export const save = (name, paper) => shelves.put(SHELF, paper, name);
export const drop = name => shelves.remove(SHELF, name);

/** A school that never printed a signed code has no list of stopped ones. */
const NO_LIST = { issuedBefore: 0, passes: new Set() };

/** The papers of one device, fresh as often as the portal can be asked. */
export class Papers {
  /** How the portal's clock differs from this one, in milliseconds. */
  clockOffset = 0;
  #kept = {};
  #revocations = null;

  constructor(device) {
    this.device = device;
  }

  async load() {
    for (const name of ["self", "keys", "list", "rules", "clock"]) {
      this.#kept[name] = await load(name) ?? null;
    }
    this.clockOffset = this.#kept.clock ?? 0;
    await this.#readList();
  }

  /** The device as the portal describes it; as of its enrolment where nothing newer is known. */
  get self() {
    return this.#kept.self?.content ?? this.device.self;
  }

  get now() {
    return Date.now() + this.clockOffset;
  }

  /** When the list of stopped passes was last known to be the portal's, by this device's clock; null without a list. */
  get listCheckedAt() {
    return this.#revocations && this.#kept.list.checkedAt;
  }

  get isListOld() {
    return this.listCheckedAt === null || Date.now() - this.listCheckedAt > this.self.oldListMinutes * 60_000;
  }

  /** What a decision at an access point rests on. */
  forPoint(pointId) {
    return {
      schoolId: this.device.schoolId,
      point: this.self.accessPoints.find(point => point.id === pointId) ?? null,
      keys: this.#kept.keys?.content,
      revocations: this.#revocations,
      rules: this.#rules,
      rulesAge: this.#rulesAge,
      timeZone: this.self.timeZone,
    };
  }

  /** What the guard has to be told before anybody comes: a lockdown with its age, and what cannot be known here without the portal. */
  newsOf(pointId) {
    const lockdown = this.#rules?.lockdown;
    return { lockdown: lockdown ? { ...lockdown, age: this.#rulesAge } : null, unknown: unknownAt(this.#rules, pointId, ["soft", "hard"]) };
  }

  get #rules() {
    return this.#kept.rules?.content;
  }

  /** How long ago the portal last stood by the rules, in milliseconds. */
  get #rulesAge() {
    return this.#kept.rules ? Date.now() - this.#kept.rules.checkedAt : 0;
  }

  /** Asks for everything anew; throws where the portal cannot be reached or does not know the device. */
  async refresh(portal) {
    const school = `/schools/${this.device.schoolId}`;
    await this.#ask(portal, "self", "/access-points/me");
    await this.noteServerTime(this.#kept.self.content?.serverTime);
    await this.#ask(portal, "keys", `${school}/pass-keys`);
    await this.#ask(portal, "list", `${school}/revoked-passes`);
    await this.#readList();
    await this.#ask(portal, "rules", "/access-points/me/rules");
  }

  async noteServerTime(serverTime) {
    if (serverTime) {
      this.clockOffset = Date.parse(serverTime) - Date.now();
      await save("clock", this.clockOffset);
    }
  }

  async #ask(portal, name, path) {
    const known = this.#kept[name];
    const { tag, content } = await this.#answer(portal, path, known?.tag);
    const paper = content === null && known ? { ...known, checkedAt: Date.now() } : { tag, content, checkedAt: Date.now() };
    // A list that the school did not sign must not take the place of one that it did.
    if (name === "list" && content !== null && !(await readRevocations(content, this.#kept.keys?.content, this.device.schoolId))) {
      return;
    }
    this.#kept[name] = paper;
    await save(name, paper);
  }

  /** A portal that does not have such a paper says 404; that, too, is an answer. */
  async #answer(portal, path, tag) {
    try {
      return await portal.get(path, { tag });
    } catch (error) {
      if (error instanceof Refused && error.status === 404) {
        return { tag: null, content: null };
      }
      throw error;
    }
  }

  async #readList() {
    const list = this.#kept.list;
    this.#revocations = list?.content ? await readRevocations(list.content, this.#kept.keys?.content, this.device.schoolId) : list ? NO_LIST : null;
  }
}
