/** A moment for a calendar: Unix seconds. */
export type CalendarDay = { id: string; at: number; title: string };

/** Events of a calendar (iCalendar, RFC 5545), each a quarter of an hour long, with a reminder when it begins. */
export function calendarOf(days: readonly CalendarDay[], { chainId, now }: { chainId: number; now: number }): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//ANS//Unbonding//EN",
    ...days.flatMap(({ id, at, title }) => [
      "BEGIN:VEVENT",
      `UID:${id}-${at}@chain-${chainId}.ans`,
      `DTSTAMP:${utc(now)}`,
      `DTSTART:${utc(at)}`,
      `DTEND:${utc(at + 900)}`,
      `SUMMARY:${escaped(title)}`,
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      `DESCRIPTION:${escaped(title)}`,
      "TRIGGER:PT0S",
      "END:VALARM",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${line}\r\n`).join("");
}

/** 20270115T080000Z */
function utc(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replaceAll(/[-:]|\.\d{3}/g, "");
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`);
}
