// What an answer looks like and says, in the language of the page.
import { knows, languageNow, say } from "../words/words.js";

/** The portal's sentences come in these languages. */
const PORTAL_SPEAKS = ["en", "bn"];

/** Denials that a sentence with the hours or a number explains better. */
const OF_RULES = ["lockdown", "closed_day", "outside_hours", "early_exit", "passback", "over_capacity"];

/** `{ tone, title, text, advice, flags, tags }` for an answer of the portal or of the page itself. */
export function wordsOf(answer) {
  switch (answer.result) {
    case "granted":
      return granted(answer);
    case "denied":
      return refused(answer, "no", say("denied"));
    case "unrecorded":
      return refused({ ...answer, reason: "unrecorded" }, "no", say("unrecorded"));
    default:
      return refused(answer, "attention", say(answer.reason.endsWith("_unsure") ? "unsure" : "unchecked"));
  }
}

function granted(answer) {
  const flags = [...flagsOf(answer), ...wordsOfSchool(answer)];
  const kind = flags.length > 0 ? "attention" : "granted";
  const way = flagged(answer, "lockdown") ? "lockdown" : answer.isDirectionGuessed ? null : answer.direction;
  return {
    tone: flags.length > 0 ? "attention" : "yes",
    title: say(way ? `${kind}.${way}` : kind),
    text: "",
    advice: "",
    flags,
    tags: tagsOf(answer),
  };
}

function refused(answer, tone, title) {
  const why = whyOf(answer);
  const known = knows(`why.${why}`);
  const told = toldOf(answer);
  return {
    tone,
    title,
    text: told ?? (known ? say(`why.${why}`) : answer.message || say("why.other")),
    advice: told ? "" : say(known ? `do.${why}` : "do.other"),
    flags: wordsOfSchool(answer),
    tags: tagsOf(answer),
  };
}

/** In a lockdown an exit is refused only where nobody may go out either. */
function whyOf({ reason, direction, holdsInside }) {
  return reason === "lockdown" && (direction === "exit" || holdsInside) ? "lockdown_hold" : reason;
}

const flagged = (answer, flag) => answer.flags?.includes(flag) === true;

function flagsOf(answer) {
  const flags = (answer.flags ?? []).map(flag => flagWords(flag, answer));
  return answer.clockSkewed ? [...flags, say("flag.clock")] : flags;
}

function flagWords(flag, answer) {
  if (flag === "late") {
    return answer.lateMinutes > 0 ? say("flag.late", answer.lateMinutes) : say("flag.late.some");
  }
  if (flag === "blocked" && answer.schoolNote) {
    return answer.schoolNote;
  }
  return knows(`flag.${flag}`) ? say(`flag.${flag}`) : say("flag.other", flag.replaceAll("_", " "));
}

/** The portal's sentence about a rule names the hours or the number, and what to do; where it does not speak the page's language, the page's own must do. */
function toldOf(answer) {
  const isTold = !answer.isOffline && OF_RULES.includes(answer.reason) && PORTAL_SPEAKS.includes(languageNow());
  return isTold && answer.message ? answer.message : null;
}

/** What the school wants the guard to know, in the school's own words; where the portal lets a student in, they stand in place of the flag. */
function wordsOfSchool(answer) {
  const words = answer.isOffline ? answer.message : answer.reason === "blocked_student" ? answer.schoolNote : null;
  return words ? [words] : [];
}

/** A yes without the portal says what it does not rest on. */
function tagsOf(answer) {
  return answer.isOffline ? [say("offline.tag"), ...(answer.unknown ?? []).map(what => say(`tag.${what}`))] : [];
}
