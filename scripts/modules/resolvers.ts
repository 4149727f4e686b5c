import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";

import type { Parameters } from "../parameters/Parameters.ts";
import type { RegistryModule } from "./registry.ts";

/** Where names and addresses resolve, and the one contract that clients ask. */
export function resolversModule({ batchGateways }: Parameters, registryRoom: RegistryModule) {
  return buildModule("Resolvers", (m) => {
    const { registry } = m.useModule(registryRoom);
    const resolver = m.contract("PublicResolver", [registry]);
    const reverse = m.contract("ReverseRegistrar", [registry]);
    const universal = m.contract("UniversalResolver", [registry, batchGateways]);
    m.call(registry, "setDefaults", [resolver, reverse]);
    return { resolver, reverse, universal };
  });
}

/** The module {@link resolversModule} makes. */
export type ResolversModule = ReturnType<typeof resolversModule>;
