import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { parseSubname } from "./parseSubname.ts";

/**
 * Takes back a subname that is not emancipated. Callable by the owner of the name above.
 *
 * @throws {@link NotOwnerError} and what any transaction throws.
 * @example
 * await revokeSubname(ans, { name: "bob.alice.dim" });
 */
export async function revokeSubname(context: AnsContext, args: { name: string }): Promise<Sent> {
  const { name, node } = parseSubname(args.name, context.tld);
  return await write(context, "ANSRegistry", "revokeSubname", [node], { name });
}
