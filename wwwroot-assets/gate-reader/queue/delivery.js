// Brings kept scans to the portal, and lets go only of what it confirmed.
import { Refused } from "../portal.js";
import * as differences from "./differences.js";
import * as kept from "./kept-scans.js";

/** Well below the portal's 500 scans and 512 KB. */
const MOST = 200;

const SENT = ["scanId", "qrCode", "readBy", "typedReason", "accessPointId", "direction", "timestamp", "shown"];

/** Delivers all that waits; returns how many were confirmed and how many were answered otherwise than shown. Throws what stopped it. */
export async function deliver(portal, language) {
  const done = { confirmed: 0, differing: 0 };
  let most = MOST;
  for (let scans = await kept.oldest(most); scans.length > 0; scans = await kept.oldest(most)) {
    try {
      const { content } = await portal.post("/access-logs", { scans: scans.map(asSent) }, { language, patience: 30_000 });
      const { confirmed, differing } = await settle(scans, content.scans);
      done.confirmed += confirmed;
      done.differing += differing;
      most = MOST;
    } catch (error) {
      if (!isOurFault(error)) {
        throw error;
      }
      // One bad scan must not keep the others back: halve until it stands alone, and put that one aside for the office.
      if (scans.length === 1) {
        await kept.putAside(scans[0], error.code);
      }
      most = Math.max(1, scans.length >> 1);
    }
  }
  return done;
}

const isOurFault = error => error instanceof Refused && [400, 409, 413].includes(error.status);

const asSent = scan => Object.fromEntries(SENT.filter(name => scan[name] != null).map(name => [name, scan[name]]));

async function settle(scans, answers) {
  const byId = new Map(scans.map(scan => [scan.scanId, scan]));
  const known = answers.filter(answer => byId.has(answer.scanId));
  const written = known.filter(answer => answer.result !== "refused");
  const differing = written.filter(answer => differs(byId.get(answer.scanId), answer));
  await differences.note(differing.map(answer => receipt(byId.get(answer.scanId), answer)));
  await kept.confirm(written.map(answer => answer.scanId));
  for (const answer of known.filter(answer => answer.result === "refused")) {
    await mend(byId.get(answer.scanId), answer.reason);
  }
  if (known.length < scans.length) {
    throw new Refused(502, "incomplete_answer", 0);
  }
  return { confirmed: written.length, differing: differing.length };
}

/** A refused scan left no row in the log, so it stays here under what may be taken. */
async function mend(scan, reason) {
  if (reason === "scan_id_reused") {
    await kept.rename(scan, crypto.randomUUID());
  } else if (reason === "unknown_access_point" && scan.accessPointId) {
    await kept.keep({ ...scan, accessPointId: null });
  } else {
    await kept.putAside(scan, reason);
  }
}

const differs = (scan, answer) => scan.shown != null && scan.shown !== answer.result;

const receipt = (scan, answer) => ({
  scanId: scan.scanId,
  at: scan.timestamp,
  shown: scan.shown,
  said: answer.result,
  reason: answer.reason,
  message: answer.message,
  name: answer.student?.name ?? scan.name ?? null,
  number: answer.pass?.number ?? scan.number ?? null,
});
