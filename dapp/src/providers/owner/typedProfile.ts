import type { SeatProfile } from "@ans/client";

import type { Translate } from "../../text/translate.ts";

/** An entry in the directory as it is typed; the gateways one a line. */
export type TypedProfile = { name: string; gateways: string; delivery: string; contact: string };

/** An entry with nothing in it. */
export const noProfile: TypedProfile = { name: "", gateways: "", delivery: "", contact: "" };

/** An entry, to be changed. */
export function typedOf({ name, gateways, delivery, contact }: SeatProfile): TypedProfile {
  return { name, gateways: gateways.join("\n"), delivery, contact };
}

/** What was typed. */
export function profileOf({ name, gateways, delivery, contact }: TypedProfile): SeatProfile {
  return { name: name.trim(), gateways: linesOf(gateways), delivery: delivery.trim(), contact: contact.trim() };
}

/** Whether nothing was typed. */
export function isEmpty(profile: TypedProfile): boolean {
  return Object.values(profile).every((part) => part.trim() === "");
}

/** What is wrong with the gateways, in words. */
export function profileFault({ gateways }: TypedProfile, t: Translate): string | undefined {
  const lines = linesOf(gateways);
  if (lines.length > 8) return t("Eight gateways are the most. Take some away.");
  const bad = lines.find((url) => !isGateway(url));
  return bad === undefined
    ? undefined
    : t("{url} cannot be used: it has to begin with https:// and to contain {part}.", { url: bad, part: "{sender}" });
}

/** On a machine of one's own, http will do. */
function isGateway(url: string): boolean {
  return (
    /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)[:/])/.test(url) && url.includes("{sender}") && url.length <= 256
  );
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
