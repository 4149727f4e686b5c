import type { Sent } from "../../chain/Sent.ts";
import { write } from "../../chain/write.ts";
import type { AnsContext } from "../../context/AnsContext.ts";

/**
 * Draws who watches whose gateway today. Callable by anyone, once a day, with four active seats or more.
 *
 * @throws {@link ContractRefusedError} where the day is open already, and what any transaction throws.
 * @example
 * await openEpoch(ans);
 */
export async function openEpoch(context: AnsContext): Promise<Sent> {
  return await write(context, "GatewayDuty", "openEpoch", []);
}
