import type { Hex } from "viem";

import type { Sent } from "../../chain/Sent.ts";
import { write } from "../../chain/write.ts";
import type { AnsContext } from "../../context/AnsContext.ts";

/**
 * Renews the lease of a seat on the word of its watchers, once a day. Callable by anyone.
 *
 * @param args.epoch The day that is running, see {@link watch}.
 * @param args.signatures Of more than half of the watchers over the same, see {@link signAlive}.
 * @throws {@link ContractRefusedError} that says what is missing, and what any transaction throws.
 * @example
 * await attest(ans, { seat: 7, epoch, probeHash, signatures });
 */
export async function attest(
  context: AnsContext,
  args: { seat: number; epoch: number; probeHash: Hex; signatures: readonly Hex[] },
): Promise<Sent> {
  const { seat, epoch, probeHash, signatures } = args;
  return await write(context, "GatewayDuty", "attest", [seat, epoch, probeHash, signatures]);
}
