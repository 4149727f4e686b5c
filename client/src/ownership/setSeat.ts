import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { parseName } from "../names/parseName.ts";

/**
 * Chooses the service provider seat that gets its share of later renewals; 0 for none.
 *
 * @throws {@link NotOwnerError} and what any transaction throws.
 * @example
 * await setSeat(ans, { name: "alice.dim", seat: 7 });
 */
export async function setSeat(context: AnsContext, args: { name: string; seat: number }): Promise<Sent> {
  const { name, node } = parseName(args.name, context.tld);
  return await write(context, "ANSRegistry", "setSeat", [node, args.seat], { name });
}
