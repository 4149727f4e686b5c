import type { HardhatEthers } from "@nomicfoundation/hardhat-ethers/types";
import { type BaseWallet, MaxUint256, parseEther, type Signer, ZeroAddress } from "ethers";

import { NO_PERMIT } from "./registrar.ts";

/** The least stake of a seat, and what flows to all seats a day, in DIMT wei. */
export const SEAT_STAKE = parseEther("5000000");
export const DAILY = parseEther("1024000");

export const DAY = 86_400;

/** Millions of DIMT, in wei. */
export const million = (amount: number) => parseEther(`${amount}000000`);

/** What flows to all seats in some seconds, before the tail. */
export const flow = (seconds: number | bigint) => (DAILY * BigInt(seconds)) / BigInt(DAY);

/** The states of a seat, as in ISeats. */
export const Status = { None: 0n, Standby: 1n, Active: 2n, Jailed: 3n, Exiting: 4n, Exited: 5n } as const;

/** The rights of modules, as in IStakingParameters. */
export const SERVICE = 1;
export const SLASH = 2;

/** The figures the custody begins with. */
export const FIGURES = {
  seatCapPerDay: 0n,
  minSelf: SEAT_STAKE,
  lease: 2n * 86_400n,
  unbondSelf: 14n * 86_400n,
  unbondDelegation: 7n * 86_400n,
  maxSlashesPerDay: 3n,
  maxDisplacementsPerDay: 32n,
};

/** What {@link deployStaking} makes. */
export type Staking = Awaited<ReturnType<typeof deployStaking>>;

/** What may differ of a seat that joins. */
export type NewSeat = {
  self: bigint;
  payout: string;
  commission: number;
  delegationCap: bigint;
  key: BaseWallet;
};

/**
 * The custody with 4,000,000,000 DIMT in its reserve, and people with DIMT who let it spend them; `places` makes a small
 * one. The module `clerk` may record service and `judge` may slash; `governance` owns the custody, `guardian` guards it.
 */
export async function deployStaking(ethers: HardhatEthers, { places = 0, reserve = parseEther("4000000000") } = {}) {
  const [deployer, governance, guardian, clerk, judge, alice, bob, carol, dave, erin, mallory, ...others] =
    await ethers.getSigners();
  const owners = [alice, bob, carol, dave, erin];
  const purse = parseEther("500000000");
  const rest = parseEther("10000000000") - purse * BigInt(owners.length);
  const dimt = await ethers.deployContract("DIMToken", [
    [...owners, deployer].map(({ address }) => address),
    [...owners.map(() => purse), rest],
  ]);
  const small = places > 0;
  const args = small ? [governance.address, dimt, places] : [governance.address, dimt];
  const deployed = await ethers.deployContract(small ? "SmallServiceProviders" : "ServiceProviders", args);
  const custody = await ethers.getContractAt("IServiceProviders", await deployed.getAddress());
  const votes = await ethers.getContractAt("SeatVotes", await custody.SEAT_VOTES());
  const keys = await ethers.getContractAt("SeatKeys", await custody.SEAT_KEYS());

  for (const owner of [...owners, deployer]) {
    await dimt.connect(owner).getFunction("approve")(custody, MaxUint256);
  }
  if (reserve > 0n) await custody.fundReserve(reserve);
  await custody.connect(governance).scheduleModule(clerk, SERVICE);
  await custody.connect(governance).scheduleModule(judge, SLASH);
  await custody.connect(governance).setGuardian(guardian);
  return {
    deployer,
    governance,
    guardian,
    clerk,
    judge,
    alice,
    bob,
    carol,
    dave,
    erin,
    mallory,
    others,
    owners,
    ethers,
    dimt,
    deployed,
    custody,
    votes,
    keys,
    purse,
  };
}

/** The signature by which an operator key agrees to serve the seats of `owner`. */
export async function proveKey(
  { keys, ethers }: Pick<Staking, "keys" | "ethers">,
  key: BaseWallet,
  owner: string,
): Promise<string> {
  const { chainId } = await ethers.provider.getNetwork();
  const domain = {
    name: "ANS Service Providers",
    version: "1",
    chainId,
    verifyingContract: await keys.getAddress(),
  };
  return await key.signTypedData(domain, { OperatorKey: [{ name: "owner", type: "address" }] }, { owner });
}

/** What {@link join} sends, for tests that send it themselves. */
export async function newSeat(
  staking: Pick<Staking, "keys" | "ethers">,
  owner: Signer,
  changes: Partial<NewSeat> = {},
) {
  const { key = staking.ethers.Wallet.createRandom(), ...rest } = changes;
  const keyProof = await proveKey(staking, key, await owner.getAddress());
  const seat = { payout: ZeroAddress, commission: 0, delegationCap: 0n, self: SEAT_STAKE, ...rest };
  return { ...seat, key: key.address, keyProof };
}

/** Takes a seat for `owner` and returns its number. */
export async function join(
  staking: Pick<Staking, "custody" | "keys" | "ethers">,
  owner: Signer,
  changes: Partial<NewSeat> = {},
): Promise<bigint> {
  const { custody } = staking;
  const asked = await newSeat(staking, owner, changes);
  await custody.connect(owner).getFunction("join")(asked, NO_PERMIT);
  return await custody.seatCount();
}

/** The time of the newest block. */
export async function now({ ethers }: Pick<Staking, "ethers">): Promise<bigint> {
  return BigInt((await ethers.provider.getBlock("latest"))?.timestamp ?? 0);
}

/** Delegates to a seat, whatever its commission, and says when. */
export async function delegate(
  staking: Pick<Staking, "custody" | "ethers">,
  seat: bigint,
  delegator: Signer,
  amount: bigint,
): Promise<bigint> {
  await staking.custody.connect(delegator).getFunction("delegateStake")(seat, amount, 10_000, NO_PERMIT);
  return await now(staking);
}

/** Slashes a seat by the module that may, for a fault that is named after the number of the block. */
export async function slash(
  staking: Pick<Staking, "custody" | "judge" | "mallory" | "ethers">,
  seat: bigint,
  bps = 500n,
  jailFor = 0n,
): Promise<string> {
  const { custody, judge, mallory, ethers } = staking;
  const fault = ethers.zeroPadValue(ethers.toBeHex((await ethers.provider.getBlockNumber()) + 1), 32);
  await custody.connect(judge).getFunction("slash")(seat, bps, jailFor, mallory, fault);
  return fault;
}
