import type { HardhatEthers } from "@nomicfoundation/hardhat-ethers/types";
import type { NetworkHelpers } from "@nomicfoundation/hardhat-network-helpers/types";
import { id, MaxUint256, namehash, parseEther, ZeroAddress } from "ethers";

import { deploySystem, type System, type SystemOptions } from "./system.ts";

type Signer = System["alice"];

/** What a registration asks for, as in INameRegistrar. */
export type Asked = {
  label: string;
  owner: string;
  secret: string;
  resolver: string;
  seat: bigint;
  resolvesToOwner: boolean;
  primary: boolean;
  records: string[];
};

/** A year of a label of 5 or more code points, in DIMT wei. */
export const PRICE = parseEther("16");

/** What to give where no permit is given. */
export const NO_PERMIT = { value: 0n, deadline: 0n, v: 0, r: id(""), s: id("") };

/** The whole system, and what people do with its registrar. alice pays and owns unless told otherwise. */
export async function deployRegistrar(
  ethers: HardhatEthers,
  { time }: NetworkHelpers,
  overrides: Partial<SystemOptions> = {},
) {
  const system = await deploySystem(ethers, overrides);
  const { registrar, alice, options } = system;

  /** What a person asks for who wants the name and nothing else; `change` says what differs. */
  const ask = (label: string, change: Partial<Asked> = {}): Asked => ({
    label,
    owner: alice.address,
    secret: id(`secret of ${label}`),
    resolver: ZeroAddress,
    seat: 0n,
    resolvesToOwner: false,
    primary: false,
    records: [],
    ...change,
  });

  /** Commits to all that is asked. */
  const commit = async (...asked: Asked[]) => {
    for (const each of asked) await registrar.commit(await registrar.commitmentOf(each));
  };

  /** Commits to all that is asked and waits until it can be registered. */
  const announce = async (...asked: Asked[]) => {
    await commit(...asked);
    await time.increase(options.minCommitmentAge);
  };

  /** The time, in Unix seconds. */
  const now = async () => BigInt(await time.latest());

  /** Sets the time of the next block, `seconds` after the last one, and gives it. */
  const inSeconds = async (seconds: number | bigint) => {
    const at = (await now()) + BigInt(seconds);
    await time.setNextBlockTimestamp(at);
    return at;
  };

  /** Commits, waits, registers, and gives the name's node and expiry. */
  const register = async (label: string, change: Partial<Asked> = {}, payer: Signer = alice, numYears = 1) => {
    const asked = ask(label, change);
    await announce(asked);
    await registrar.connect(payer).register(asked, numYears, MaxUint256);
    const node = namehash(`${label}.dim`);
    return { node, expiry: (await system.registry.entry(node)).expiry, asked };
  };

  return { ...system, ask, commit, announce, register, now, inSeconds };
}
