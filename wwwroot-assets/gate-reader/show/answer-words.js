// What an answer looks like and says, in the language of the page.
import { knows, languageNow, say } from "../words/words.js";

/** The portal's sentences come in these languages. */
const PORTAL_SPEAKS = ["en", "bn"];

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
  const flags = flagsOf(answer);
  const kind = flags.length > 0 ? "attention" : "granted";
  const way = answer.isDirectionGuessed ? null : answer.direction;
  return {
    tone: flags.length > 0 ? "attention" : "yes",
    title: say(way ? `${kind}.${way}` : kind),
    text: flags.length > 0 ? ownWordsOf(answer) : "",
    advice: "",
    flags,
    tags: tagsOf(answer),
  };
}

function refused(answer, tone, title) {
  const known = knows(`why.${answer.reason}`);
  return {
    tone,
    title,
    text: known ? say(`why.${answer.reason}`) : answer.message || say("why.other"),
    advice: say(known ? `do.${answer.reason}` : "do.other"),
    // The school's own words, such as what the guard is to know of a stopped student.
    flags: known ? [ownWordsOf(answer)].filter(Boolean) : [],
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

/** Offline the rules carry the school's words; online the portal's sentence holds them, where it speaks the page's language. */
function ownWordsOf(answer) {
  if (answer.isOffline) {
    return answer.message ?? "";
  }
  const mayHoldMore = answer.flags?.length > 0 || ["blocked_student", "lockdown", "outside_hours", "closed_day"].includes(answer.reason);
  return mayHoldMore && PORTAL_SPEAKS.includes(languageNow()) ? answer.message ?? "" : "";
}

const tagsOf = answer => (answer.isOffline ? [say("offline.tag")] : []);
