// The page in three languages. A language is chosen on the page and kept; the first one is the browser's.
import arabic from "./ar.js";
import bangla from "./bn.js";
import english from "./en.js";

const TEXTS = { en: english, bn: bangla, ar: arabic };
const DIGITS = { bn: "bn-BD", ar: "ar-EG", en: "en-GB" };

export const LANGUAGES = [["bn", "বাংলা"], ["en", "English"], ["ar", "العربية"]];

let language = "en";

export const languageNow = () => language;

export function preferredLanguage() {
  const wanted = navigator.languages.map(tag => tag.slice(0, 2));
  return wanted.find(tag => tag in TEXTS) ?? "en";
}

/** Puts the page into a language: its direction, and every element that names a text by `data-t`. */
export function speak(wanted) {
  language = wanted in TEXTS ? wanted : "en";
  document.documentElement.lang = language;
  document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
  for (const element of document.querySelectorAll("[data-t]")) {
    element.textContent = say(element.dataset.t);
  }
  for (const element of document.querySelectorAll("[data-t-label]")) {
    element.setAttribute("aria-label", say(element.dataset.tLabel));
  }
  document.title = say("page.title");
}

export const knows = key => key in TEXTS[language];

export function say(key, ...values) {
  const text = TEXTS[language][key] ?? key;
  return text.replace(/\{(\d)\}/g, (_, place) => valueOf(values[place]));
}

function valueOf(value) {
  return typeof value === "number" ? value.toLocaleString(DIGITS[language]) : value ?? "";
}

/** A time of day as the reader writes it, in the school's zone. */
export function clock(instant, timeZone) {
  return new Date(instant).toLocaleTimeString(DIGITS[language], { hour: "2-digit", minute: "2-digit", hour12: false, timeZone });
}
