import type { Language } from "../text/LanguageContext.ts";

/**
 * The day of a moment in Unix seconds, in the language of the page and the time zone of the device.
 *
 * @example
 * showDate(1_800_000_000, "en"); // "15 January 2027"
 */
export function showDate(seconds: number, language: Language): string {
  const locale = language === "zh" ? "zh-CN" : "en-GB";
  return new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(seconds * 1000);
}
