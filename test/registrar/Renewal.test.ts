import { expect } from "chai";
import { MaxUint256, namehash } from "ethers";
import { network } from "hardhat";

import { recordsOf } from "../helpers/names.ts";
import { deployRegistrar, PRICE } from "../helpers/registrar.ts";
import { GRACE, YEAR } from "../helpers/registry.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;
const node = namehash("alice.dim");

/** alice.dim, with seat 7 and a record. */
async function fixture() {
  const system = await deployRegistrar(ethers, networkHelpers);
  const records = [recordsOf(system.resolver, node)("setText", "url", "mine")];
  const { expiry } = await system.register("alice", { seat: 7n, resolvesToOwner: true, records });
  return { ...system, expiry };
}
const load = () => networkHelpers.loadFixture(fixture);

describe("NameRegistrar: renewal", () => {
  it("moves the expiry on, takes the fee, credits the seat and says so", async () => {
    const { registrar, registry, feeRouter, dimt, alice, expiry } = await load();
    const tx = registrar.connect(alice).renew("alice", 3, 3n * PRICE);
    await expect(tx)
      .to.emit(registrar, "NameRenewed")
      .withArgs(node, expiry + 3n * YEAR, 3n * PRICE);
    await expect(tx)
      .to.emit(feeRouter, "FeePaid")
      .withArgs(7n, 3n * PRICE, (3n * PRICE * 4n) / 10n);
    await expect(tx).to.changeTokenBalances(ethers, dimt, [alice, feeRouter], [-3n * PRICE, 3n * PRICE]);
    expect(await registry.entry(node)).to.deep.equal([alice.address, expiry + 3n * YEAR, 0n, 7n, 1n]);
  });

  it("is open to anybody, who gets nothing for it", async () => {
    const { registrar, registry, resolver, dimt, alice, bob, expiry } = await load();
    const tx = registrar.connect(bob).renew("alice", 1, PRICE);
    await expect(tx).to.changeTokenBalances(ethers, dimt, [alice, bob], [0n, -PRICE]);
    expect(await registry.ownerOf(BigInt(node))).to.equal(alice);
    expect((await registry.entry(node)).expiry).to.equal(expiry + YEAR);
    expect(await resolver.text(node, "url")).to.equal("mine");
  });

  it("credits the seat the owner chose since", async () => {
    const { registrar, registry, feeRouter, alice } = await load();
    await registry.connect(alice).setSeat(node, 0n);
    await expect(registrar.connect(alice).renew("alice", 1, PRICE))
      .to.emit(feeRouter, "FeePaid")
      .withArgs(0n, PRICE, 0n);
  });

  it("lesson 10: adds to the expiry it finds, again and again, and never lowers it", async () => {
    const { registrar, registry, alice, expiry } = await load();
    let before = expiry;
    for (const numYears of [100n, 1n, 100n]) {
      await registrar.connect(alice).renew("alice", numYears, MaxUint256);
      const after = (await registry.entry(node)).expiry;
      expect(after).to.equal(before + numYears * YEAR);
      before = after;
    }
  });

  it("lesson 10: an expiry that no longer fits its 40 bits is refused, not wrapped round", async () => {
    const { registrar, registry, dimt, treasury, alice, bob, ask, announce, inSeconds } = await load();
    await dimt.connect(treasury).transfer(alice, 10n ** 27n);
    const last = 2n ** 40n - 1n;
    await time.increaseTo(last - 50n * YEAR);
    const [long, fits] = [ask("toolong"), ask("fitting", { owner: bob.address })];
    await announce(long, fits);
    await expect(registrar.connect(alice).register(long, 51, MaxUint256)).to.be.revertedWithCustomError(
      registrar,
      "SafeCastOverflowedUintDowncast",
    );
    await inSeconds(1);
    await registrar.connect(alice).register(fits, 49, MaxUint256);
    const { expiry } = await registry.entry(namehash("fitting.dim"));
    expect(expiry).to.be.lessThanOrEqual(last);
    await expect(registrar.connect(alice).renew("fitting", 1, MaxUint256)).to.be.revertedWithPanic(0x11);
    expect((await registry.entry(namehash("fitting.dim"))).expiry).to.equal(expiry);
  });

  for (const [when, seconds] of [
    ["in its last second", -1n],
    ["in the first second of grace", 0n],
    ["in the last second of grace", GRACE - 1n],
  ] as const) {
    it(`brings a name back ${when}, without a premium`, async () => {
      const { registrar, registry, resolver, alice, expiry } = await load();
      await time.setNextBlockTimestamp(expiry + seconds);
      await registrar.connect(alice).renew("alice", 1, PRICE);
      expect(await registry.entry(node)).to.deep.equal([alice.address, expiry + YEAR, 0n, 7n, 1n]);
      expect(await resolver.text(node, "url")).to.equal("mine");
      expect(await resolver["addr(bytes32)"](node)).to.equal(alice);
    });
  }

  it("refuses a name from the end of grace on", async () => {
    const { registrar, registry, alice, expiry } = await load();
    await time.setNextBlockTimestamp(expiry + GRACE);
    await expect(registrar.connect(alice).renew("alice", 1, MaxUint256))
      .to.be.revertedWithCustomError(registry, "NotRenewable")
      .withArgs(node);
  });

  it("lesson 12: refuses a name that was never registered", async () => {
    const { registrar, registry, alice } = await load();
    await expect(registrar.connect(alice).renew("never", 1, MaxUint256))
      .to.be.revertedWithCustomError(registry, "NotRenewable")
      .withArgs(namehash("never.dim"));
  });

  for (const numYears of [0, 101, 65_535]) {
    it(`refuses ${numYears} years`, async () => {
      const { registrar, alice } = await load();
      await expect(registrar.connect(alice).renew("alice", numYears, MaxUint256))
        .to.be.revertedWithCustomError(registrar, "YearsOutOfRange")
        .withArgs(numYears, 100);
    });
  }

  it("refuses more than the payer accepts, and less than the payer has", async () => {
    const { registrar, dimt, alice, mallory, expiry, registry } = await load();
    await expect(registrar.connect(alice).renew("alice", 2, 2n * PRICE - 1n))
      .to.be.revertedWithCustomError(registrar, "PriceAboveMax")
      .withArgs(2n * PRICE, 2n * PRICE - 1n);
    await expect(registrar.connect(mallory).renew("alice", 1, PRICE))
      .to.be.revertedWithCustomError(dimt, "ERC20InsufficientAllowance")
      .withArgs(registrar, 0n, PRICE);
    await dimt.connect(mallory).getFunction("approve")(registrar, MaxUint256);
    await expect(registrar.connect(mallory).renew("alice", 1, PRICE))
      .to.be.revertedWithCustomError(dimt, "ERC20InsufficientBalance")
      .withArgs(mallory, 0n, PRICE);
    expect((await registry.entry(node)).expiry).to.equal(expiry);
  });

  it("renews subnames of nobody: only names right under the top-level name", async () => {
    const { registrar, alice } = await load();
    const rules = await ethers.getContractAt("ILabelErrors", registrar);
    await expect(registrar.connect(alice).renew("pay.alice", 1, MaxUint256))
      .to.be.revertedWithCustomError(rules, "LabelCharacter")
      .withArgs(3, 0x2e);
  });
});
