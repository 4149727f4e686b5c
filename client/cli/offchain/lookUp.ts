import { type AnsContext, fetchEvidence, type GatewayAccess, type KeptName, parseName } from "../../src/index.ts";
import { createProgress } from "../terminal/progress.ts";
import { keep, loadKept } from "./keptNames.ts";

/** What is known of a name, here and at its gateways; what is newer there is kept here from now on. */
export async function lookUp(ans: AnsContext, typed: string, access: GatewayAccess): Promise<KeptName> {
  const { name } = parseName(typed, ans.tld);
  const kept = await loadKept(ans, name);
  const progress = createProgress();
  progress.step(`Asking the gateways for ${name}`);
  try {
    const { evidence } = await fetchEvidence(ans, { name, ...access });
    progress.done();
    return evidence === null ? kept : await keep(ans, name, { evidence });
  } catch (error) {
    progress.failed();
    throw error;
  }
}
