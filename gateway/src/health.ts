import type { Gateway } from "./Gateway.ts";

/** Whether a gateway can serve, and what keeps it from it. */
export type Health = { ok: boolean; faults: string[] };

/** How long the chain may be silent, in milliseconds: what is known of seats and zones would be too old then. */
const SILENCE = 60_000;

/** Looks at all that a gateway needs. */
export async function healthOf({ store, chain, keys, hold, seat, config }: Gateway): Promise<Health> {
  const faults: string[] = [];
  const { seenAt, seatIsActive } = chain.state();
  if (Date.now() - seenAt > SILENCE) faults.push("the chain does not answer");
  if (!config.mirror && !seatIsActive) faults.push(`seat ${seat} is not active`);
  if (!config.mirror && !keys.isReady()) faults.push(`the key of seat ${seat} is not here`);
  const reason = hold.reason();
  if (reason !== undefined) faults.push(`nothing is signed: ${reason}`);
  await store.ping().catch(() => faults.push("the store does not answer"));
  return { ok: faults.length === 0, faults };
}
