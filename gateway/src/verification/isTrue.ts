import { type AnsContext, type Evidence, InvalidEvidenceError, verifyEvidence } from "@ans/client";
import type { Address } from "viem";

import { parseDnsName } from "../ccip/parseDnsName.ts";
import type { Zones } from "../chain/zones.ts";
import { wireOf } from "../updates/wireOf.ts";
import { verifierOf } from "./verifierOf.ts";

/** What an evidence is measured by. */
export type Measure = { ans: AnsContext; resolver: Address; zones: Zones };

/**
 * Whether an evidence is true by the zone that its name is in now.
 *
 * @throws What the chain's failures throw: what cannot be verified now is not false.
 */
export async function isTrue({ ans, resolver, zones }: Measure, evidence: Evidence): Promise<boolean> {
  const zone = await zones.find(parseDnsName(wireOf(evidence.name)));
  if (zone === undefined) return false;
  const verifySignature = verifierOf(ans.publicClient);
  try {
    await verifyEvidence(evidence, { chainId: ans.chainId, resolver, issuer: zone.issuer, verifySignature });
    return true;
  } catch (error) {
    if (error instanceof InvalidEvidenceError) return false;
    throw error;
  }
}
