import { expect } from "chai";
import {
  type FunctionFragment,
  Interface,
  MaxUint256,
  parseEther,
  type ParamType,
  ZeroAddress,
  ZeroHash,
} from "ethers";
import { network } from "hardhat";

import { NO_PERMIT } from "../../helpers/registrar.ts";
import {
  DAY,
  delegate,
  deployStaking,
  FIGURES,
  join,
  million,
  now,
  slash,
  type Staking,
} from "../../helpers/staking.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;

/** alice has a seat with a part that is being released, dave delegates to it and is taking some of it out. */
async function fixture() {
  const s = await deployStaking(ethers);
  const seat = await join(s, s.alice, { self: million(10), delegationCap: million(10) });
  await delegate(s, seat, s.dave, million(5));
  await s.custody.connect(s.dave).undelegateStake(seat, million(1));
  await s.custody.connect(s.alice).decreaseSelf(seat, million(2));
  return { ...s, seat };
}
const load = () => networkHelpers.loadFixture(fixture);

const example = await networkHelpers.loadFixture(fixture);
const functions = new Map<string, FunctionFragment>();
for (const contract of [example.custody, example.deployed]) {
  contract.interface.forEachFunction((fragment) => {
    if (!fragment.constant) functions.set(fragment.format(), fragment);
  });
}

/** The least or the greatest that can be given, or what a thief would give: his own address, and the seat. */
function value(type: ParamType, which: "least" | "greatest" | "thief", thief: string): unknown {
  if (type.isTuple()) return type.components.map((each) => value(each, which, thief));
  if (type.isArray() && type.arrayChildren) return which === "least" ? [] : [value(type.arrayChildren, which, thief)];
  if (type.type === "address") return which === "least" ? ZeroAddress : thief;
  if (type.type === "bytes32") return which === "least" ? ZeroHash : `0x${"ff".repeat(32)}`;
  if (type.type === "bytes") return "0x";
  if (type.type === "bool") return which !== "least";
  if (which === "least") return 0n;
  if (which === "thief") return 1n;
  return 2n ** BigInt(type.type.slice(4)) - 1n;
}

/** Whose the DIMT in the custody is, all that an owner, a delegator or the reserve can ever take out. */
async function principal({ custody, alice, dave }: Staking) {
  const { self, releasing, delegated } = await custody.seatOf(1);
  const request = await custody.requestOf(1, dave, 0);
  const escrows = [await custody.escrowOf(ZeroHash), await custody.escrowOf(`0x${"ff".repeat(32)}`)];
  const taken = escrows.reduce((sum, { amount }) => sum + amount, 0n);
  return {
    staked: self + releasing + taken,
    delegated: [delegated, await custody.delegationOf(1, dave)],
    request: request.amount,
    ofAlice: (await custody.seatOf(1)).owner === alice.address,
  };
}

/** What is in the reserve or has flowed out of it to the one seat. */
const streamed = async ({ custody, alice, dave, dimt, purse }: Staking) => {
  const claimed =
    (await dimt.balanceOf(alice)) - (purse - million(10)) + (await dimt.balanceOf(dave)) - (purse - million(5));
  return (
    (await custody.reserve()) + (await custody.pendingSeat(1)) + (await custody.pendingDelegation(1, dave)) + claimed
  );
};

/** Everything can be taken out, and the guardian has just paused. */
async function paused() {
  const s = await fixture();
  const { custody, bob, guardian } = s;
  const other = await join(s, bob, { delegationCap: million(10) });
  await time.increase(15 * DAY);
  await custody.connect(guardian).pauseEntries();
  return { ...s, other };
}
const loadPaused = () => networkHelpers.loadFixture(paused);
type Paused = Awaited<ReturnType<typeof paused>>;

describe("Attacks by governance", () => {
  describe("A31 whatever governance, the guardian and modules call, with whatever arguments", () => {
    it("is the whole ABI", () => {
      expect(functions.size).to.be.greaterThan(35);
    });

    for (const [name, fragment] of functions) {
      it(`${fragment.name} takes nothing from anybody`, async () => {
        const s = await load();
        const { custody, dimt, governance, guardian, clerk, judge } = s;
        const thieves = [governance, guardian, clerk, judge];
        const [before, flowing] = [await principal(s), await streamed(s)];
        for (const thief of thieves) {
          for (const which of ["least", "greatest", "thief"] as const) {
            const args = fragment.inputs.map((input) => value(input, which, thief.address));
            const data = new Interface([fragment]).encodeFunctionData(name, args);
            await thief.sendTransaction({ to: custody, data, gasLimit: 5_000_000 }).catch(() => undefined);
          }
        }
        const paid = await Promise.all(thieves.map((thief) => dimt.balanceOf(thief)));
        expect(paid).to.deep.equal([0n, 0n, 0n, 0n]);
        expect(await principal(s)).to.deep.equal(before);
        expect(await streamed(s)).to.be.closeTo(flowing, 100n);
        if (fragment.name !== "slash") expect((await custody.seatOf(1)).self).to.equal(million(8));
      });
    }

    it("slash alone takes from an owner, and only into escrow", async () => {
      const s = await load();
      await slash(s, s.seat, 10_000n);
      const { self, releasing, delegated } = await s.custody.seatOf(1);
      expect([self, releasing, delegated]).to.deep.equal([0n, 0n, million(4)]);
    });
  });

  it("A31 governance that is gone stops nobody", async () => {
    const s = await load();
    await s.custody.connect(s.governance).setGuardian(ZeroAddress);
    await ethers
      .getContractAt("ServiceProviders", await s.custody.getAddress())
      .then((owned) => owned.connect(s.governance).renounceOwnership());
    await s.custody.connect(s.alice).exit(s.seat);
    await time.increase(15 * DAY);
    await s.custody.withdrawSelf(s.seat);
  });

  describe("A30 while entries are paused, everybody gets out", () => {
    const exits: Record<string, (s: Paused) => Promise<unknown>> = {
      exit: ({ custody, alice, seat }) => custody.connect(alice).exit(seat),
      decreaseSelf: ({ custody, alice, seat }) => custody.connect(alice).decreaseSelf(seat, 1),
      withdrawSelf: ({ custody, seat }) => custody.withdrawSelf(seat),
      undelegateStake: ({ custody, dave, seat }) => custody.connect(dave).undelegateStake(seat, million(4)),
      withdrawStake: ({ custody, dave, seat }) => custody.connect(dave).withdrawStake(seat, [0]),
      redelegateStake: ({ custody, dave, seat, other }) =>
        custody.connect(dave).redelegateStake(seat, other, million(4), 0),
      claimSeat: ({ custody, seat }) => custody.claimSeat(seat),
      claimDelegation: ({ custody, seat, dave }) => custody.claimDelegation(seat, dave),
      claimMany: ({ custody, dave, seat }) => custody.connect(dave).claimMany([seat]),
      compound: ({ custody, dave, seat }) => custody.connect(dave).compound(seat, dave),
      settle: ({ custody, seat }) => custody.settle(seat),
      reap: ({ custody, seat }) => custody.reap(seat),
      recordService: ({ custody, clerk, seat }) => custody.connect(clerk).recordService(seat),
      acceptSeat: async ({ custody, alice, bob, seat }) => {
        await custody.connect(alice).offerSeat(seat, bob);
        await custody.connect(bob).acceptSeat(seat);
      },
      fundReserve: ({ custody }) => custody.fundReserve(1n),
    };
    for (const [name, call] of Object.entries(exits)) {
      it(`${name} works`, async () => {
        const s = await loadPaused();
        expect(await s.custody.pausedUntil()).to.be.greaterThan(await now(s));
        await expect(call(s)).not.to.be.revert(ethers);
      });
    }

    it("from the first step to the last, with the longest unbonding times", async () => {
      const s = await loadPaused();
      const { custody, governance, dimt, alice, dave, seat } = s;
      const longest = { unbondSelf: 30n * BigInt(DAY), unbondDelegation: 14n * BigInt(DAY) };
      await custody.connect(governance).setParameters({ ...FIGURES, ...longest });
      await custody.withdrawSelf(seat);
      await custody.connect(alice).exit(seat);
      await custody.connect(dave).undelegateStake(seat, million(4));
      await time.increase(30 * DAY);
      await expect(custody.withdrawSelf(seat)).to.changeTokenBalances(ethers, dimt, [alice], [million(8)]);
      await expect(custody.connect(dave).withdrawStake(seat, [0, 1])).to.changeTokenBalances(
        ethers,
        dimt,
        [dave],
        [million(5)],
      );
    });

    it("but nobody in: join, topUp, delegateStake and displace are refused until the pause is over", async () => {
      const s = await loadPaused();
      const { custody, alice, dave, seat } = s;
      const until = await custody.pausedUntil();
      const top = () => custody.connect(alice).topUp(seat, 1n, NO_PERMIT);
      const lend = () => custody.connect(dave).delegateStake(seat, parseEther("100"), 0, NO_PERMIT);
      for (const entry of [top, lend, () => custody.displace(seat)]) {
        await expect(entry()).to.be.revertedWithCustomError(custody, "EntriesArePaused").withArgs(until);
      }
      await time.setNextBlockTimestamp(until);
      await top();
      await lend();
    });
  });

  it("A31 takes no allowance either: the custody approves nobody", async () => {
    const { custody, dimt, governance, guardian, deployer } = await load();
    for (const who of [governance, guardian, deployer, custody]) {
      expect(await dimt.allowance(custody, who)).to.equal(0n);
    }
    expect(await dimt.allowance(governance, custody)).to.be.lessThan(MaxUint256);
  });
});
