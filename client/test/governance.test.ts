import { expect } from "chai";
import { network as hardhat } from "hardhat";
import { parseEther } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";

import {
  advanceHandover,
  type AnsContext,
  cancel,
  countProposal,
  decodeCall,
  delegateVotes,
  execute,
  getProposal,
  handoverStatus,
  joinSeat,
  listProposals,
  parseCall,
  proposalState,
  propose,
  queue,
  read,
  vote,
  votesOf,
} from "../src/index.ts";
import { refusal } from "./helpers/refusal.ts";
import { deployStaking, governanceFigures } from "./helpers/stakingWorld.ts";
import { toAddress } from "./helpers/system.ts";

const connection = await hardhat.create();
const { networkHelpers } = connection;
const { time } = networkHelpers;

const DAY = 86_400;
const { settings } = governanceFigures;
const text = "NameRegistrar.setReserved([station], false)";

/** alice and bob have a seat each, and the service providers share governance. */
async function fixture() {
  const world = await deployStaking(connection);
  const { ans, alice, bob } = world;
  for (const owner of [alice, bob]) {
    await joinSeat(ans(owner), { stake: parseEther("5000000"), key: privateKeyToAccount(generatePrivateKey()) });
  }
  await advanceHandover(ans(alice));
  await time.increase(1);
  return world;
}

const load = () => networkHelpers.loadFixture(fixture);

/** Proposes that station.dim is free, and gives the proposal's number. */
async function made(context: AnsContext): Promise<bigint> {
  const { id } = await propose(context, {
    calls: [parseCall(context, text)],
    description: "Free station.dim\nfor all",
  });
  return id;
}

describe("Proposals", () => {
  it("are made, voted on, queued and executed", async () => {
    const { ans, alice, bob } = await load();
    const id = await made(ans(alice));
    const createdAt = await time.latest();
    const proposal = await getProposal(ans(), { id });
    expect(proposal).to.deep.include({
      id,
      state: "pending",
      proposer: alice.address,
      description: "Free station.dim\nfor all",
      voteStart: createdAt + settings.votingDelay,
      deadline: createdAt + settings.votingDelay + settings.votingPeriod,
      eta: null,
      votes: { for: 0n, against: 0n, abstain: 0n },
      quorum: null,
    });
    expect(proposal.calls.map((call) => decodeCall(ans(), call).text)).to.deep.equal([text]);
    const early = await refusal(vote(ans(bob), { id, support: "for" }), "CONTRACT_REFUSED");
    expect(early.message).to.match(/to proposal \d+ now: its vote has not begun\. Wait until it has\.$/);

    await time.increaseTo(proposal.voteStart + 1);
    expect(await votesOf(ans(bob), { at: proposal.voteStart })).to.equal(1n);
    await vote(ans(alice), { id, support: "against" });
    await vote(ans(bob), { id, support: "for", reason: "Names should be free" });
    const again = await refusal(vote(ans(bob), { id, support: "for" }), "CONTRACT_REFUSED");
    expect(again.message).to.match(/has voted on this already\. A vote cannot be changed\.$/);
    const voted = await getProposal(ans(), { id });
    expect(voted).to.deep.include({ state: "active", votes: { for: 1n, against: 1n, abstain: 0n }, quorum: 0n });
    expect((await refusal(queue(ans(alice), { id }), "CONTRACT_REFUSED")).message).to.match(/its vote goes on/);
    await time.increaseTo(voted.deadline + 1);
    expect(await proposalState(ans(), { id })).to.equal("defeated");
  });

  it("change what they say, after their time in the timelock", async () => {
    const { ans, alice, bob, mallory } = await load();
    const id = await made(ans(alice));
    const { voteStart } = await getProposal(ans(), { id });
    await time.increaseTo(voteStart + 1);
    for (const voter of [alice, bob]) await vote(ans(voter), { id, support: "for" });
    await time.increaseTo((await getProposal(ans(), { id })).deadline + 1);
    await queue(ans(mallory), { id });
    const { state, eta } = await getProposal(ans(), { id });
    expect(state).to.equal("queued");
    expect(eta).to.equal((await time.latest()) + governanceFigures.handover.sharedDelay);
    const early = await refusal(execute(ans(mallory), { id }), "CONTRACT_REFUSED");
    expect(early.message).to.match(/not in the state that this needs: its delay is not over/);
    await time.increaseTo(eta ?? 0);
    expect(await read(ans(), "NameRegistrar", "isReserved", ["station"])).to.equal(true);
    await execute(ans(mallory), { id });
    expect(await read(ans(), "NameRegistrar", "isReserved", ["station"])).to.equal(false);
    expect((await listProposals(ans())).map((each) => [each.id, each.state])).to.deep.equal([[id, "executed"]]);
    expect((await refusal(countProposal(ans(bob), { id }), "CONTRACT_REFUSED")).message).to.match(
      /in the stage shared/,
    );
  });

  it("go on while no block is made: they are told as they stand by now", async () => {
    const { ans, alice } = await load();
    const id = await made(ans(alice));
    await connection.provider.request({ method: "evm_increaseTime", params: [settings.votingDelay + 10] });
    const { state, quorum, voteStart } = await getProposal(ans(), { id });
    expect({ state, quorum }).to.deep.equal({ state: "active", quorum: 0n });
    expect(await votesOf(ans(alice), { at: voteStart })).to.equal(1n);
    expect((await listProposals(ans()))[0]?.state).to.equal("active");
  });

  it("need a vote, and can be taken back before theirs", async () => {
    const { ans, alice, mallory } = await load();
    const { message } = await refusal(made(ans(mallory)), "CONTRACT_REFUSED");
    expect(message).to.match(/had 0 votes a second ago, but 1 are needed to propose/);
    const id = await made(ans(alice));
    expect((await refusal(cancel(ans(mallory), { id }), "CONTRACT_REFUSED")).message).to.match(
      /may not cancel proposal/,
    );
    await cancel(ans(alice), { id });
    expect(await proposalState(ans(), { id })).to.equal("canceled");
    expect(await refusal(getProposal(ans(), { id: 5n }), "PROPOSAL_NOT_FOUND")).to.have.property("id", 5n);
    expect(await refusal(proposalState(ans(), { id: 5n }), "PROPOSAL_NOT_FOUND")).to.have.property("id", 5n);
  });
});

describe("Votes", () => {
  it("are one a seat, and can be lent", async () => {
    const { ans, alice, carol } = await load();
    const to = toAddress(carol.address);
    expect(await votesOf(ans(alice))).to.equal(1n);
    await delegateVotes(ans(alice), { to });
    expect([await votesOf(ans(alice)), await votesOf(ans(), { account: to })]).to.deep.equal([0n, 1n]);
    await delegateVotes(ans(alice), { to: null });
    expect(await votesOf(ans(alice))).to.equal(1n);
  });
});

describe("The hand-over", () => {
  it("says what the next stage needs, and goes on when that is there", async () => {
    const { ans, mallory, handover } = await load();
    const began = Number(await handover.BEGAN_AT());
    const { stage, activeSeats, next } = await handoverStatus(ans());
    expect({ stage, activeSeats }).to.deep.equal({ stage: "shared", activeSeats: 2 });
    expect(next).to.deep.include({ stage: "led", earliest: began + 30 * DAY, proposals: null, isReady: false });
    expect(next?.seats.needed).to.equal(1);
    const early = await refusal(advanceHandover(ans(mallory)), "CONTRACT_REFUSED");
    expect(early.message).to.match(/^This can be done from .* on\. Wait until then\.$/);
    await time.increaseTo(began + 30 * DAY);
    expect((await handoverStatus(ans())).next?.isReady).to.equal(true);
    await advanceHandover(ans(mallory));

    const led = await handoverStatus(ans());
    expect(led.stage).to.equal("led");
    expect(led.next).to.deep.include({ stage: "community", isReady: false });
    expect(led.next?.proposals).to.deep.equal({
      needed: 1,
      counted: 0,
      orFrom: led.since + governanceFigures.handover.veto,
    });
    await time.increaseTo(led.since + governanceFigures.handover.veto);
    await advanceHandover(ans(mallory));
    expect(await handoverStatus(ans())).to.deep.include({ stage: "community", next: null });
    const over = await refusal(advanceHandover(ans(mallory)), "CONTRACT_REFUSED");
    expect(over.message).to.equal("The hand-over is complete. Nothing is left to do.");
  });
});
