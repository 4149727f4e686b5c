import { showDuration, type Zone } from "../../../src/index.ts";
import { counted } from "../../terminal/counted.ts";

/** A zone for programs. */
export function zoneJson({ name, issuer, policy }: Zone): object {
  return { name, issuer, ...policy };
}

/** A zone for people. */
export function zoneText({ name, issuer, policy }: Zone): string[] {
  return [`${name} is a zone.`, `Its names are granted by ${issuer}.`, ...policyText(policy)];
}

/** Who may answer, in sentences. */
export function policyText({ seats, threshold, freshness, gateways }: Zone["policy"]): string[] {
  const who = seats.length === 0 ? "Any active seat" : `Of the seats ${seats.join(", ")} any`;
  const asked =
    threshold === 0
      ? "No seat is asked: anybody may serve what the owners have signed, for as long as they said."
      : `${who} may answer; ${counted(threshold, "seat")} must sign an answer, which holds ${showDuration(freshness)} at most.`;
  return [asked, ...gateways.map((url) => `It has a gateway of its own at ${url}.`)];
}
