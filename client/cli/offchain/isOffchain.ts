import { type AnsContext, getZone } from "../../src/index.ts";

/** True for a name whose records are signed and not written: it is in a zone. */
export async function isOffchain(ans: AnsContext, name: string): Promise<boolean> {
  return ans.addresses.OffchainResolver !== undefined && (await getZone(ans, { name })) !== null;
}
