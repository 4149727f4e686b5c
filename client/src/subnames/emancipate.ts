import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { parseSubname } from "./parseSubname.ts";

/**
 * Gives up, for good, the right to take a subname back before it expires. Callable by the owner of the name above.
 *
 * @throws {@link NotOwnerError} and what any transaction throws.
 * @example
 * await emancipate(ans, { name: "bob.alice.dim" });
 */
export async function emancipate(context: AnsContext, args: { name: string }): Promise<Sent> {
  const { name, node } = parseSubname(args.name, context.tld);
  return await write(context, "ANSRegistry", "emancipate", [node], { name });
}
