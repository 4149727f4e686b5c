import { type Address, zeroAddress } from "viem";

import { read } from "../chain/read.ts";
import { dnsEncode } from "../names/dnsEncode.ts";
import { parseName } from "../names/parseName.ts";
import type { L2 } from "./L2.ts";

/**
 * The account on the L2 that issues a name and those below it; `null` where the name is not on this L2.
 *
 * @throws {@link InvalidNameError}.
 * @example
 * const issuer = await l2Issuer(l2, { name: "bob.acme.dim" });
 */
export async function l2Issuer({ here }: L2, args: { name: string }): Promise<Address | null> {
  const { name } = parseName(args.name, here.tld);
  const [, issuer] = await read(here, "L2Resolver", "l2ZoneOf", [dnsEncode(name)], { name });
  return issuer === zeroAddress ? null : issuer;
}
