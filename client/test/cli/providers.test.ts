import { expect } from "chai";
import { parseEther } from "viem";

import { answered, complaint, printed } from "../helpers/answers.ts";
import { type StakingWorld, startStakingWorld } from "../helpers/stakingCommands.ts";

const DAY = 86_400;
const dimt = (amount: string) => ({ wei: parseEther(amount).toString(), amount, unit: "DIMT" });
const gateway = "https://acme.example/{sender}/{data}";

describe("A service provider on the command line", function () {
  this.timeout(180_000);
  let world: StakingWorld;
  let alice: string;
  let bob: string;
  let carol: string;

  before(async () => {
    world = await startStakingWorld();
    [alice, bob, carol] = [world.alice.address, world.bob.address, world.carol.address];
  });
  after(async () => world.end());

  const ans = (...words: string[]) => world.ans(...words);
  const withPassword = (...words: string[]) => ans(...words, "--password-file", world.passwordFile);
  const mine = async (seconds: number) => {
    await world.wait(seconds);
    await world.node.rpc("evm_mine");
  };
  const midnight = async () => {
    const { timestamp } = (await world.alice.provider?.getBlock("latest")) ?? { timestamp: 0 };
    await mine(DAY - (timestamp % DAY) + 60);
  };

  it("joins, told beforehand what that means, and writes its entry", async () => {
    const terms = ["--key", "operator", "--commission", "10", "--cap", "2000000"];
    const entry = ["--name", "acme.dim", "--gateway", gateway, "--contact", "ops@acme.example"];
    const ended = await withPassword("sp", "join", ...terms, ...entry, "--account", alice);
    expect(printed(ended)).to.equal("Seat 1 is yours: it is active.\n");
    const facts = ended.stderr;
    expect(facts).to.contain("5000000 DIMT are frozen in a seat, plus gas.");
    expect(facts).to.contain(`${alice} (unlocked at the node) pays and owns it, and has 100000000 DIMT.`);
    expect(facts).to.contain(`${world.operator} is its operator key, for good`);
    expect(facts).to.contain("A place is free: the seat is active at once.");
    expect(facts).to.contain("for the 14 days that it unbonds after an exit.");
    expect(facts).to.contain("Commission 10 %; a higher one can begin 7 days after it was announced.");
    expect(facts).to.contain("Others may delegate up to 2000000 DIMT.");
    expect(await world.dimt.allowance(alice, world.custody)).to.equal(0n);
  });

  it("shows a seat, to people and to programs", async () => {
    const text = printed(await ans("sp", "show", "1"));
    expect(text).to.match(/^status\s+active$/m);
    expect(text).to.match(/^own stake\s+5000000 DIMT$/m);
    expect(text).to.match(/^commission\s+10 %$/m);
    expect(text).to.match(/^name\s+acme\.dim$/m);
    const seat = answered(await ans("sp", "show", "--json", "--account", alice));
    expect(seat).to.deep.include({
      seat: 1,
      status: "active",
      owner: alice,
      key: world.operator,
      payout: alice,
      self: dimt("5000000"),
      delegationCap: dimt("2000000"),
      commission: { bps: 1000, percent: 10 },
      profile: { name: "acme.dim", gateways: [gateway], delivery: "", contact: "ops@acme.example" },
    });
  });

  it("joins with a proof that was signed elsewhere", async () => {
    const key = await world.addKeystore("elsewhere", "72");
    const proved = await withPassword("sp", "prove-key", bob, "--account", "elsewhere");
    const proof = printed(proved).trim();
    const joined = await ans("sp", "join", "--key", key, "--key-proof", proof, "--account", bob, "--json");
    expect(answered(joined)).to.deep.include({ seat: 2, status: "active", key, owner: bob });
  });

  it("lists the network", async () => {
    const text = printed(await ans("sp", "list"));
    expect(text).to.contain("2 of 1024 places are taken. 512000 DIMT a day flow to each active seat");
    expect(text).to.match(/^1 +acme\.dim +active +0 +5000000 DIMT +0 DIMT of 2000000 DIMT +10 %$/m);
    const json = answered(await ans("sp", "list", "--active", "--json"));
    expect(json).to.have.nested.property("network.active", 2);
    expect(json).to.have.nested.property("seats[1].seat", 2);
    expect(json).to.have.nested.property("network.perSeatPerDay.amount", "512000");
  });

  it("announces a higher commission with its date, and lowers it at once", async () => {
    const raised = await ans("sp", "commission", "15", "--account", alice);
    expect(raised.stderr).to.match(/^Seat 1 takes 10 %\.$/m);
    expect(raised.stderr).to.match(/^It announces 15 % from .* UTC on; until then delegators can leave\.$/m);
    expect(printed(raised)).to.match(/^Seat 1 takes 10 %, 15 % from .* UTC on\.$/m);
    const lowered = await ans("sp", "commission", "5 %", "--account", alice);
    expect(lowered.stderr).to.match(/^It takes 5 % at once\. What was announced before falls away\.$/m);
    expect(printed(lowered)).to.equal("Seat 1 takes 5 %.\n");
  });

  it("has DIMT delegated to it, with the terms shown first", async () => {
    const ended = await ans("delegate", "1", "1000000", "--account", carol);
    expect(ended.stderr).to.contain("1000000 DIMT are delegated to seat 1, plus gas.");
    expect(ended.stderr).to.contain("Seat 1 takes a commission of 5 %.");
    expect(ended.stderr).to.contain("They are never slashed. What is taken out unbonds for 7 days");
    expect(printed(ended)).to.equal(`${carol} has delegated 1000000 DIMT to seat 1.\n`);
  });

  it("is on duty in its turns, and finalises by its operator key", async () => {
    await midnight();
    const shown = answered(await ans("sp", "duty", "--seat", "1", "--json"));
    expect(shown).to.deep.include({ seat: 1, isOnDuty: true, isDone: false });
    expect(printed(await ans("sp", "duty", "--seat", "2"))).to.match(/^Seat 1 is on duty until .*\nfrom .* until /);
    const done = await withPassword("sp", "duty", "--once", "--account", "operator");
    expect(printed(done)).to.match(/^Seat 1 finalised block \d+ and earned 0 DIMT\.$/m);
    const again = await withPassword("sp", "duty", "--once", "--account", "operator", "--json");
    expect(answered(again)).to.deep.equal({ seat: 1, finalised: null });
  });

  it("serves its turns until it is stopped", async () => {
    await midnight();
    const words = ["sp", "duty", "--watch", "--account", "operator", "--password-file", world.passwordFile];
    const watching = world.start(words);
    await watching.said(/Seat 1 finalised block \d+ and earned 0 DIMT\./);
    watching.kill("SIGTERM");
    await watching.ended;
  });

  it("claims what it has earned", async () => {
    const before = await world.dimt.balanceOf(alice);
    const json = answered(await ans("sp", "claim", "--account", alice, "--json"));
    expect(json).to.deep.include({ seat: 1, to: alice });
    expect(json).to.have.nested.property("paid[0].source", "rewards");
    expect((await world.dimt.balanceOf(alice)) > before).to.equal(true);
  });

  it("pays delegators, who move and leave", async () => {
    const shown = printed(await ans("rewards", "--account", carol));
    expect(shown).to.match(/^1 +active +1000000 DIMT +\d+(\.\d+)? DIMT +5 %$/m);
    const claimed = await ans("rewards", "--claim", "--account", carol);
    expect(claimed.stderr).to.match(/^\d+(\.\d+)? DIMT earned at seat 1$/m);
    expect(printed(claimed)).to.match(/^\d+(\.\d+)? DIMT were paid\.$/m);
    await mine(3600);
    expect(printed(await ans("rewards", "--compound", "--account", carol))).to.match(/were added to the delegation at/);

    printed(await ans("sp", "cap", "3000000", "--account", bob));
    const moved = await ans("redelegate", "1", "2", "400000", "--account", carol);
    expect(moved.stderr).to.contain("400000 DIMT go from seat 1 to seat 2 at once, for gas alone.");
    expect(printed(moved)).to.equal("400000 DIMT are delegated to seat 2, and no longer to seat 1.\n");

    const left = await ans("undelegate", "2", "all", "--account", carol, "--json");
    expect(left.stderr).to.match(/^They unbond for 7 days, until .* UTC\. They are not slashable\.$/m);
    expect(answered(left)).to.deep.include({ seat: 2, request: 0, amount: dimt("400000") });
    expect(complaint(await ans("withdraw", "--account", carol))).to.match(
      /^0x\w+ can withdraw 400000 DIMT from seat 2 from .* on: wait until then\.$/,
    );
    await mine(7 * DAY + 60);
    expect(printed(await ans("withdraw", "--account", carol))).to.equal(
      `400000 DIMT from seat 2 were paid to ${carol}.\n`,
    );
    expect(answered(await ans("rewards", "--account", carol, "--json"))).to.have.property("unbonding").that.is.empty;
  });

  it("adds to its stake, and takes a part out", async () => {
    const added = await ans("sp", "topup", "400000", "--account", alice);
    expect(printed(added)).to.equal("Seat 1 has 5400000 DIMT of its owner, and is at level 3.\n");
    const taken = await ans("sp", "take", "400000", "--account", alice);
    expect(taken.stderr).to.match(/^They unbond for 14 days, until .* UTC, and stay slashable until withdrawn\.$/m);
    expect(printed(taken)).to.match(/^400000 DIMT can be withdrawn from .* UTC on: `ans sp withdraw`\.$/m);
  });

  it("gets another operator key", async () => {
    const next = await world.addKeystore("next", "73");
    const rotated = await withPassword("sp", "rotate-key", "--key", "next", "--account", alice);
    expect(rotated.stderr).to.contain(
      `Seat 1 has the operator key ${next} from now on, in place of ${world.operator}.`,
    );
    expect(printed(rotated)).to.equal(`Seat 1 has the operator key ${next}.\n`);
  });

  it("writes to its entry, and is paid elsewhere", async () => {
    printed(await ans("sp", "profile", "--contact", "desk@acme.example", "--account", alice));
    printed(await ans("sp", "payout", carol, "--account", alice));
    expect(answered(await ans("sp", "show", "1", "--json"))).to.deep.include({
      payout: carol,
      profile: { name: "acme.dim", gateways: [gateway], delivery: "", contact: "desk@acme.example" },
    });
    expect(printed(await ans("sp", "payout", "owner", "--account", alice))).to.contain(`paid to ${alice}.`);
  });

  it("registers the key of its node, which sends heartbeats", async () => {
    printed(await ans("sp", "consensus-key", "--key", carol, "--account", alice));
    expect(printed(await ans("sp", "heartbeat", "--account", carol))).to.equal(`${carol} is there.\n`);
  });

  it("passes to another owner", async () => {
    printed(await ans("sp", "offer", carol, "--account", bob));
    const taken = await ans("sp", "accept", "2", "--account", carol);
    expect(taken.stderr).to.contain("rotate it to one of your own with `ans sp rotate-key`.");
    expect(printed(taken)).to.equal(`Seat 2 belongs to ${carol}.\n`);
  });

  it("goes to jail without service, and comes back", async () => {
    await mine(6 * DAY);
    expect(printed(await ans("sp", "reap", "2", "--account", bob))).to.match(
      /^Seat 2 is in jail; .* DIMT were paid to/,
    );
    expect(printed(await ans("sp", "show", "2"))).to.match(/^status\s+jailed until /m);
    await mine(DAY + 60);
    expect(printed(await ans("sp", "unjail", "--account", carol))).to.equal("Seat 2 is active.\n");
  });

  it("leaves, told beforehand what it forfeits, and is paid in the end", async () => {
    const left = await ans("sp", "exit", "--account", alice);
    expect(left.stderr).to.contain("Seat 1 stops earning now, and there is no way back.");
    expect(left.stderr).to.match(
      /^Its 5400000 DIMT unbond for 14 days, until .* UTC, and stay slashable until withdrawn\.$/m,
    );
    expect(left.stderr).to.contain("For the 400000 DIMT taken out before, the time begins anew.");
    expect(left.stderr).to.contain("It forfeits its place and rank, its vote, and the fees of names");
    expect(left.stderr).to.match(/^What flowed to it since its lease ended at .* UTC returns to the reserve\.$/m);
    expect(left.stderr).to.match(
      /^Those who delegated \d+(\.\d+)? DIMT earn nothing more here; they leave on their own\.$/m,
    );
    expect(printed(left)).to.match(/^Seat 1 is leaving\. Its stake can be withdrawn from .* UTC on/);
    expect(complaint(await ans("sp", "withdraw", "--account", alice))).to.match(/^This can be done from .* on; wait/);
    await mine(14 * DAY + 60);
    expect(printed(await ans("sp", "withdraw", "--account", alice))).to.equal(`5400000 DIMT were paid to ${alice}.\n`);
    expect(complaint(await ans("sp", "claim", "--account", alice))).to.match(
      /has no seat: take one with `ans sp join`/,
    );
  });
});
