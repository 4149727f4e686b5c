import { type AnsContext, type Evidence, type GatewayAccess, publish, type Publication } from "@ans/client";

import { keepName } from "./keptNames.ts";

/** What was published, and whether this browser keeps the receipts. */
export type Published = { name: string; results: Publication[]; isKept: boolean };

/**
 * Keeps what was signed, tells all who keep the name's zone, and keeps each receipt as soon as it is there: whatever
 * happens to the page meanwhile, nothing that was signed is lost.
 */
export async function publishKept(ans: AnsContext, evidence: Evidence, access: GatewayAccess): Promise<Published> {
  const { name } = evidence;
  let isKept = keepName(ans, name, { evidence });
  const onResult = (result: Publication) => {
    if (result.outcome === "accepted") isKept = keepName(ans, name, { receipts: [result.receipt] }) && isKept;
  };
  const results = await publish(ans, { evidence, ...access, onResult });
  return { name, results, isKept };
}
