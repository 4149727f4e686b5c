/**
 * What the forks Cancun and Prague expect of a chain beside a beacon chain. Besu does not start a chain with Prague
 * unless the three addresses are configured, and makes no block if there is no code at the two that it calls.
 */
export const systemContracts = {
  depositContractAddress: "0x00000000219ab540356cbb839cbe05303d7705fa",
  withdrawalRequestContractAddress: "0x00000961ef480eb55e80d19ad83579a64c007002",
  consolidationRequestContractAddress: "0x0000bbddc7ce488642fb579f8b00f3a590007251",
} as const;

const beaconRoots = "0x000f3df6d732807ef1319fb7b8bb8522d0beac02";
const historyStorage = "0x0000f90827f1c53a10cb7a02335b175320002935";

/** A chain of its own has no beacon chain: each answers nothing, which says that nobody withdraws or consolidates. */
const stop = { balance: "0x0", code: "0x00" } as const;

/** The accounts that Besu calls in every block: EIP-4788, EIP-2935, EIP-7002 and EIP-7251. */
export const systemContractAccounts = {
  [beaconRoots]: stop,
  [historyStorage]: stop,
  [systemContracts.withdrawalRequestContractAddress]: stop,
  [systemContracts.consolidationRequestContractAddress]: stop,
};
