import { type Address, zeroAddress } from "viem";

import { chainTime } from "../chain/chainTime.ts";
import { read } from "../chain/read.ts";
import { parseName } from "../names/parseName.ts";
import type { L2 } from "./L2.ts";
import { requireL2Issuer } from "./requireL2Issuer.ts";

/** A name on an L2, as it stands there; what it is here follows with the L2's next state. */
export type L2Subname = {
  issuer: Address;
  /** `null` for a name that nobody has, or whose time is over. */
  owner: Address | null;
  /** Until when it is owned, in Unix seconds; 0 without an owner. */
  expires: number;
};

/**
 * Who has a name on the L2, until when, and by whose grant.
 *
 * @throws {@link NameNotFoundError} where the name is not on this L2, {@link InvalidNameError}.
 * @example
 * const { owner } = await l2Subname(l2, { name: "bob.acme.dim" });
 */
export async function l2Subname(l2: L2, args: { name: string }): Promise<L2Subname> {
  const { name, node } = parseName(args.name, l2.here.tld);
  const issuer = await requireL2Issuer(l2, name);
  const { owner, expires } = await read(l2.there, "L2Names", "subnameOf", [issuer, node], { name });
  const isOwned = owner !== zeroAddress && (await chainTime(l2.there)) <= Number(expires);
  return isOwned ? { issuer, owner, expires: Number(expires) } : { issuer, owner: null, expires: 0 };
}
