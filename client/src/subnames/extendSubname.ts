import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { parseSubname } from "./parseSubname.ts";

/**
 * Extends a subname, at most to the expiry of the name above. Callable by the owner of the name above.
 *
 * @param args.expiry Unix seconds.
 * @throws {@link NotOwnerError} and what any transaction throws.
 * @example
 * await extendSubname(ans, { name: "bob.alice.dim", expiry: 1_893_456_000 });
 */
export async function extendSubname(context: AnsContext, args: { name: string; expiry: number }): Promise<Sent> {
  const { name, node } = parseSubname(args.name, context.tld);
  return await write(context, "ANSRegistry", "extendSubname", [node, args.expiry], { name });
}
