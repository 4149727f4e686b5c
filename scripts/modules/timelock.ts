import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";

import type { Parameters } from "../parameters/Parameters.ts";

/** What owns everything in the end. The deployer may name its administrator, once, and nothing else. */
export function timelockModule({ timelock: { delay, foundation } }: Parameters) {
  return buildModule("Timelock", (m) => ({
    timelock: m.contract("ANSTimelock", [delay, foundation, m.getAccount(0)]),
  }));
}

/** The module {@link timelockModule} makes. */
export type TimelockModule = ReturnType<typeof timelockModule>;
