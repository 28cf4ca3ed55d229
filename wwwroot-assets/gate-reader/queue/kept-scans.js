// Scans that the portal has not confirmed yet. A scan leaves this list only by its id in an answer of the portal.
import * as shelves from "./shelves.js";

const SHELF = "scans";

export const keep = scan => shelves.put(SHELF, scan);

/** Those that can be delivered, oldest first. */
export const oldest = most => shelves.first(SHELF, "byTime", most);

/** Puts aside what the portal does not take as it is: kept for the office, and in nobody's way. */
export const putAside = ({ waitingSince, ...scan }, why) => shelves.put(SHELF, { ...scan, stuck: why });

export const confirm = scanIds => shelves.change(SHELF, store => scanIds.forEach(id => store.delete(id)));

/** The same scan under another id, since the portal knows this one as a scan of something else. */
export const rename = (scan, scanId) => shelves.change(SHELF, store => {
  store.delete(scan.scanId);
  store.put({ ...scan, scanId });
});

/** Those that were put aside. */
export const aside = async () => (await shelves.all(SHELF)).filter(scan => scan.stuck);

/** Another school must not be told of these, and nobody else takes them. */
export async function putAllAside(why) {
  for (const scan of await shelves.all(SHELF)) {
    await putAside(scan, why);
  }
}

/** How many wait, and how many of them the portal does not take as they are. */
export async function tally() {
  const scans = await shelves.all(SHELF);
  return { waiting: scans.length, stuck: scans.filter(scan => scan.stuck).length };
}
