// A kiosk's screen must not go dark while pupils come.
let lock = null;

export function stayAwake() {
  document.addEventListener("visibilitychange", hold);
  return hold();
}

async function hold() {
  if (document.hidden || !("wakeLock" in navigator) || (lock && !lock.released)) {
    return;
  }
  try {
    lock = await navigator.wakeLock.request("screen");
  } catch {
    // The battery is low or the browser has other reasons; the gate works with a darker screen too.
    lock = null;
  }
}
