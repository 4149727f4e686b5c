import { ZeroAddress } from "ethers";

/** The states of a seat, as ISeats numbers them. */
export const STATUS = { none: 0n, standby: 1n, active: 2n, jailed: 3n, exiting: 4n, exited: 5n } as const;

const NOTHING = {
  status: STATUS.active as bigint,
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
