import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";

/**
 * Gives a seat that stands by the place of the youngest of the weakest active seats, whose level must be lower. Anybody may.
 *
 * @throws {@link ContractRefusedError} where it is not stronger, and what any transaction throws.
 * @example
 * await displace(ans, { challenger: 1030 });
 */
export async function displace(context: AnsContext, args: { challenger: number }): Promise<Sent> {
  return await write(context, "ServiceProviders", "displace", [args.challenger]);
}
