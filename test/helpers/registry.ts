import type { HardhatEthers } from "@nomicfoundation/hardhat-ethers/types";
import { id, namehash, ZeroAddress } from "ethers";

export const DAY = 86_400n;
export const YEAR = 365n * DAY;
export const GRACE = 30n * DAY;
export const TLD = namehash("dim");

/** The bits of a registry entry's flags, as in contracts/registry/Entry.sol. */
export const FLAG = {
  resolvesToOwner: 1n,
  ownResolver: 2n,
  subname: 4n,
  emancipated: 8n,
  reserved: 16n,
  recordsCleared: 32n,
} as const;

/** A registry whose registrar for .dim is an account, so that a test can say what a registrar says. */
export async function deployRegistry(ethers: HardhatEthers) {
  const [governance, registrar, alice, bob, carol, mallory, writer, resolver, otherResolver] =
    await ethers.getSigners();
  const registry = await ethers.deployContract("ANSRegistry", [governance, GRACE]);
  const reverseNames = await ethers.deployContract("ReverseNames");
  await registry.connect(governance).setDefaults(resolver, reverseNames);
  await registry.connect(governance).setRegistrar("dim", registrar);

  const now = async () => BigInt((await ethers.provider.getBlock("latest"))?.timestamp ?? 0);

  /** What a registrar would say of `label`, registered for a year; `change` says what differs. */
  const newName = async (label: string, change: Record<string, unknown> = {}) => ({
    tld: TLD,
    labelHash: id(label),
    owner: alice.address,
    expiry: (await now()) + YEAR,
    seat: 7n,
    flags: 0n,
    resolver: ZeroAddress,
    writer: ZeroAddress,
    ...change,
  });

  /** Registers `label` through the registrar and gives its node and expiry. */
  const register = async (label: string, change: Record<string, unknown> = {}) => {
    const name = await newName(label, change);
    await registry.connect(registrar).register(name);
    return { node: namehash(`${label}.dim`), expiry: name.expiry };
  };

  return {
    registry,
    reverseNames,
    governance,
    registrar,
    alice,
    bob,
    carol,
    mallory,
    writer,
    resolver,
    otherResolver,
    now,
    newName,
    register,
  };
}
