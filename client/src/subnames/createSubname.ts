import { type Address, type Hex, isAddress, zeroAddress } from "viem";

import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import { accountOf } from "../context/accountOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { InvalidAddressError } from "../errors/records.ts";
import { namehash } from "../names/namehash.ts";
import { parseSubname } from "./parseSubname.ts";

/**
 * Makes a subname, or replaces one that is not emancipated. Callable by the owner of the name above.
 *
 * @param args.owner Who gets it; the context's account unless given.
 * @param args.expiry Unix seconds, no later than the name above; its expiry unless given.
 * @param args.resolvesToOwner Make the owner the subname's ETH address. Default: true.
 * @throws {@link NotOwnerError}, {@link InvalidNameError} and what any transaction throws.
 * @example
 * const { node } = await createSubname(ans, { name: "bob.alice.dim", owner });
 */
export async function createSubname(
  context: AnsContext,
  args: { name: string; owner?: Address; expiry?: number; resolver?: Address; resolvesToOwner?: boolean },
): Promise<{ name: string; node: Hex; sent: Sent }> {
  const { name, label, parent, node } = parseSubname(args.name, context.tld);
  const owner = args.owner ?? accountOf(context).account.address;
  if (!isAddress(owner)) throw new InvalidAddressError("eth", owner);
  const { expiry = 0, resolver = zeroAddress, resolvesToOwner = true } = args;
  const call = [namehash(parent), label, owner, expiry, resolver, resolvesToOwner] as const;
  const sent = await write(context, "ANSRegistry", "createSubname", call, { name: parent });
  return { name, node, sent };
}
