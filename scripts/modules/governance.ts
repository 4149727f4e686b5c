import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";
import { zeroAddress } from "viem";

import type { Parameters } from "../parameters/Parameters.ts";
import type { RegistrarModule } from "./registrar.ts";
import type { RegistryModule } from "./registry.ts";
import type { ResolversModule } from "./resolvers.ts";

/** The rooms that governance takes over. */
type Rooms = { registry: RegistryModule; registrar: RegistrarModule; resolvers: ResolversModule };

/**
 * The timelock, and the hand-over to it of everything the deployer owned while wiring. The timelock has no
 * administrator but itself, so the deployer is left without any role.
 */
export function governanceModule({ timelock: { delay, proposers, executors } }: Parameters, rooms: Rooms) {
  return buildModule("Governance", (m) => {
    const { registry } = m.useModule(rooms.registry);
    const { registrar, feeRouter } = m.useModule(rooms.registrar);
    m.useModule(rooms.resolvers);
    const timelock = m.contract("TimelockController", [delay, proposers, executors, zeroAddress]);
    const wired = [rooms.registrar, rooms.resolvers];
    for (const [id, owned] of Object.entries({ registry, registrar, feeRouter })) {
      m.call(owned, "transferOwnership", [timelock], { id: `handOver_${id}`, after: wired });
    }
    return { timelock };
  });
}
