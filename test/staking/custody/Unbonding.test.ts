import { expect } from "chai";
import { parseEther } from "ethers";
import { network } from "hardhat";

import { DAY, delegate, deployStaking, join, million, now, slash, FIGURES } from "../../helpers/staking.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;
const LOT = parseEther("1000");

/** dave has three requests of 1,000, 2,000 and 3,000 DIMT, a day apart. */
async function fixture() {
  const s = await deployStaking(ethers);
  const seat = await join(s, s.alice, { delegationCap: million(10) });
  await delegate(s, seat, s.dave, million(1));
  const readyAt: bigint[] = [];
  for (const lots of [1n, 2n, 3n]) {
    await s.custody.connect(s.dave).undelegateStake(seat, lots * LOT);
    readyAt.push((await now(s)) + 7n * BigInt(DAY));
    await time.increase(DAY);
  }
  const [first = 0n, second = 0n, third = 0n] = readyAt;
  return { ...s, seat, first, second, third };
}
const load = () => networkHelpers.loadFixture(fixture);

describe("Unbonding", () => {
  it("pays out a request from its time on", async () => {
    const { custody, dimt, dave, seat, first } = await load();
    await time.setNextBlockTimestamp(first - 1n);
    await expect(custody.connect(dave).withdrawStake(seat, [0]))
      .to.be.revertedWithCustomError(custody, "NotReady")
      .withArgs(first);
    await time.setNextBlockTimestamp(first);
    const tx = custody.connect(dave).withdrawStake(seat, [0]);
    await expect(tx).to.changeTokenBalances(ethers, dimt, [dave, custody], [LOT, -LOT]);
    await expect(tx).to.emit(custody, "StakeWithdrawn").withArgs(seat, dave, LOT, 0);
    expect(await custody.requestOf(seat, dave, 0)).to.deep.equal([0n, 0n]);
    expect(await custody.requestCount(seat, dave)).to.equal(3n);
  });

  it("pays several at once, in any order", async () => {
    const { custody, dimt, dave, seat, third } = await load();
    await time.increaseTo(third);
    expect(await custody.connect(dave).withdrawStake.staticCall(seat, [2, 0, 1])).to.equal(6n * LOT);
    const tx = custody.connect(dave).withdrawStake(seat, [2, 0, 1]);
    await expect(tx).to.changeTokenBalances(ethers, dimt, [dave], [6n * LOT]);
    for (const [request, lots] of [1n, 2n, 3n].entries()) {
      await expect(tx)
        .to.emit(custody, "StakeWithdrawn")
        .withArgs(seat, dave, lots * LOT, request);
    }
  });

  it("pays none if one is not ready", async () => {
    const { custody, dave, seat, second, third } = await load();
    await time.setNextBlockTimestamp(second);
    await expect(custody.connect(dave).withdrawStake(seat, [0, 1, 2]))
      .to.be.revertedWithCustomError(custody, "NotReady")
      .withArgs(third);
  });

  it("refuses what does not exist, was paid, or belongs to another", async () => {
    const { custody, dave, erin, seat, third } = await load();
    await time.increaseTo(third);
    const refused = async (who: typeof dave, requests: number[], request: number) =>
      expect(custody.connect(who).withdrawStake(seat, requests))
        .to.be.revertedWithCustomError(custody, "NoSuchRequest")
        .withArgs(seat, who, request);
    await refused(dave, [3], 3);
    await refused(dave, [0, 0], 0);
    await refused(erin, [0], 0);
    await custody.connect(dave).withdrawStake(seat, [0]);
    await refused(dave, [0], 0);
  });

  it("refuses to pay nothing", async () => {
    const { custody, dave, seat } = await load();
    await expect(custody.connect(dave).withdrawStake(seat, [])).to.be.revertedWithCustomError(
      custody,
      "NothingToWithdraw",
    );
  });

  it("is not touched by a slash, nor by new figures", async () => {
    const s = await load();
    const { custody, governance, dimt, dave, seat, first } = s;
    await slash(s, seat, 10_000n);
    await custody.connect(governance).setParameters({ ...FIGURES, unbondDelegation: 14n * BigInt(DAY) });
    await time.setNextBlockTimestamp(first);
    await expect(custody.connect(dave).withdrawStake(seat, [0])).to.changeTokenBalances(ethers, dimt, [dave], [LOT]);
    await custody.connect(dave).undelegateStake(seat, LOT);
    expect((await custody.requestOf(seat, dave, 3)).readyAt).to.equal((await now(s)) + 14n * BigInt(DAY));
  });
});
