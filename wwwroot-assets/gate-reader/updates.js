// The page loads without a connection, and changes to a newer version only while nobody stands at the gate.
const LOOK = 30 * 60_000;
const QUIET = 30_000;

/** @param isIdle tells whether nobody stands at the gate */
export async function keepUpToDate(isIdle) {
  if (!("serviceWorker" in navigator)) {
    return;
  }
  // The first worker only takes the page that is there into its care; a later one brings another page.
  let isCaredFor = Boolean(navigator.serviceWorker.controller);
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (isCaredFor) {
      location.reload();
    }
    isCaredFor = true;
  });
  const registration = await navigator.serviceWorker.register("/gate-reader/worker.js", { scope: "/gate-reader/", updateViaCache: "none" })
    .catch(() => null);
  if (registration) {
    setInterval(() => registration.update().catch(() => undefined), LOOK);
    setInterval(() => navigator.serviceWorker.controller && isIdle() && registration.waiting?.postMessage("take over"), QUIET);
  }
}
