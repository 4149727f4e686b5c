import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";

import type { Parameters } from "../parameters/Parameters.ts";
import type { RegistryModule } from "./registry.ts";
import type { StakingModule } from "./staking.ts";

/** The rooms that resolvers ask: who owns a name, and which seats may answer for one that lives off-chain. */
type Rooms = { registry: RegistryModule; staking: StakingModule };

/** Where names and addresses resolve, on chain and off it, and the one contract that clients ask. */
export function resolversModule({ batchGateways }: Parameters, rooms: Rooms) {
  return buildModule("Resolvers", (m) => {
    const { registry } = m.useModule(rooms.registry);
    const { serviceProviders, profiles } = m.useModule(rooms.staking);
    const resolver = m.contract("PublicResolver", [registry]);
    const reverse = m.contract("ReverseRegistrar", [registry]);
    const universal = m.contract("UniversalResolver", [registry, batchGateways]);
    const signedRecords = m.contract("SignedRecords", [serviceProviders]);
    const offchain = m.contract("OffchainResolver", [registry, serviceProviders, profiles, signedRecords]);
    m.call(registry, "setDefaults", [resolver, reverse]);
    return { resolver, reverse, universal, offchain, signedRecords };
  });
}

/** The module {@link resolversModule} makes. */
export type ResolversModule = ReturnType<typeof resolversModule>;
