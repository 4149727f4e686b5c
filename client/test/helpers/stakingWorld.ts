import type { HardhatEthers } from "@nomicfoundation/hardhat-ethers/types";
import { MaxUint256, parseEther } from "ethers";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";

import { deploySystem, type System, type SystemOptions } from "../../../test/helpers/system.ts";
import { type AnsContext, createAns, type CreateAnsOptions, delegate, joinSeat } from "../../src/index.ts";
import { clientsOn, manifestOf, toAddress } from "./system.ts";

const DAY = 86_400;

/** The right to record service, and the right to slash. */
const [SERVICE, SLASH] = [1, 2];

/** The delay of the timelock, and the figures of governance: those of the main network, but a single seat hands over. */
export const governanceFigures = {
  delay: 2 * DAY,
  settings: {
    votingDelay: DAY,
    votingPeriod: 7 * DAY,
    lateQuorumExtension: 2 * DAY,
    proposalThreshold: 1,
    quorumPercent: 20,
  },
  handover: {
    seats: [1, 1, 2],
    ages: [0, 30 * DAY, 60 * DAY],
    hold: 0,
    veto: 365 * DAY,
    proposals: 1,
    sharedDelay: 7 * DAY,
  },
} as const;

/** Every contract of the service providers and of governance, beside those of names. */
export type StakingSystem = Awaited<ReturnType<typeof deployStakingSystem>>;

/**
 * Deploys names, service providers and governance. alice, bob, carol and dave have 100,000,000 DIMT each, of which
 * nobody may spend anything yet but the registrar; the reserve holds 4,000,000,000; `clerk` may record service.
 */
export async function deployStakingSystem(ethers: HardhatEthers, overrides: Partial<SystemOptions> = {}) {
  const system = await deploySystem(ethers, { purse: parseEther("100000000"), ...overrides });
  const seats = await deploySeats(ethers, system);
  const governance = await deployGovernance(ethers, system, seats);
  const feeRouter = seats.feeRouter;
  return { ...system, ...seats, ...governance, feeRouter };
}

async function deploySeats(ethers: HardhatEthers, system: System) {
  const { deployer, governance, treasury, dimt, registrar } = system;
  const clerk = (await ethers.getSigners()).at(-1) ?? deployer;
  const deployed = await ethers.deployContract("ServiceProviders", [deployer, dimt]);
  const custody = await ethers.getContractAt("IServiceProviders", await deployed.getAddress());
  const feeRouter = await ethers.deployContract("FeeRouter", [governance, dimt, registrar, custody, treasury]);
  const recordDuty = await ethers.deployContract("RecordDuty", [governance, feeRouter]);
  const gatewayDuty = await ethers.deployContract("GatewayDuty", [custody]);
  const founders = [1, 2, 3, 4].map((each) => `0x${each.toString(16).padStart(40, "0")}`);
  const committee = await ethers.deployContract("ValidatorCommittee", [governance, custody, founders]);
  const faults = await ethers.deployContract("AnswerFaults", [custody, governance]);
  const profiles = await ethers.deployContract("SeatProfiles", [custody]);
  const lens = await ethers.deployContract("SPLens", [custody]);

  await dimt.connect(treasury).getFunction("approve")(custody, MaxUint256);
  const reserve = parseEther("4000000000");
  await ethers.getContractAt("IServiceProviders", custody, treasury).then((own) => own.fundReserve(reserve));
  for (const module of [recordDuty, gatewayDuty]) await custody.scheduleModule(module, SERVICE);
  await custody.scheduleModule(clerk, SERVICE + SLASH);
  await custody.scheduleModule(faults, SLASH);
  await feeRouter.connect(governance).setPayee(0, recordDuty);
  await registrar.connect(governance).setFeeRouter(feeRouter);
  return { clerk, deployed, custody, feeRouter, recordDuty, gatewayDuty, committee, faults, profiles, lens };
}

type Seats = Awaited<ReturnType<typeof deploySeats>>;

async function deployGovernance(ethers: HardhatEthers, system: System, { deployed, custody }: Seats) {
  const { deployer, governance: foundation, registrar } = system;
  const { delay, settings, handover: figures } = governanceFigures;
  const votes = await ethers.getContractAt("SeatVotes", await custody.SEAT_VOTES());
  const timelock = await ethers.deployContract("ANSTimelock", [delay, foundation, deployer]);
  const governor = await ethers.deployContract("ANSGovernor", [votes, timelock, settings]);
  const handover = await ethers.deployContract("HandoverController", [governor, figures]);
  const guardian = await ethers.getContractAt("Guardian", await handover.GUARDIAN());
  await timelock.appoint(handover);
  await custody.setGuardian(guardian);
  await deployed.transferOwnership(timelock);
  await registrar.connect(foundation).transferOwnership(timelock);
  return { votes, timelock, governor, handover, guardian };
}

/** The manifest of such a system, as a deployment writes it. */
export async function stakingManifestOf(ethers: HardhatEthers, system: StakingSystem) {
  const manifest = await manifestOf(ethers, system);
  const { custody, votes, governor, handover, guardian, timelock } = system;
  const { recordDuty, gatewayDuty, committee, faults, profiles, lens } = system;
  const more = {
    TimelockController: timelock,
    ServiceProviders: custody,
    SeatVotes: votes,
    ANSGovernor: governor,
    HandoverController: handover,
    Guardian: guardian,
    RecordDuty: recordDuty,
    GatewayDuty: gatewayDuty,
    ValidatorCommittee: committee,
    AnswerFaults: faults,
    SeatProfiles: profiles,
    SPLens: lens,
  };
  const contracts: Record<string, string> = { ...manifest.contracts };
  for (const [name, contract] of Object.entries(more)) contracts[name] = await contract.getAddress();
  return { ...manifest, contracts };
}

type Connection = Parameters<typeof clientsOn>[0] & { ethers: HardhatEthers };

/** Such a system, and the library's context for anybody: `ans(alice)` acts as alice, `ans()` only reads. */
export async function deployStaking(connection: Connection) {
  const system = await deployStakingSystem(connection.ethers);
  const manifest = await stakingManifestOf(connection.ethers, system);
  const clients = clientsOn(connection);
  const ans = (account?: { address: string }, options: Partial<CreateAnsOptions> = {}): AnsContext =>
    createAns({ ...clients, manifest, account: account && toAddress(account.address), ...options });
  return { ...system, manifest, ...clients, ans };
}

/** alice and bob have the seats 1 and 2, at 10 % and open to 10,000,000 DIMT; carol delegated 1,000,000 DIMT to the first. */
export async function deployDelegation(connection: Connection) {
  const world = await deployStaking(connection);
  for (const owner of [world.alice, world.bob]) {
    await joinSeat(world.ans(owner), {
      stake: parseEther("5000000"),
      key: privateKeyToAccount(generatePrivateKey()),
      delegationCap: parseEther("10000000"),
      commission: 1000,
    });
  }
  await delegate(world.ans(world.carol), { seat: 1, amount: parseEther("1000000") });
  return { ...world, delegator: toAddress(world.carol.address) };
}
