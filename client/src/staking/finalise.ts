import { parseEventLogs } from "viem";

import { recordDutyAbi } from "../abi/recordDuty.ts";
import { explained } from "../chain/explained.ts";
import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";

/** What a seat has earned by finalising, in DIMT wei, and whether its lease was renewed, as it was its turn. */
export type Finalised = { block: bigint; share: bigint; isOnDuty: boolean; sent: Sent };

/**
 * States, with the operator key of a seat, that all records up to a block are verified: the seat earns the verifier's
 * share of what was paid since, and its lease is renewed if it is on duty.
 *
 * @param args.block The block; the latest one unless given.
 * @throws {@link ContractRefusedError} out of turn, {@link SeatNotActiveError} and what any transaction throws.
 * @example
 * const { share } = await finalise(ans, { seat: 7 });
 */
export async function finalise(
  context: AnsContext,
  args: { seat: number; block?: bigint | undefined },
): Promise<Finalised> {
  const { publicClient } = context;
  const { number, hash } = await explained(context, () =>
    publicClient.getBlock(args.block === undefined ? {} : { blockNumber: args.block }),
  );
  const sent = await write(context, "RecordDuty", "finalise", [args.seat, number, hash]);
  const [event] = parseEventLogs({ abi: recordDutyAbi, eventName: "RecordsFinalised", logs: [...sent.logs] });
  return { block: number, share: event?.args.share ?? 0n, isOnDuty: event?.args.onDuty ?? false, sent };
}
