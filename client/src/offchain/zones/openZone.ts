import { type Address, isAddressEqual } from "viem";

import { read } from "../../chain/read.ts";
import type { Sent } from "../../chain/Sent.ts";
import { addressOf } from "../../context/addressOf.ts";
import type { AnsContext } from "../../context/AnsContext.ts";
import { parseName } from "../../names/parseName.ts";
import { setResolver } from "../../records/setResolver.ts";
import { setZone } from "./setZone.ts";
import type { ZonePolicy } from "./Zone.ts";

/**
 * Makes a name a zone and gives it the OffchainResolver, in that order, so that nobody finds it without a policy. The
 * records that the name has on chain are not answered any more; what it stands for is then granted and signed as for any
 * name below it.
 *
 * @returns What was sent: one or two transactions.
 * @throws {@link NotOwnerError} and what any transaction throws.
 * @example
 * await openZone(ans, { name: "acme.dim", issuer, policy: { seats: [1, 2], threshold: 1, freshness: 60, gateways: [] } });
 */
export async function openZone(
  context: AnsContext,
  args: { name: string; issuer: Address; policy: ZonePolicy },
): Promise<Sent[]> {
  const { name, node } = parseName(args.name, context.tld);
  const resolver = addressOf(context, "OffchainResolver");
  const sent = [await setZone(context, args)];
  const present = await read(context, "ANSRegistry", "resolver", [node], { name });
  if (!isAddressEqual(present, resolver)) sent.push(await setResolver(context, { name, resolver }));
  return sent;
}
