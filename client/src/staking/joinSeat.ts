import { type Address, parseEventLogs, zeroAddress } from "viem";

import { serviceProvidersAbi } from "../abi/serviceProviders.ts";
import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import { accountOf } from "../context/accountOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { TransactionRevertedError } from "../errors/network.ts";
import { type OperatorKey, operatorProof } from "./operatorProof.ts";
import { payStake, type StakePayment } from "./payStake.ts";
import type { SeatStatus } from "./Seat.ts";
import { seatStatusOf } from "./seatStatusOf.ts";

/** What is brought to a new seat. Amounts are in DIMT wei. */
export type NewSeat = OperatorKey & {
  /** The stake that is frozen, at least 5,000,000 DIMT. */
  stake: bigint;
  /** Where rewards and fees are paid; the owner unless given. */
  payout?: Address | undefined;
  /** In basis points (100 are 1 %), at most 5,000; 0 unless given. */
  commission?: number | undefined;
  /** The most that others may delegate; 0 unless given, which keeps the seat closed. */
  delegationCap?: bigint | undefined;
};

/** A seat that was taken: whether it is active, or stands by because all places are taken. */
export type JoinedSeat = { seat: number; status: SeatStatus; sent: Sent };

/**
 * Takes a seat for the context's account and freezes its stake, by one transaction and a permit.
 *
 * @throws {@link InsufficientDimtError}, {@link NoServiceProvidersError} and what any transaction throws.
 * @example
 * const { seat, status } = await joinSeat(ans, { stake: parseEther("5000000"), key: operator, commission: 1000 });
 */
export async function joinSeat(context: AnsContext, args: NewSeat & StakePayment): Promise<JoinedSeat> {
  const { stake: self, payout = zeroAddress, commission = 0, delegationCap = 0n } = args;
  const { key, keyProof } = await operatorProof(context, args, accountOf(context).account.address);
  const newSeat = { key, payout, commission, delegationCap, self, keyProof };
  const sent = await payStake(context, self, args, (permit, options) =>
    write(context, "ServiceProviders", "join", [newSeat, permit], options),
  );
  const logs = [...sent.logs];
  const [joined] = parseEventLogs({ abi: serviceProvidersAbi, eventName: "SeatJoined", logs });
  if (joined === undefined) throw new TransactionRevertedError(sent.hash);
  const { seat } = joined.args;
  const changes = parseEventLogs({ abi: serviceProvidersAbi, eventName: "SeatStatusChanged", logs, args: { seat } });
  return { seat, status: seatStatusOf(changes.at(-1)?.args.to), sent };
}
