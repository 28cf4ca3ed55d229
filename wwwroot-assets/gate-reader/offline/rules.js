// The rules of the school, as far as a gate can follow them without the portal. Who wants in may be refused; who wants out is refused
// only before the end of lessons, where the school asks for leave, and in a lockdown that says so. No child is kept in by a clock or a block.
import { minutesOf } from "./school-time.js";

/** How long without the portal a lockdown or a missing leave is still taken for true, in milliseconds. */
const BELIEVED = 15 * 60_000;

export const isBelieved = age => age <= BELIEVED;

/**
 * What the rules say of a holder at a gate: `{ denial, flags, lateMinutes, message }`.
 * @param at `{ pointId, direction, className, reference, time, instant, lastSeen }`
 */
export function applyRules(rules, at) {
  const found = { denial: null, flags: [], lateMinutes: null, message: null };
  const blocked = rules.blocked?.find(one => one.reference === at.reference);
  const day = dayOf(rules, at);
  if (at.direction === "entry") {
    comeIn(rules, at, day, blocked, found);
  } else {
    goOut(rules, at, day, blocked, found);
  }
  return found.denial ? { ...found, flags: [], lateMinutes: null } : found;
}

function comeIn(rules, at, day, blocked, found) {
  if (blocked) {
    deny(found, "blocked_student", blocked.message);
  } else if (rules.lockdown) {
    deny(found, "lockdown", rules.lockdown.message);
  } else if (day && !day.isSchoolDay) {
    tell(found, rules.modes?.closedDays, "closed_day");
  } else if (day && !isWithin(day.entry, at.time.minutes)) {
    tell(found, rules.modes?.hours, "outside_hours");
  }
  noteLate(day, at, found);
  if (isPassback(rules.passback, at)) {
    tell(found, rules.passback.mode, "passback");
  }
}

function goOut(rules, at, day, blocked, found) {
  if (rules.lockdown?.holdsInside) {
    deny(found, "lockdown", rules.lockdown.message);
    return;
  }
  if (blocked) {
    found.flags.push("blocked");
    found.message = blocked.message;
  }
  const mayLeave = rules.mayLeave?.some(one => one.reference === at.reference && at.instant >= Date.parse(one.from) && at.instant <= Date.parse(one.to));
  if (day?.isSchoolDay && !mayLeave) {
    if (day.exitFrom && at.time.minutes < minutesOf(day.exitFrom)) {
      tell(found, rules.modes?.earlyExit, "early_exit");
    } else if (!isWithin(day.exit, at.time.minutes)) {
      found.flags.push("outside_hours");
    }
  }
  if (isPassback(rules.passback, at)) {
    found.flags.push("passback");
  }
}

/** Late is who comes for the first time; the minutes count from the beginning of the lessons where the school says when that is. */
function noteLate(day, at, found) {
  const wasInToday = at.lastSeen && at.lastSeen.day === at.time.day;
  if (day?.isSchoolDay && day.lateAfter && !wasInToday && at.time.minutes > minutesOf(day.lateAfter)) {
    found.lateMinutes = at.time.minutes - minutesOf(day.lateFrom ?? day.lateAfter);
    found.flags.push("late");
  }
}

/** The day of the holder's class at the gate, else the gate's own; null where the portal told none. */
function dayOf(rules, { pointId, time, className }) {
  const day = rules.accessPoints?.find(one => one.id === pointId)?.days?.find(one => one.date === time.day);
  return day ? { ...day, ...day.classes?.find(one => one.class === className) } : null;
}

/** No times at all are no limit. */
function isWithin(times, minutes) {
  return !times || times.some(({ from, to }) => minutes >= minutesOf(from) && minutes <= minutesOf(to));
}

/** The same way twice within the minutes. */
function isPassback(passback, { direction, instant, lastSeen }) {
  const gap = lastSeen ? instant - lastSeen.at : -1;
  return Boolean(passback) && passback.mode !== "off" && lastSeen?.direction === direction && gap >= 0 && gap < passback.minutes * 60_000;
}

/** A hard rule closes the gate, a soft one speaks to the guard. What a newer portal calls otherwise is taken as soft. */
function tell(found, mode, word) {
  if (mode === "hard") {
    deny(found, word);
  } else if (mode !== "off") {
    found.flags.push(word);
  }
}

function deny(found, word, message) {
  found.denial ??= word;
  found.message ??= message ?? null;
}
