import { ZeroAddress } from "ethers";

import { Status } from "../helpers/staking.ts";

const NOTHING = {
  status: Status.Active as bigint,
  level: 0n,
  lease: 0n,
  until: 0n,
  owner: ZeroAddress,
  pendingOwner: ZeroAddress,
  key: ZeroAddress,
  payout: ZeroAddress,
  self: 0n,
  delegated: 0n,
  delegationCap: 0n,
  releasing: 0n,
  releaseAt: 0n,
  commission: 0n,
  nextCommission: 0n,
  nextCommissionAt: 0n,
};

/** An active seat without anything in it, apart from what is given. */
export const seat = (change: Partial<typeof NOTHING> = {}) => ({ ...NOTHING, ...change });
