import { type AnsContext, type Evidence, fetchEvidence, type GatewayAccess, GatewayFailedError } from "@ans/client";

/**
 * What is known of a name, before something is signed that must come after it.
 *
 * @returns undefined for a name of which nobody knows anything.
 * @throws {@link GatewayFailedError} where nobody answered: what was signed before could not be followed.
 */
export async function fetchKnown(ans: AnsContext, name: string, access: GatewayAccess): Promise<Evidence | undefined> {
  const { evidence, asked, failures } = await fetchEvidence(ans, { name, ...access });
  if (evidence === null && asked > 0 && failures.length === asked) {
    throw new GatewayFailedError(failures[0]?.reason ?? "none answers");
  }
  return evidence ?? undefined;
}
