import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { parseName } from "../names/parseName.ts";

/**
 * Makes the owner the name's ETH address without any record, or no longer. An address record comes first.
 *
 * @throws {@link NotOwnerError} and what any transaction throws.
 * @example
 * await setResolvesToOwner(ans, { name: "alice.dim", enabled: true });
 */
export async function setResolvesToOwner(context: AnsContext, args: { name: string; enabled: boolean }): Promise<Sent> {
  const { name, node } = parseName(args.name, context.tld);
  return await write(context, "ANSRegistry", "setResolvesToOwner", [node, args.enabled], { name });
}
