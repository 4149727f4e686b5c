import { type Address, isAddressEqual } from "viem";

import type { Call } from "../../chain/Call.ts";
import { read } from "../../chain/read.ts";
import type { Sent } from "../../chain/Sent.ts";
import { sendTogether } from "../../chain/sendTogether.ts";
import { addressOf } from "../../context/addressOf.ts";
import type { AnsContext } from "../../context/AnsContext.ts";
import { parseName } from "../../names/parseName.ts";
import type { ZonePolicy } from "./Zone.ts";

/**
 * Makes a name a zone and gives it the OffchainResolver, in that order, so that nobody finds it without a policy. The
 * records that the name has on chain are not answered any more; what it stands for is then granted and signed as for any
 * name below it.
 *
 * @returns What was sent: one or two transactions, or one batch where the wallet can (EIP-5792).
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
  const present = await read(context, "ANSRegistry", "resolver", [node], { name });
  const calls: Call[] = [
    { contract: "OffchainResolver", functionName: "setZone", args: [node, args.issuer, args.policy] },
    { contract: "ANSRegistry", functionName: "setResolver", args: [node, resolver] },
  ];
  return await sendTogether(context, isAddressEqual(present, resolver) ? calls.slice(0, 1) : calls, { name });
}
