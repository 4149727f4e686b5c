import type { HardhatEthers } from "@nomicfoundation/hardhat-ethers/types";
import type { NetworkHelpers } from "@nomicfoundation/hardhat-network-helpers/types";
import { type AddressLike, type BytesLike, id, resolveAddress } from "ethers";

import { people } from "../helpers/system.ts";

export const HOUR = 3600;
export const DAY = 24 * HOUR;

/** The figures of the main network. */
export const SETTINGS = {
  votingDelay: DAY,
  votingPeriod: 7 * DAY,
  lateQuorumExtension: 2 * DAY,
  proposalThreshold: 1,
  quorumPercent: 20,
};

/** Three numbers: of the stages Shared, Led and Community. */
type Three = [number, number, number];

/** The figures of a hand-over. */
export type Figures = {
  seats: Three;
  ages: Three;
  hold: number;
  veto: number;
  proposals: number;
  sharedDelay: number;
};

/** The figures of the main network. */
export const FIGURES: Figures = {
  seats: [16, 64, 128],
  ages: [0, 180 * DAY, 365 * DAY],
  hold: 30 * DAY,
  veto: 365 * DAY,
  proposals: 5,
  sharedDelay: 7 * DAY,
};

/** A hand-over that one seat moves to the next stage at once. */
export const QUICK: Figures = { ...FIGURES, seats: [1, 1, 1], ages: [0, 0, 0], hold: 0, veto: 0 };

export const STAGE = { foundation: 0n, shared: 1n, led: 2n, community: 3n } as const;
export const STATE = { pending: 0n, active: 1n, canceled: 2n, defeated: 3n, succeeded: 4n, queued: 5n, executed: 7n };
export const VOTE = { against: 0, for: 1, abstain: 2 } as const;
export const DELAY = 2 * DAY;

/** What a proposal does. */
export type Call = { to: AddressLike; data: string };

/** Governance over a custody without stakes, wired as in production. `foundation` hands over. */
export async function deployGovernance(ethers: HardhatEthers, figures: Figures = FIGURES) {
  const signers = await people(ethers);
  const { deployer, governance: foundation } = signers;
  const custody = await ethers.deployContract("GovernanceCustody");
  const votes = await ethers.getContractAt("SeatVotes", await custody.SEAT_VOTES());
  const timelock = await ethers.deployContract("ANSTimelock", [DELAY, foundation, deployer]);
  const governor = await ethers.deployContract("ANSGovernor", [votes, timelock, SETTINGS]);
  const handover = await ethers.deployContract("HandoverController", [governor, figures]);
  const guardian = await ethers.getContractAt("Guardian", await handover.GUARDIAN());
  await timelock.appoint(handover);
  await custody.setGuardian(guardian);
  await custody.transferOwnership(timelock);
  return { ...signers, foundation, custody, votes, timelock, governor, handover, guardian };
}

export type Governance = Awaited<ReturnType<typeof deployGovernance>>;

/** Who takes part in the life of a proposal. */
type Governing = Pick<Governance, "governor" | "timelock" | "foundation">;

/** What the life of a proposal needs to be told as a story. */
export function storyOf({ governor, timelock, foundation }: Governing, { time }: NetworkHelpers) {
  let number = 0;

  /** A proposal of some calls, each time another one. */
  const proposal = async (...calls: Call[]) => {
    const description = `Proposal ${++number}`;
    const targets = await Promise.all(calls.map(async ({ to }) => resolveAddress(to)));
    const values = calls.map(() => 0n);
    const datas = calls.map(({ data }) => data);
    const content = [targets, values, datas, id(description)] as const;
    const proposalId = await governor.hashProposal(...content);
    return {
      proposalId,
      content,
      propose: (by: Governance["alice"]) => governor.connect(by).propose(targets, values, datas, description),
      queue: () => governor.queue(...content),
      execute: () => governor.execute(...content),
      cancel: (by: Governance["alice"]) => governor.connect(by).cancel(...content),
      /** Executes past the governor. */
      executeDirectly: async () => {
        const salt = BigInt(id(description)) ^ (BigInt(await resolveAddress(governor)) << 96n);
        return timelock.executeBatch(targets, values, datas, `0x${"0".repeat(64)}`, asBytes32(salt));
      },
    };
  };
  type Proposal = Awaited<ReturnType<typeof proposal>>;

  /** Proposes, and lets time pass until votes can be cast. */
  const open = async (by: Governance["alice"], ...calls: Call[]) => {
    const made = await proposal(...calls);
    await made.propose(by);
    await time.increase(SETTINGS.votingDelay + 1);
    return made;
  };
  /** Has an open proposal voted for and queued. */
  const queue = async (made: Proposal, ...voters: Governance["alice"][]) => {
    for (const voter of voters) await governor.connect(voter).castVote(made.proposalId, VOTE.for);
    await time.increaseTo((await governor.proposalDeadline(made.proposalId)) + 1n);
    await made.queue();
  };
  /** Takes a proposal of the voters through all its life, up to being executable. */
  const ready = async (voters: Governance["alice"][], ...calls: Call[]) => {
    const [proposer] = voters;
    if (proposer === undefined) throw new Error("Nobody proposes.");
    const made = await open(proposer, ...calls);
    await queue(made, ...voters);
    await time.increaseTo(await governor.proposalEta(made.proposalId));
    return made;
  };

  /** What the foundation does on its own: schedules a call, and executes it later. */
  const operation = async (to: AddressLike, data: BytesLike, salt = asBytes32(0n)) => {
    const target = await resolveAddress(to);
    const zero = asBytes32(0n);
    const delay = await timelock.getMinDelay();
    return {
      id: await timelock.hashOperation(target, 0, data, zero, salt),
      schedule: (by = foundation) => timelock.connect(by).schedule(target, 0, data, zero, salt, delay),
      execute: () => timelock.execute(target, 0, data, zero, salt),
    };
  };
  return { proposal, open, queue, ready, operation };
}

const asBytes32 = (number: bigint) => `0x${number.toString(16).padStart(64, "0")}`;
