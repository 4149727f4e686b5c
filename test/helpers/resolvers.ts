import type { HardhatEthers } from "@nomicfoundation/hardhat-ethers/types";
import { id, namehash, ZeroAddress } from "ethers";

import { FLAG, GRACE, TLD, YEAR } from "./registry.ts";

/**
 * The registry with the resolver and the reverse registrar that serve it. The registrar for .dim is an account, so that
 * a test can say what a registrar says. alice owns alice.dim, bob owns bob.dim.
 */
export async function deployResolvers(ethers: HardhatEthers) {
  const [governance, registrar, alice, bob, carol, mallory, otherResolver] = await ethers.getSigners();
  const registry = await ethers.deployContract("ANSRegistry", [governance, GRACE]);
  const resolver = await ethers.deployContract("PublicResolver", [registry]);
  const reverse = await ethers.deployContract("ReverseRegistrar", [registry]);
  await registry.setDefaults(resolver, reverse);
  await registry.setRegistrar("dim", registrar);

  /** What a registrar would say of `label`, registered for a year; `change` says what differs. */
  const newName = async (label: string, change: Record<string, unknown> = {}) => ({
    tld: TLD,
    labelHash: id(label),
    owner: alice.address,
    expiry: BigInt((await ethers.provider.getBlock("latest"))?.timestamp ?? 0) + YEAR,
    seat: 0n,
    flags: 0n,
    resolver: ZeroAddress,
    writer: ZeroAddress,
    ...change,
  });

  /** Registers `label` through the registrar and gives its node. */
  const register = async (label: string, change: Record<string, unknown> = {}) => {
    await registry.connect(registrar).register(await newName(label, change));
    return namehash(`${label}.dim`);
  };

  const node = await register("alice");
  const bobNode = await register("bob", { owner: bob.address });
  return {
    registry,
    resolver,
    reverse,
    governance,
    registrar,
    alice,
    bob,
    carol,
    mallory,
    otherResolver,
    newName,
    register,
    node,
    bobNode,
  };
}

/** Seconds after which a name registered for a year is in its grace period, and after which it is free. */
export const LIFE = { grace: YEAR, free: YEAR + GRACE } as const;

export { FLAG, YEAR };
