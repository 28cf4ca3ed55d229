// The page's own database. What a guard was shown a "yes" for lies here before it is shown.
const NAME = "gate-reader";
const VERSION = 1;

let opening;

function open() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      // Device, lists and wishes under their names.
      request.result.createObjectStore("papers");
      // Scans that the portal has not confirmed; the index leaves out those that it does not take as they are.
      request.result.createObjectStore("scans", { keyPath: "scanId" }).createIndex("byTime", "waitingSince");
      // What the portal said otherwise than the page had shown.
      request.result.createObjectStore("differences", { keyPath: "scanId" });
      // When this device last saw a pass, by its reference.
      request.result.createObjectStore("seen", { keyPath: "reference" });
    };
    request.onsuccess = () => {
      // Another version of the page wants to change the shelves: let it.
      request.result.onversionchange = () => {
        request.result.close();
        opening = undefined;
      };
      request.result.onclose = () => (opening = undefined);
      resolve(request.result);
    };
    request.onerror = () => {
      opening = undefined;
      reject(request.error);
    };
  });
  return opening;
}

/** Done when it is on the disk, and not before: a promise of the page must not be lost with the battery. */
async function within(mode, shelf, act) {
  const db = await open();
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(shelf, mode, { durability: "strict" });
    const request = act(transaction.objectStore(shelf));
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new DOMException("Aborted", "AbortError"));
  });
}

export const read = (shelf, key) => within("readonly", shelf, store => store.get(key));
export const all = shelf => within("readonly", shelf, store => store.getAll());
export const count = shelf => within("readonly", shelf, store => store.count());
export const put = (shelf, value, key) => within("readwrite", shelf, store => store.put(value, key));
export const remove = (shelf, key) => within("readwrite", shelf, store => store.delete(key));
export const clear = shelf => within("readwrite", shelf, store => store.clear());

/** The first so many by an index. */
export const first = (shelf, index, most) => within("readonly", shelf, store => store.index(index).getAll(null, most));

/** Several changes of one shelf that stand or fall together. */
export const change = (shelf, act) => within("readwrite", shelf, store => void act(store));
