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
      return refused(answer, "attention", say("unchecked"));
  }
}

function granted(answer) {
  const flags = [...flagsOf(answer), ...wordsOfSchool(answer)];
  const kind = flags.length > 0 ? "attention" : "granted";
  const way = answer.isDirectionGuessed ? null : answer.direction;
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
  const known = knows(`why.${answer.reason}`);
  const told = toldOf(answer);
  return {
    tone,
    title,
    text: told ?? (known ? say(`why.${answer.reason}`) : answer.message || say("why.other")),
    advice: told ? "" : say(known ? `do.${answer.reason}` : "do.other"),
    flags: wordsOfSchool(answer),
    tags: tagsOf(answer),
  };
}

function flagsOf(answer) {
  const flags = (answer.flags ?? []).map(flag => flagWords(flag, answer));
  return answer.clockSkewed ? [...flags, say("flag.clock")] : flags;
}

function flagWords(flag, answer) {
  if (flag === "late") {
    return answer.lateMinutes > 0 ? say("flag.late", answer.lateMinutes) : say("flag.late.some");
  }
  return knows(`flag.${flag}`) ? say(`flag.${flag}`) : say("flag.other", flag.replaceAll("_", " "));
}

/** The portal's sentence about a rule names the hours or the number, and what to do; where it does not speak the page's language, the page's own must do. */
function toldOf(answer) {
  const isTold = !answer.isOffline && OF_RULES.includes(answer.reason) && PORTAL_SPEAKS.includes(languageNow());
  return isTold && answer.message ? answer.message : null;
}

/** What the school wants the guard to know, in the school's own words. */
function wordsOfSchool(answer) {
  const isTheirs = answer.isOffline || answer.reason === "blocked_student";
  return isTheirs && answer.message ? [answer.message] : [];
}

const tagsOf = answer => (answer.isOffline ? [say("offline.tag")] : []);
