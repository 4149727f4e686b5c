import { type AnsContext, type Evidence, fetchEvidence, type GatewayAccess, GatewayFailedError } from "@ans/client";

import { keepName, keptName } from "./keptNames.ts";

/**
 * What is known of a name, here and at its gateways, before something is signed that must come after it.
 *
 * @returns undefined for a name of which nobody knows anything.
 * @throws {@link GatewayFailedError} where nobody answered: what was signed elsewhere could not be followed.
 */
export async function fetchKnown(ans: AnsContext, name: string, access: GatewayAccess): Promise<Evidence | undefined> {
  const { evidence, asked, failures } = await fetchEvidence(ans, { name, ...access });
  if (asked > 0 && failures.length === asked) throw new GatewayFailedError(failures[0]?.reason ?? "none answers");
  const { evidence: here } = keptName(ans, name);
  if (here === undefined || evidence === null) return here ?? evidence ?? undefined;
  keepName(ans, name, { evidence });
  return keptName(ans, name).evidence ?? evidence;
}
