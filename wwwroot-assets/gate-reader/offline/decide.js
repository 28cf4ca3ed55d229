// May this pass go through, as far as can be told without the portal? Nothing but its arguments decides.
import { referenceOf } from "./reference.js";
import { applyRules, isBelieved } from "./rules.js";
import { schoolTime } from "./school-time.js";
import { isOlderCode, isSignedCode, readSignedCode } from "./signed-code.js";
import { isSigned, keyOf } from "./signatures.js";
import { unknownAt } from "./unknown.js";

/** Nobody was asked: neither yes nor no. */
const UNCHECKED = "unchecked";

/** What a word of the office can end at any moment: nobody is shut in or out by what this device did not hear. */
const SOON_OVER = ["lockdown", "early_exit"];

/**
 * @param scan `{ qrCode, readBy, direction }`
 * @param papers `{ schoolId, timeZone, point, keys, revocations, rules, rulesAge }`, as the portal told them last, the rules so many
 *   milliseconds ago; keys, revocations and rules may be missing
 * @param lastSeenOf finds when the device last saw a reference
 * @param instant milliseconds since 1970, by the portal's clock as far as it is known
 */
export async function decide(scan, papers, lastSeenOf, instant) {
  if (papers.point && !papers.point.active) {
    return denied("access_point_inactive");
  }
  if (papers.point && papers.point.direction !== "both" && scan.direction && scan.direction !== papers.point.direction) {
    return denied("wrong_direction");
  }
  if (!isSignedCode(scan.qrCode)) {
    return scan.readBy === "typed" || isOlderCode(scan.qrCode) ? { result: UNCHECKED, reason: "needs_portal", flags: [] } : denied("unknown_pass");
  }
  const pass = readSignedCode(scan.qrCode);
  if (!pass) {
    return denied("forged_pass");
  }
  if (pass.schoolId !== papers.schoolId) {
    return denied("wrong_school");
  }
  if (!papers.keys || !papers.revocations) {
    return { result: UNCHECKED, reason: "no_list", flags: [] };
  }
  const key = keyOf(papers.keys, pass.keyId);
  if (!key) {
    return denied("unknown_key");
  }
  return await isSigned(key, pass.signed, pass.signature) ? await judge(pass, scan, papers, lastSeenOf, instant) : denied("forged_pass");
}

/** A genuine pass of the school: is it good today, here and now? */
async function judge(pass, scan, papers, lastSeenOf, instant) {
  const reference = await referenceOf(pass.secret);
  const holder = { reference, name: pass.name, className: pass.className, number: pass.number };
  const time = schoolTime(instant, papers.timeZone);
  if (papers.revocations.passes.has(reference) || pass.issuedAt < papers.revocations.issuedBefore) {
    return denied("stopped_pass", holder);
  }
  if (time.day > pass.validUntil) {
    return denied("expired_pass", holder);
  }
  if (time.day < pass.validFrom) {
    return denied("not_yet_valid", holder);
  }
  const seen = await lastSeenOf(reference);
  const lastSeen = seen && { ...seen, day: schoolTime(seen.at, papers.timeZone).day };
  const direction = directionOf(scan, papers.point, lastSeen, time.day);
  const found = applyRules(papers.rules ?? {}, {
    pointId: papers.point?.id, direction: direction.way, className: pass.className, reference, time, instant, lastSeen,
  });
  return {
    lateMinutes: found.lateMinutes,
    message: found.message,
    direction: direction.way,
    isDirectionGuessed: direction.isGuessed,
    holder,
    ...verdictOf(found, direction, papers),
  };
}

function verdictOf({ denial, flags }, direction, { point, rules, rulesAge }) {
  if (denial === null) {
    const unknown = direction.way === "entry" ? unknownAt(rules, point?.id, ["hard"]) : [];
    return { result: "granted", reason: null, flags: rules ? flags : [...flags, "no_rules"], unknown };
  }
  if (SOON_OVER.includes(denial) && !isBelieved(rulesAge)) {
    return { result: UNCHECKED, reason: `${denial}_unsure`, flags: [] };
  }
  const holdsInside = isBelieved(rulesAge) && rules.lockdown?.holdsInside === true;
  // A guess closes no gate: whoever seems to come in may be on the way home. The guard is told what there is against it.
  return direction.isGuessed && !holdsInside
    ? { result: "granted", reason: null, flags: [denial] }
    : { result: "denied", reason: denial, flags: [], holdsInside };
}

/** Where a gate serves both ways, in and out alternate through the day; what other gates saw is not known here. */
function directionOf(scan, point, lastSeen, day) {
  const said = scan.direction ?? (point && point.direction !== "both" ? point.direction : null);
  if (said) {
    return { way: said, isGuessed: false };
  }
  return { way: lastSeen?.day === day && lastSeen.direction === "entry" ? "exit" : "entry", isGuessed: true };
}

function denied(reason, holder) {
  return { result: "denied", reason, flags: [], holder };
}
