import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import { parseName } from "../names/parseName.ts";
import type { L2 } from "./L2.ts";

/**
 * Takes a name on the L2 back, in the space of the account that sends: it counts where that is the issuer of the name.
 *
 * @throws what any transaction throws.
 * @example
 * await revokeL2Subname(l2, { name: "bob.acme.dim" });
 */
export async function revokeL2Subname({ there }: L2, args: { name: string }): Promise<Sent> {
  const { name, node } = parseName(args.name, there.tld);
  return await write(there, "L2Names", "revoke", [node], { name });
}
