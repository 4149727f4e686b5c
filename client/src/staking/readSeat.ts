import { type ContractFunctionReturnType, zeroAddress } from "viem";

import type { serviceProvidersAbi } from "../abi/serviceProviders.ts";
import type { Seat } from "./Seat.ts";
import { seatStatusOf } from "./seatStatusOf.ts";

/** A seat as the contract gives it. */
export type ChainSeat = ContractFunctionReturnType<typeof serviceProvidersAbi, "view", "seatOf">;

/** A seat as the library gives it: absence is `null`, and who is paid is who really is. */
export function readSeat(seat: number, chain: ChainSeat, pending: bigint): Seat {
  const { owner, pendingOwner, key, payout, self, delegated, delegationCap, releasing, commission, level } = chain;
  return {
    seat,
    status: seatStatusOf(chain.status),
    level,
    lease: chain.lease,
    until: chain.until === 0 ? null : chain.until,
    owner,
    pendingOwner: pendingOwner === zeroAddress ? null : pendingOwner,
    key,
    payout: payout === zeroAddress ? owner : payout,
    self,
    delegated,
    delegationCap,
    releasing,
    releaseAt: chain.releaseAt === 0 ? null : chain.releaseAt,
    commission,
    nextCommission:
      chain.nextCommissionAt === 0 ? null : { commission: chain.nextCommission, from: chain.nextCommissionAt },
    pending,
  };
}
