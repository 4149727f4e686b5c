import type { Address } from "viem";

import type { Sent } from "../../chain/Sent.ts";
import { write } from "../../chain/write.ts";
import type { AnsContext } from "../../context/AnsContext.ts";
import { parseName } from "../../names/parseName.ts";

/**
 * Changes the issuer of a zone alone, which voids every grant of the one before at once: for when its key is in wrong
 * hands. Callable by the owner and the owner's operators.
 *
 * @throws {@link NotOwnerError} and what any transaction throws.
 * @example
 * await setIssuer(ans, { name: "acme.dim", issuer });
 */
export async function setIssuer(context: AnsContext, args: { name: string; issuer: Address }): Promise<Sent> {
  const { name, node } = parseName(args.name, context.tld);
  return await write(context, "OffchainResolver", "setIssuer", [node, args.issuer], { name });
}
