import { type Address, zeroAddress } from "viem";

import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { parseName } from "../names/parseName.ts";

/**
 * Sets where a name resolves; `null` for the registry's default resolver.
 *
 * @throws {@link NotOwnerError} and what any transaction throws.
 * @example
 * await setResolver(ans, { name: "alice.dim", resolver: null });
 */
export async function setResolver(
  context: AnsContext,
  args: { name: string; resolver: Address | null },
): Promise<Sent> {
  const { name, node } = parseName(args.name, context.tld);
  return await write(context, "ANSRegistry", "setResolver", [node, args.resolver ?? zeroAddress], { name });
}
