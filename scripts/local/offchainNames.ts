import { encodeAddress, nextEvidence, openZone, publish, recordKey, signGrant, signProfile } from "@ans/client";

import type { As } from "./accounts.ts";
import { servingSeats } from "./runGateways.ts";
import { sampleZone } from "./samples.ts";

/** For how long the sample names are granted, in seconds. */
const YEAR = 365 * 86_400;

/**
 * Makes one of the sample names a zone, grants a name below it, has its owner sign a profile, and publishes both through
 * the gateways: the name resolves, and never was on chain.
 *
 * @param now The time of the chain, in Unix seconds.
 */
export async function publishOffchainNames(as: As, now: number): Promise<void> {
  const { zone, zoneOwner, name, owner, texts, bitcoin } = sampleZone;
  const policy = { seats: servingSeats, threshold: 1, freshness: 60, gateways: [] };
  await openZone(as(zoneOwner), { name: zone, issuer: zoneOwner, policy });

  const signed = await signGrant(as(zoneOwner), { name, owner, expires: now + YEAR });
  const granted = nextEvidence(undefined, { kind: "grant", signed });
  const records = [
    { key: recordKey.addr(60), value: owner.toLowerCase() },
    { key: recordKey.addr(0), value: encodeAddress("btc", bitcoin) },
    ...Object.entries(texts).map(([key, value]) => ({ key: recordKey.text(key), value })),
  ];
  const profile = await signProfile(as(owner), { evidence: granted, records });
  const evidence = nextEvidence(granted, { kind: "profile", signed: profile });
  // The gateways have just begun, on a machine that may have much to do.
  for (const result of await publish(as(owner), { evidence, allowPrivate: true, timeout: 30_000 })) {
    if (result.outcome === "accepted") continue;
    throw new Error(`The gateway of seat ${result.seat} did not take ${name}: ${result.reason}`);
  }
}
