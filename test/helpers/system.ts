import type { HardhatEthers } from "@nomicfoundation/hardhat-ethers/types";
import { MaxUint256, namehash, parseEther } from "ethers";

/** Figures of a system under test; each may be given another value. Amounts are in DIMT wei, times in seconds. */
export type SystemOptions = {
  gracePeriod: number;
  minCommitmentAge: number;
  maxCommitmentAge: number;
  /** A year of a label of 1, 2, 3, 4, and 5 or more code points. */
  prices: [bigint, bigint, bigint, bigint, bigint];
  premiumStart: bigint;
  /** Given to each of alice, bob, carol and dave. */
  purse: bigint;
  reservedWords: string[];
  batchGateways: string[];
};

/** Every contract, connected to the others, and people with and without DIMT. */
export type System = Awaited<ReturnType<typeof deploySystem>>;

/** The figures {@link deploySystem} takes unless told otherwise. */
export function systemDefaults(): SystemOptions {
  return {
    gracePeriod: 30 * 86_400,
    minCommitmentAge: 60,
    maxCommitmentAge: 86_400,
    prices: [parseEther("2048"), parseEther("1024"), parseEther("512"), parseEther("128"), parseEther("16")],
    premiumStart: parseEther("100000000"),
    purse: parseEther("1000000"),
    reservedWords: ["admin", "dim", "station"],
    batchGateways: ["x-batch-gateway:true"],
  };
}

/** Named signers, the same in every test. `governance` owns the contracts; `mallory` has no DIMT and no rights. */
export async function people(ethers: HardhatEthers) {
  const [deployer, governance, verifier, reserve, treasury, alice, bob, carol, dave, mallory] =
    await ethers.getSigners();
  return { deployer, governance, verifier, reserve, treasury, alice, bob, carol, dave, mallory };
}

/**
 * Deploys the whole system the quick way (no Ignition, no timelock), for `loadFixture`:
 *
 *     const { ethers, networkHelpers } = await network.create();
 *     const fixture = () => deploySystem(ethers);
 *     const { registrar, alice } = await networkHelpers.loadFixture(fixture);
 *
 * alice, bob and carol have DIMT and let the registrar spend it; dave has DIMT and gave no allowance; mallory has none.
 * The rest of the supply lies with `treasury`.
 */
export async function deploySystem(ethers: HardhatEthers, overrides: Partial<SystemOptions> = {}) {
  const options = { ...systemDefaults(), ...overrides };
  const signers = await people(ethers);
  const { deployer, governance, verifier, treasury, alice, bob, carol, dave } = signers;

  const buyers = [alice, bob, carol, dave];
  const rest = parseEther("10000000000") - options.purse * BigInt(buyers.length);
  const dimt = await ethers.deployContract("DIMToken", [
    [...buyers, treasury].map(({ address }) => address),
    [...buyers.map(() => options.purse), rest],
  ]);
  const registry = await ethers.deployContract("ANSRegistry", [deployer.address, options.gracePeriod]);
  const registrar = await ethers.deployContract("NameRegistrar", [
    deployer.address,
    dimt,
    registry,
    "dim",
    options.prices,
    options.premiumStart,
    options.minCommitmentAge,
    options.maxCommitmentAge,
  ]);
  const seats = await ethers.deployContract("SeatsMock", [dimt]);
  const feeRouter = await ethers.deployContract("FeeRouter", [governance, dimt, registrar, seats, treasury]);
  const resolver = await ethers.deployContract("PublicResolver", [registry]);
  const reverse = await ethers.deployContract("ReverseRegistrar", [registry]);
  const universal = await ethers.deployContract("UniversalResolver", [registry, options.batchGateways]);

  await feeRouter.connect(governance).setPayee(0, verifier);
  await registrar.setFeeRouter(feeRouter);
  await registry.setRegistrar("dim", registrar);
  await registry.setDefaults(resolver, reverse);
  await registrar.setReserved(options.reservedWords, true);
  await registry.transferOwnership(governance.address);
  await registrar.transferOwnership(governance.address);
  for (const buyer of [alice, bob, carol]) {
    await dimt.connect(buyer).getFunction("approve")(registrar, MaxUint256);
  }
  const tld = namehash("dim");
  return { ...signers, options, tld, dimt, registry, registrar, seats, feeRouter, resolver, reverse, universal };
}
