import { type Address, isAddressEqual } from "viem";

import { read } from "../chain/read.ts";
import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import { addressOf } from "../context/addressOf.ts";
import { parseName } from "../names/parseName.ts";
import { setResolver } from "../records/setResolver.ts";
import type { L2 } from "./L2.ts";

/**
 * Has the names at and below a name kept on the L2, where `issuer` gives them out: names that account, then makes the
 * L2Resolver the name's own. The records that the name has on this chain are not answered any more.
 *
 * @returns What was sent here: one or two transactions.
 * @throws {@link NotOwnerError} and what any transaction throws.
 * @example
 * await openL2Zone(l2, { name: "acme.dim", issuer });
 */
export async function openL2Zone({ here }: L2, args: { name: string; issuer: Address }): Promise<Sent[]> {
  const { name, node } = parseName(args.name, here.tld);
  const resolver = addressOf(here, "L2Resolver");
  const sent = [await write(here, "L2Resolver", "setL2Issuer", [node, args.issuer], { name })];
  const present = await read(here, "ANSRegistry", "resolver", [node], { name });
  if (!isAddressEqual(present, resolver)) sent.push(await setResolver(here, { name, resolver }));
  return sent;
}
