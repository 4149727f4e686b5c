import { l2Subname } from "../../src/index.ts";
import type { L2Connection } from "../chain/connectL2.ts";
import type { Signer } from "../chain/signer.ts";
import { signerAt } from "../offchain/signerAt.ts";
import { CommandError } from "../terminal/errors.ts";

/** Who signs as the owner of a name on an L2. */
export async function requireL2Owner({ l2, signer }: L2Connection, name: string): Promise<Signer> {
  const { owner, issuer } = await l2Subname(l2, { name });
  if (owner === null) {
    throw new CommandError("NOT_GRANTED", `Nobody has ${name}: ask ${issuer} for it (\`ans l2 grant\`).`);
  }
  return await signerAt({ signer }, owner);
}
