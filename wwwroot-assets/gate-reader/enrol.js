// Turns a phone into a reader device by a code behind the # of the address, and forgets the code at once.
import * as papers from "./papers.js";
import { Portal } from "./portal.js";
import * as kept from "./queue/kept-scans.js";

/** The code of the address, if any; after this it stands neither there nor in the history. */
export function takeCode() {
  const code = new URLSearchParams(location.hash.slice(1)).get("enrol");
  if (location.hash) {
    history.replaceState(null, "", location.pathname);
  }
  return code;
}

/** The device that the code made of this phone. */
export async function enrol(code, language) {
  const { content } = await new Portal(null).post("/devices/enrol", { code }, { language, patience: 20_000 });
  const device = { key: content.key, schoolId: content.device.schoolId, deviceId: content.device.deviceId, self: content.device };
  const before = await papers.load("device");
  if (before && before.schoolId !== device.schoolId) {
    await kept.putAllAside("other_school");
  }
  for (const name of ["self", "keys", "list", "rules"]) {
    await papers.drop(name);
  }
  await papers.save("device", device);
  return device;
}
