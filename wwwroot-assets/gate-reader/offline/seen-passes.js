// When and how this device last saw a pass, for the rule against handing a pass back over the fence.
import * as shelves from "../queue/shelves.js";

const SHELF = "seen";

export const lastSeen = reference => shelves.read(SHELF, reference);

export const noteSeen = (reference, direction, at) => shelves.put(SHELF, { reference, direction, at });

/** Yesterday's passes decide nothing today. */
export async function forgetBefore(instant) {
  const old = (await shelves.all(SHELF)).filter(one => one.at < instant);
  await shelves.change(SHELF, store => old.forEach(one => store.delete(one.reference)));
}
