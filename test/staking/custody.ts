import type { HardhatEthers } from "@nomicfoundation/hardhat-ethers/types";
import { id, MaxUint256, parseEther, resolveAddress, Wallet, ZeroAddress, ZeroHash } from "ethers";

import { people } from "../helpers/system.ts";

export const NO_PERMIT = { value: 0n, deadline: 0n, v: 0, r: ZeroHash, s: ZeroHash };
export const STAKE = parseEther("5000000");
export const RESERVE = parseEther("4000000000");
const DAY = 86_400n;

/** The figures that the custody of {@link deployCustody} begins with. */
export const FIGURES = {
  seatCapPerDay: 0n,
  minSelf: STAKE,
  lease: 2n * DAY,
  unbondSelf: 14n * DAY,
  unbondDelegation: 7n * DAY,
  maxSlashesPerDay: 3n,
  maxDisplacementsPerDay: 32n,
};

/** An operator key that signs, and nothing else. */
export const operatorKey = (name: string) => new Wallet(id(name));

/** The real custody of seats, owned by `governance`, with a full reserve; alice, bob, carol and dave have 100 million. */
export async function deployCustody(ethers: HardhatEthers) {
  const signers = await people(ethers);
  const { governance, treasury, alice, bob, carol, dave } = signers;
  const rich = [alice, bob, carol, dave];
  const purse = parseEther("100000000");
  const dimt = await ethers.deployContract("DIMToken", [
    [...rich, treasury].map(({ address }) => address),
    [...rich.map(() => purse), parseEther("10000000000") - purse * 4n],
  ]);
  const { target } = await ethers.deployContract("ServiceProviders", [governance, dimt]);
  const custody = await ethers.getContractAt("IServiceProviders", await resolveAddress(target));
  for (const holder of [...rich, treasury]) {
    await dimt.connect(holder).getFunction("approve")(custody, MaxUint256);
  }
  await custody.connect(treasury).fundReserve(RESERVE);
  const keys = await ethers.getContractAt("ISeatKeys", await custody.SEAT_KEYS());
  const { chainId } = await ethers.provider.getNetwork();
  const domain = {
    name: "ANS Service Providers",
    version: "1",
    chainId,
    verifyingContract: await keys.getAddress(),
  };
  /** What a key signs to be the operator key of a seat of `owner`. */
  const keyProof = (key: Wallet, owner: typeof alice) =>
    key.signTypedData(domain, { OperatorKey: [{ name: "owner", type: "address" }] }, { owner: owner.address });
  /** Takes a seat for `owner`, and says its number. */
  async function join(owner: typeof alice, key: Wallet, self = STAKE, delegationCap = 0n) {
    const seat = {
      key: key.address,
      payout: ZeroAddress,
      commission: 500n,
      delegationCap,
      self,
      keyProof: await keyProof(key, owner),
    };
    await custody.connect(owner).join(seat, NO_PERMIT);
    return custody.seatCount();
  }
  const now = async () => BigInt((await ethers.provider.getBlock("latest"))?.timestamp ?? 0);
  return { ...signers, dimt, custody, keys, chainId, keyProof, join, now };
}
