import type { Language } from "../../text/LanguageContext.ts";

/** A moment (Unix seconds) as people read it, in their own time zone. */
export function sayTime(seconds: number, language: Language): string {
  return inWords(seconds, language, { dateStyle: "medium", timeStyle: "short" });
}

/** The day of a moment. */
export function sayDay(seconds: number, language: Language): string {
  return inWords(seconds, language, { dateStyle: "medium" });
}

function inWords(seconds: number, language: Language, format: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", format).format(new Date(seconds * 1000));
}
