import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";

import type { Parameters } from "../parameters/Parameters.ts";

/** Who owns a name. The deployer owns the registry while the other rooms are connected to it. */
export function registryModule({ gracePeriod }: Parameters) {
  return buildModule("Registry", (m) => ({
    registry: m.contract("ANSRegistry", [m.getAccount(0), gracePeriod]),
  }));
}

/** The module {@link registryModule} makes. */
export type RegistryModule = ReturnType<typeof registryModule>;
