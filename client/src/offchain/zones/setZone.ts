import type { Address } from "viem";

import type { Sent } from "../../chain/Sent.ts";
import { write } from "../../chain/write.ts";
import type { AnsContext } from "../../context/AnsContext.ts";
import { parseName } from "../../names/parseName.ts";
import type { ZonePolicy } from "./Zone.ts";

/**
 * Makes a name a zone, or changes one: who issues the names below it, and who may answer for them. Callable by the
 * owner and the owner's operators. The name needs the OffchainResolver as its resolver as well, see {@link openZone}.
 *
 * Another issuer voids every grant of the one before at once.
 *
 * @throws {@link NotOwnerError} and what any transaction throws.
 * @example
 * await setZone(ans, { name: "acme.dim", issuer, policy: { seats: [], threshold: 1, freshness: 60, gateways: [] } });
 */
export async function setZone(
  context: AnsContext,
  args: { name: string; issuer: Address; policy: ZonePolicy },
): Promise<Sent> {
  const { name, node } = parseName(args.name, context.tld);
  return await write(context, "OffchainResolver", "setZone", [node, args.issuer, args.policy], { name });
}
