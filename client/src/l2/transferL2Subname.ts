import type { Address } from "viem";

import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import { parseName } from "../names/parseName.ts";
import type { L2 } from "./L2.ts";
import { requireL2Issuer } from "./requireL2Issuer.ts";

/**
 * Hands a name on the L2 to somebody else, without its records. Callable by its owner.
 *
 * @throws {@link NameNotFoundError} where the name is not on this L2, {@link ContractRefusedError} for anybody but the
 * owner, and what any transaction throws.
 * @example
 * await transferL2Subname(l2, { name: "bob.acme.dim", to: carol });
 */
export async function transferL2Subname(l2: L2, args: { name: string; to: Address }): Promise<Sent> {
  const { name, node } = parseName(args.name, l2.here.tld);
  const issuer = await requireL2Issuer(l2, name);
  return await write(l2.there, "L2Names", "transfer", [issuer, node, args.to], { name });
}
