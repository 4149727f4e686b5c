import { expect } from "chai";
import { AbiCoder, keccak256, parseEther, toBeHex } from "ethers";
import { network } from "hardhat";

import { NO_PERMIT } from "../../helpers/registrar.ts";
import { DAY, delegate, deployStaking, join, million } from "../../helpers/staking.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;
const LEAST = parseEther("100");

async function fixture() {
  const s = await deployStaking(ethers);
  const seat = await join(s, s.alice, { delegationCap: million(100) });
  const other = await join(s, s.bob, { delegationCap: million(100) });
  await delegate(s, seat, s.dave, million(10));
  return { ...s, seat, other };
}
const load = () => networkHelpers.loadFixture(fixture);

/** The gas that a transaction used. */
const gasOf = async (sent: Promise<{ wait: () => Promise<{ gasUsed: bigint } | null> }>) =>
  (await (await sent).wait())?.gasUsed ?? 0n;

describe("Attacks with delegations", () => {
  it("A1 moving stake to the same seat, which once paid rewards twice", async () => {
    const { custody, dave, seat } = await load();
    await time.increase(DAY);
    const owed = await custody.pendingDelegation(seat, dave);
    await expect(custody.connect(dave).redelegateStake(seat, seat, million(1), 10_000))
      .to.be.revertedWithCustomError(custody, "SameSeat")
      .withArgs(seat);
    expect(await custody.pendingDelegation(seat, dave)).to.be.at.least(owed);
    expect(await custody.delegationOf(seat, dave)).to.equal(million(10));
  });

  it("A1 moving stake to and fro pays nothing more than leaving it", async () => {
    const { custody, dave, seat, other } = await load();
    await time.increase(DAY);
    const before = (await custody.pendingDelegation(seat, dave)) + (await custody.pendingDelegation(other, dave));
    const start = BigInt(await time.latest());
    for (let i = 0n; i < 5n; ++i) {
      const [from, to] = i % 2n === 0n ? [seat, other] : [other, seat];
      await time.setNextBlockTimestamp(start + i + 1n);
      await custody.connect(dave).redelegateStake(from, to, million(10), 0);
    }
    const gained =
      (await custody.pendingDelegation(seat, dave)) + (await custody.pendingDelegation(other, dave)) - before;
    // Five seconds of two thirds of a half of the stream, at most.
    expect(gained).to.be.at.most((parseEther("1024000") * 5n) / BigInt(DAY) / 3n + 100n);
  });

  describe("A12 dust", () => {
    it("is refused: 100 DIMT or more, or nothing, are left in every way", async () => {
      const { custody, dave, erin, seat, other } = await load();
      const asErin = custody.connect(erin);
      for (const amount of [0n, 1n, LEAST - 1n]) {
        await expect(asErin.delegateStake(seat, amount, 0, NO_PERMIT))
          .to.be.revertedWithCustomError(custody, "TooLittle")
          .withArgs(amount, LEAST);
      }
      await asErin.delegateStake(seat, LEAST, 0, NO_PERMIT);
      for (const amount of [1n, LEAST - 1n]) {
        await expect(asErin.undelegateStake(seat, amount))
          .to.be.revertedWithCustomError(custody, "TooLittle")
          .withArgs(LEAST - amount, LEAST);
        await expect(asErin.redelegateStake(seat, other, amount, 0)).to.be.revertedWithCustomError(
          custody,
          "TooLittle",
        );
      }
      await asErin.undelegateStake(seat, LEAST);
      expect(await custody.delegationOf(seat, erin)).to.equal(0n);
      expect(await custody.delegationOf(seat, dave)).to.equal(million(10));
    });

    it("takes nothing of others: the least delegation earns its share, rounded down", async () => {
      const s = await load();
      const { custody, dave, erin, seat } = s;
      await delegate(s, seat, erin, LEAST);
      const [owedErin, owedDave] = [
        await custody.pendingDelegation(seat, erin),
        await custody.pendingDelegation(seat, dave),
      ];
      await time.increase(1000);
      const [erins, daves] = [
        (await custody.pendingDelegation(seat, erin)) - owedErin,
        (await custody.pendingDelegation(seat, dave)) - owedDave,
      ];
      expect(daves / 100_000n).to.be.closeTo(erins, 1n);
    });
  });

  it("A23 ten thousand requests to unbond: the next costs the same, and each can be withdrawn alone", async () => {
    const { custody, dimt, dave, seat } = await load();
    const undelegate = () => gasOf(custody.connect(dave).undelegateStake(seat, LEAST));
    await undelegate();
    const second = await undelegate();
    await countRequests(custody, seat, dave.address, 9999n);
    expect(await custody.requestCount(seat, dave)).to.equal(9999n);
    expect(await custody.delegationOf(seat, dave)).to.equal(million(10) - 2n * LEAST);
    const tenThousandth = await undelegate();
    expect(tenThousandth).to.be.closeTo(second, second / 100n);
    expect((await custody.requestOf(seat, dave, 9999)).amount).to.equal(LEAST);
    await time.increase(7 * DAY);
    await expect(custody.connect(dave).withdrawStake(seat, [9999])).to.changeTokenBalances(
      ethers,
      dimt,
      [dave],
      [LEAST],
    );
    await expect(custody.connect(dave).withdrawStake(seat, [0, 1])).to.changeTokenBalances(
      ethers,
      dimt,
      [dave],
      [2n * LEAST],
    );
  });
});

/** Writes how many requests a delegator has made, wherever the mapping of delegations is. */
async function countRequests(
  custody: Awaited<ReturnType<typeof fixture>>["custody"],
  seat: bigint,
  delegator: string,
  count: bigint,
) {
  const coder = AbiCoder.defaultAbiCoder();
  const address = await custody.getAddress();
  const amount = await custody.delegationOf(seat, delegator);
  for (let slot = 0; slot < 256; ++slot) {
    const inner = keccak256(coder.encode(["uint24", "uint256"], [seat, slot]));
    const place = BigInt(keccak256(coder.encode(["address", "bytes32"], [delegator, inner])));
    const word = BigInt(await ethers.provider.getStorage(address, place));
    if (word % 2n ** 96n !== amount) continue;
    const others = word - (((word >> 216n) % 2n ** 32n) << 216n);
    await networkHelpers.setStorageAt(address, toBeHex(place), toBeHex(others + (count << 216n), 32));
  }
}
