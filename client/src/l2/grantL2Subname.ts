import type { Address } from "viem";

import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import { parseName } from "../names/parseName.ts";
import type { L2 } from "./L2.ts";

/**
 * Gives a name on the L2 to somebody, in the space of the account that sends: it counts where that is the issuer of the
 * name. To its owner again, it keeps its records; to another, it has none.
 *
 * @param args.expires Until when it is theirs, in Unix seconds.
 * @throws what any transaction throws.
 * @example
 * await grantL2Subname(l2, { name: "bob.acme.dim", owner: bob, expires: 1_893_456_000 });
 */
export async function grantL2Subname(
  { there }: L2,
  args: { name: string; owner: Address; expires: number },
): Promise<Sent> {
  const { name, node } = parseName(args.name, there.tld);
  return await write(there, "L2Names", "grant", [node, args.owner, BigInt(args.expires)], { name });
}
