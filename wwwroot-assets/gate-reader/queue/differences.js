// Scans of which the portal said something else than the page had shown. A person looks at them and puts them away.
import * as shelves from "./shelves.js";

const SHELF = "differences";
const MOST = 100;

export async function note(found) {
  const room = MOST - await shelves.count(SHELF);
  await shelves.change(SHELF, store => found.slice(0, Math.max(0, room)).forEach(one => store.put(one)));
}

export const all = () => shelves.all(SHELF);
export const putAway = () => shelves.clear(SHELF);
