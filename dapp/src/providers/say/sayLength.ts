import type { Translate } from "../../text/translate.ts";

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/**
 * A length of time in its greatest units: two of them unless told otherwise.
 *
 * @example
 * sayLength(603_000, t); // "6 days 23 hours"
 */
export function sayLength(seconds: number, t: Translate, units = 2): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [days, hours] = [Math.floor(whole / DAY), Math.floor((whole % DAY) / HOUR)];
  const [minutes, rest] = [Math.floor((whole % HOUR) / MINUTE), whole % MINUTE];
  const parts = [
    days === 0 ? "" : days === 1 ? t("1 day") : t("{n} days", { n: days }),
    hours === 0 ? "" : hours === 1 ? t("1 hour") : t("{n} hours", { n: hours }),
    minutes === 0 ? "" : minutes === 1 ? t("1 minute") : t("{n} minutes", { n: minutes }),
    rest === 0 && whole > 0 ? "" : rest === 1 ? t("1 second") : t("{n} seconds", { n: rest }),
  ];
  const first = parts.findIndex((part) => part !== "");
  return parts
    .slice(first, first + units)
    .filter((part) => part !== "")
    .join(" ");
}
