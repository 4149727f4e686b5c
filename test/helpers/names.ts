import type { HardhatEthers } from "@nomicfoundation/hardhat-ethers/types";
import type { NetworkHelpers } from "@nomicfoundation/hardhat-network-helpers/types";
import { type BaseContract, MaxUint256, namehash, randomBytes, ZeroAddress } from "ethers";

import type { System } from "./system.ts";

type Signer = System["alice"];

/** What differs from a name that its owner registers for a year with nothing else. */
export type Wish = Partial<{
  owner: Signer;
  numYears: number;
  resolver: string;
  resolvesToOwner: boolean;
  primary: boolean;
  records: string[];
}>;

/** Writes calls that set records of a name: `record("setText", "url", "https://alice.example")`. */
export function recordsOf(resolver: BaseContract, node: string) {
  return (method: string, ...args: unknown[]) => resolver.interface.encodeFunctionData(method, [node, ...args]);
}

/** Registers `<label>.dim` as a person does: commit, wait, register. The owner pays. Gives back the name's node. */
export async function registerName(
  { networkHelpers, ...system }: System & { ethers: HardhatEthers; networkHelpers: NetworkHelpers },
  label: string,
  wish: Wish = {},
): Promise<string> {
  const { owner = system.alice, numYears = 1, ...rest } = wish;
  const registration = {
    label,
    owner: owner.address,
    secret: randomBytes(32),
    resolver: ZeroAddress,
    seat: 0,
    resolvesToOwner: false,
    primary: false,
    records: [],
    ...rest,
  };
  const registrar = system.registrar.connect(owner);
  await registrar.commit(await registrar.commitmentOf(registration));
  await networkHelpers.time.increase(system.options.minCommitmentAge);
  await registrar.register(registration, numYears, MaxUint256);
  return namehash(`${label}.dim`);
}
