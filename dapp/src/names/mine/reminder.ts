import type { OwnedName } from "@ans/client";

import type { Translate } from "../../text/translate.ts";

const daysBefore = 30;

/**
 * A calendar file (RFC 5545) with one entry for each name, on the day it expires, that reminds a month and a week before.
 *
 * @example
 * reminder(await mine(ans), t); // "BEGIN:VCALENDAR…"
 */
export function reminder(names: readonly Pick<OwnedName, "name" | "expiry" | "node">[], t: Translate): string {
  const stamp = `${new Date().toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  const entries = names.flatMap(({ name, expiry, node }) => [
    "BEGIN:VEVENT",
    `UID:${node}@ans`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${new Date(expiry * 1000).toISOString().slice(0, 10).replaceAll("-", "")}`,
    `SUMMARY:${escaped(t("{name} expires: renew it", { name }))}`,
    ...[daysBefore, 7].flatMap((days) => [
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      `DESCRIPTION:${escaped(t("{name} expires: renew it", { name }))}`,
      `TRIGGER:-P${days}D`,
      "END:VALARM",
    ]),
    "END:VEVENT",
  ]);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ANS//names//EN", ...entries, "END:VCALENDAR"];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

function escaped(text: string): string {
  return text.replace(/[\\,;]/g, "\\$&");
}

/** Lines of at most 75 bytes, as calendars want them; none is cut inside a character. */
function folded(line: string): string {
  let text = "";
  let length = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (length + size > 74) {
      text += "\r\n ";
      length = 1;
    }
    text += character;
    length += size;
  }
  return text;
}
