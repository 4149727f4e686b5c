import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";
import type { Address } from "viem";

/** Where names are kept on an L2. */
export const l2NamesModule = buildModule("L2", (m) => ({ names: m.contract("L2Names") }));

/** What {@link l2ResolverModule} puts together: the registry and the verifier here, and the names there. */
export type L2Pair = { registry: Address; verifier: Address; names: Address; l2ChainId: number };

/** Where the names of one L2 resolve: one contract here for each L2. */
export function l2ResolverModule({ registry, verifier, names, l2ChainId }: L2Pair) {
  const id = l2ResolverName(l2ChainId);
  return buildModule(`L2_${l2ChainId}`, (m) => ({
    resolver: m.contract("L2Resolver", [registry, verifier, names], { id }),
  }));
}

/** By which name the manifest has the resolver of an L2. */
export function l2ResolverName(l2ChainId: number): string {
  return `L2Resolver_${l2ChainId}`;
}
