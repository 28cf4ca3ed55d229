// Two windows of the same gate would deliver and show the same scans: the first one works, the next one waits for it to close.
export function whenAlone(onWaiting) {
  if (!("locks" in navigator)) {
    // The portal knows every scan by its id, so two windows would do no harm, only confuse.
    return Promise.resolve();
  }
  return new Promise(resolve => {
    const hold = () => {
      resolve();
      return new Promise(() => undefined);
    };
    navigator.locks.request("gate-reader", { ifAvailable: true }, lock => {
      if (lock) {
        return hold();
      }
      onWaiting();
      navigator.locks.request("gate-reader", hold);
    });
  });
}
