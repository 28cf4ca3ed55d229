// Asks the browser not to throw the waiting scans away when the phone is full.
export async function askToKeep() {
  try {
    return await navigator.storage.persist();
  } catch {
    return false;
  }
}

export async function isKept() {
  try {
    return await navigator.storage.persisted();
  } catch {
    return false;
  }
}
