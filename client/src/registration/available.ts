import { read } from "../chain/read.ts";
import { chainTime } from "../chain/chainTime.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { InvalidNameError } from "../errors/names.ts";
import { namehash } from "../names/namehash.ts";
import { parseLabel } from "../names/parseLabel.ts";
import { showDimt } from "../text/showDimt.ts";
import { showTime } from "../text/showTime.ts";

/** Whether a name can be registered now, and why (not). */
export type Availability = {
  /** The normalised name; the text that was asked for where it is no name. */
  name: string;
  available: boolean;
  /** `premium` is available too, at a price above that of its years. */
  state: "available" | "premium" | "registered" | "grace" | "reserved" | "invalid";
  /** One sentence for people. */
  reason: string;
  /** Unix seconds: when a registered name expires, when a grace period ends. */
  until?: number;
  /** DIMT wei on top of the price of the years. */
  premium?: bigint;
};

/**
 * Says whether a name can be registered now, and if not, why. Never throws for a bad name.
 *
 * @example
 * const { available: free, reason } = await available(ans, { name: "alice" });
 */
export async function available(context: AnsContext, args: { name: string }): Promise<Availability> {
  try {
    return await look(context, parseLabel(args.name, context.tld));
  } catch (error) {
    if (!(error instanceof InvalidNameError)) throw error;
    return { name: args.name, available: false, state: "invalid", reason: error.message };
  }
}

async function look(context: AnsContext, label: string): Promise<Availability> {
  const name = `${label}.${context.tld}`;
  const [isReserved, entry, grace, [, premium], now] = await Promise.all([
    read(context, "NameRegistrar", "isReserved", [label], { name }),
    read(context, "ANSRegistry", "entry", [namehash(name)], { name }),
    read(context, "ANSRegistry", "GRACE_PERIOD", []),
    read(context, "NameRegistrar", "price", [label, 1], { name }),
    chainTime(context),
  ]);
  return { name, ...stateOf(name, { isReserved, expiry: entry.expiry, grace, premium, now }) };
}

type Facts = { isReserved: boolean; expiry: number; grace: number; premium: bigint; now: number };

function stateOf(name: string, facts: Facts): Omit<Availability, "name"> {
  const { expiry, now, premium } = facts;
  if (expiry > now) {
    return {
      available: false,
      state: "registered",
      until: expiry,
      reason: `${name} is registered until ${showTime(expiry)}.`,
    };
  }
  const until = expiry + facts.grace;
  if (expiry !== 0 && until > now) {
    const reason = `${name} has expired; only renewal is possible until ${showTime(until)}.`;
    return { available: false, state: "grace", until, reason };
  }
  if (facts.isReserved) return { available: false, state: "reserved", reason: `${name} is reserved for governance.` };
  if (premium > 0n) {
    const reason = `${name} is available at a premium of ${showDimt(premium)}, which falls to 0 with time.`;
    return { available: true, state: "premium", premium, reason };
  }
  return { available: true, state: "available", reason: `${name} is available.` };
}
