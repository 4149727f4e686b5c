import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";

import type { Allocation, Parameters } from "../parameters/Parameters.ts";

const day = 86_400n;

/**
 * DIMT and, for each part of the allocation that vests, the wallet that holds it from the first block on. The reserve
 * of rewards is the deployer's until the custody of the seats is there.
 */
export function tokenModule({ allocation }: Parameters, vestingStart: bigint) {
  return buildModule("Token", (m) => {
    const holderOf = ({ name, to, vesting }: Allocation) => {
      if (to === undefined) return m.getAccount(0);
      if (vesting === undefined) return to;
      const start = vesting.start === undefined ? vestingStart : BigInt(vesting.start);
      const schedule = [to, start, BigInt(vesting.days) * day, BigInt(vesting.cliffDays) * day];
      return m.contract("CliffVesting", schedule, { id: `${name}Vesting` });
    };
    const amounts = allocation.map(({ amount }) => amount);
    return { dimt: m.contract("DIMToken", [allocation.map(holderOf), amounts]) };
  });
}

/** The module {@link tokenModule} makes. */
export type TokenModule = ReturnType<typeof tokenModule>;
