import { expect } from "chai";

import { answered, complaint, printed } from "../helpers/answers.ts";
import { type StakingWorld, startStakingWorld } from "../helpers/stakingCommands.ts";

const DAY = 86_400;
const call = "NameRegistrar.setReserved([station], false)";

describe("Governance on the command line", function () {
  this.timeout(180_000);
  let world: StakingWorld;
  let alice: string;
  let id: string;

  before(async () => {
    world = await startStakingWorld();
    alice = world.alice.address;
    const join = ["sp", "join", "--key", "operator", "--account", alice, "--password-file", world.passwordFile];
    printed(await world.ans(...join));
  });
  after(async () => world.end());

  const gov = (...words: string[]) => world.ans("gov", ...words);
  const mine = async (seconds: number) => {
    await world.wait(seconds);
    await world.node.rpc("evm_mine");
  };

  it("shows the hand-over, and takes its next step", async () => {
    const before = printed(await gov("status"));
    expect(before).to.match(/^Hand-over: stage foundation since .*, with 1 active seat\.$/m);
    expect(before).to.contain("Next: shared. It can begin now: `ans gov advance`.");
    expect(before).to.contain("Nothing was ever proposed.");
    expect(printed(await gov("advance", "--account", alice))).to.equal("The hand-over is at the stage shared.\n");
    const after = answered(await gov("status", "--json"));
    expect(after).to.have.nested.property("handover.stage", "shared");
    expect(after).to.have.nested.property("handover.next.isReady", false);
    expect(printed(await gov("status"))).to.match(/^ {2}1 active seat without a break: long enough from/m);
  });

  it("proposes calls by the names of contracts", async () => {
    const made = await gov(
      "propose",
      "--call",
      call,
      "--description",
      "Free station.dim",
      "--account",
      alice,
      "--json",
    );
    expect(made.stderr).to.contain(call);
    expect(made.stderr).to.contain(`${alice} (unlocked at the node) proposes it, and has 1 vote now.`);
    expect(made.stderr).to.contain("The vote begins in 1 day and lasts 7 days; what is accepted waits 7 days more.");
    const proposal = answered(made);
    expect(proposal).to.deep.include({ state: "pending", proposer: alice, description: "Free station.dim" });
    expect(proposal).to.have.nested.property("calls[0].call", call);
    id = String(Reflect.get(Object(proposal), "id"));
    expect(id).to.match(/^\d+$/);
  });

  it("shows a proposal with its calls and dates", async () => {
    const text = printed(await gov("status", id));
    expect(text).to.match(/^state\s+pending: the vote begins at .* UTC$/m);
    expect(text).to.match(/^why\s+Free station\.dim$/m);
    expect(text).to.contain(call);
    expect(complaint(await gov("vote", id, "for", "--account", alice))).to.match(
      /^Proposal \d+ cannot be voted on now \(pending: .*\): see `ans gov status`\.$/,
    );
  });

  it("votes", async () => {
    await mine(DAY + 60);
    expect(complaint(await gov("vote", id, "for", "--account", world.bob.address))).to.match(
      /had no active seat at .*: use the account that had one\.$/,
    );
    const voted = await gov("vote", id, "for", "--reason", "Why not", "--account", alice);
    expect(voted.stderr).to.contain(`votes for with 1 vote, for good.`);
    expect(printed(voted)).to.equal(`${alice} voted for with 1 vote. All together: 1 for, 0 against, 0 abstain.\n`);
    expect(printed(await gov("status", id))).to.match(/^votes\s+1 for, 0 against, 0 abstain; 1 of 0 for the quorum$/m);
  });

  it("queues and executes what was accepted", async () => {
    expect(complaint(await gov("queue", id, "--account", alice))).to.match(/its vote goes on; vote, or wait until/);
    await mine(8 * DAY);
    expect(printed(await gov("queue", id, "--account", alice))).to.match(
      /^Proposal \d+ is queued: it can be executed from .* UTC on\.$/m,
    );
    await mine(7 * DAY + 60);
    const done = await gov("execute", id, "--account", alice, "--json");
    expect(done.stderr).to.contain(call);
    expect(answered(done)).to.deep.include({ id, state: "executed" });
    expect(await world.registrar.isReserved("station")).to.equal(false);
    expect(printed(await gov("status"))).to.contain("Free station.dim");
  });

  it("lends votes", async () => {
    const lent = await gov("delegate", world.bob.address, "--account", alice);
    expect(printed(lent)).to.equal(`${world.bob.address} votes with the seats of ${alice}.\n`);
    printed(await gov("delegate", "self", "--account", alice));
  });
});
