import { expect } from "chai";
import { MaxUint256, namehash, parseEther, ZeroAddress } from "ethers";
import { network } from "hardhat";

import { deployRegistrar, PRICE } from "../helpers/registrar.ts";
import { DAY, FLAG, GRACE, YEAR } from "../helpers/registry.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;
const fixture = () => deployRegistrar(ethers, networkHelpers);
const load = () => networkHelpers.loadFixture(fixture);
const node = namehash("alice.dim");
const START = parseEther("100000000");

/** alice.dim, registered for a year, and bob, rich enough for any premium, who waits for it. */
async function waiting() {
  const system = await load();
  const { dimt, treasury, bob, registrar } = system;
  await dimt.connect(treasury).transfer(bob, START);
  const { expiry } = await system.register("alice");
  const asked = system.ask("alice", { owner: bob.address });
  await time.increaseTo(expiry + GRACE - 100n);
  await system.commit(asked);
  return { ...system, expiry, asked, bobs: registrar.connect(bob), free: expiry + GRACE };
}

describe("NameRegistrar: registration", () => {
  it("knows what it was made with", async () => {
    const { registrar, dimt, registry, feeRouter, governance } = await load();
    expect(await registrar.TLD()).to.equal(namehash("dim"));
    expect(await registrar.DIMT()).to.equal(dimt);
    expect(await registrar.REGISTRY()).to.equal(registry);
    expect(await registrar.YEAR()).to.equal(YEAR);
    expect(await registrar.MAX_YEARS()).to.equal(100n);
    expect(await registrar.feeRouter()).to.equal(feeRouter);
    expect(await registrar.owner()).to.equal(governance);
    const writer = await ethers.getContractAt("RecordWriter", await registrar.RECORD_WRITER());
    expect(await writer.REGISTRAR()).to.equal(registrar);
  });

  for (const missing of [0, 1]) {
    it(`is not made without the ${["token", "registry"][missing]}`, async () => {
      const { dimt, registry, alice, options } = await load();
      const registrar = await ethers.getContractFactory("NameRegistrar");
      const [token, names] = missing === 0 ? [ZeroAddress, registry] : [dimt, ZeroAddress];
      await expect(
        registrar.deploy(alice, token, names, "dim", options.prices, 0n, 60, 61),
      ).to.be.revertedWithCustomError(registrar, "ZeroAddress");
    });
  }

  describe("register", () => {
    it("takes the fee, gives the name and says so", async () => {
      const { registrar, registry, feeRouter, dimt, ask, announce, inSeconds, alice } = await load();
      const asked = ask("alice");
      await announce(asked);
      const expiry = (await inSeconds(10)) + YEAR;
      const as = registrar.connect(alice);
      const tx = as.register(asked, 1, PRICE);
      await expect(tx).to.emit(registrar, "NameRegistered").withArgs(node, "alice", alice, expiry, 0n, PRICE);
      await expect(tx).to.emit(registry, "Transfer").withArgs(ZeroAddress, alice, BigInt(node));
      await expect(tx).to.emit(feeRouter, "FeePaid").withArgs(0n, PRICE, 0n);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [alice, feeRouter, registrar], [-PRICE, PRICE, 0n]);
      await expect(tx).not.to.emit(registry, "NewResolver");
      expect(await registry.entry(node)).to.deep.equal([alice.address, expiry, 0n, 0n, 0n]);
      expect(await registry["owner(bytes32)"](node)).to.equal(alice);
    });

    it("gives back the node", async () => {
      const { registrar, ask, announce, alice } = await load();
      const asked = ask("alice");
      await announce(asked);
      expect(await registrar.connect(alice).register.staticCall(asked, 1, PRICE)).to.equal(node);
    });

    it("notes the seat and credits it", async () => {
      const { registrar, registry, feeRouter, ask, announce, alice } = await load();
      const asked = ask("alice", { seat: 7n });
      await announce(asked);
      const tx = registrar.connect(alice).register(asked, 2, 2n * PRICE);
      await expect(tx)
        .to.emit(feeRouter, "FeePaid")
        .withArgs(7n, 2n * PRICE, (2n * PRICE * 4n) / 10n);
      expect((await registry.entry(node)).seat).to.equal(7n);
    });

    it("makes the owner its address, where that is asked for", async () => {
      const { registry, resolver, register, alice } = await load();
      await register("alice", { resolvesToOwner: true });
      expect((await registry.entry(node)).flags).to.equal(FLAG.resolvesToOwner);
      expect(await resolver["addr(bytes32)"](node)).to.equal(alice);
    });

    it("keeps a resolver of the owner's choice", async () => {
      const { registry, register, mallory } = await load();
      await register("alice", { resolver: mallory.address });
      expect(await registry.resolver(node)).to.equal(mallory);
    });

    it("lesson 14: lets one person pay for another's name", async () => {
      const { registry, dimt, registrar, ask, announce, alice, bob } = await load();
      const asked = ask("alice");
      await announce(asked);
      const tx = registrar.connect(bob).register(asked, 1, PRICE);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [alice, bob], [0n, -PRICE]);
      expect(await registry.ownerOf(BigInt(node))).to.equal(alice);
    });

    it("sells to the longest term and no longer", async () => {
      const { registrar, ask, announce, alice, registry, inSeconds } = await load();
      const asked = ask("alice");
      await announce(asked);
      const as = registrar.connect(alice);
      for (const numYears of [0, 101, 65_535]) {
        await expect(as.register(asked, numYears, MaxUint256))
          .to.be.revertedWithCustomError(registrar, "YearsOutOfRange")
          .withArgs(numYears, 100);
      }
      const at = await inSeconds(1);
      await as.register(asked, 100, 100n * PRICE);
      expect((await registry.entry(node)).expiry).to.equal(at + 100n * YEAR);
    });

    it("refuses a label that no client resolves", async () => {
      const { registrar, ask, announce, alice } = await load();
      const [empty, upper] = [ask(""), ask("aLice")];
      await announce(empty, upper);
      const as = registrar.connect(alice);
      const rules = await ethers.getContractAt("ILabelErrors", registrar);
      await expect(as.register(empty, 1, MaxUint256)).to.be.revertedWithCustomError(rules, "LabelEmpty");
      await expect(as.register(upper, 1, MaxUint256))
        .to.be.revertedWithCustomError(rules, "LabelCharacter")
        .withArgs(1, 0x4c);
    });

    it("refuses no owner", async () => {
      const { registrar, registry, ask, announce, alice } = await load();
      const asked = ask("alice", { owner: ZeroAddress });
      await announce(asked);
      await expect(registrar.connect(alice).register(asked, 1, MaxUint256))
        .to.be.revertedWithCustomError(registry, "ERC721InvalidReceiver")
        .withArgs(ZeroAddress);
    });

    it("refuses a name that is taken", async () => {
      const { registrar, registry, register, ask, announce, bob } = await load();
      const { expiry } = await register("alice");
      const asked = ask("alice", { owner: bob.address });
      await announce(asked);
      await expect(registrar.connect(bob).register(asked, 1, MaxUint256))
        .to.be.revertedWithCustomError(registry, "NameTaken")
        .withArgs(node, expiry + GRACE);
    });

    it("does nothing once the registry names another registrar", async () => {
      const { registrar, registry, governance, ask, announce, alice, tld } = await load();
      const asked = ask("alice");
      await announce(asked);
      await registry.connect(governance).setRegistrar("dim", ZeroAddress);
      await expect(registrar.connect(alice).register(asked, 1, MaxUint256))
        .to.be.revertedWithCustomError(registry, "OnlyRegistrar")
        .withArgs(tld, registrar);
    });
  });

  describe("a name that was let go", () => {
    it("is refused in the last second of grace", async () => {
      const { bobs, registry, asked, free } = await waiting();
      await time.setNextBlockTimestamp(free - 1n);
      await expect(bobs.register(asked, 1, MaxUint256))
        .to.be.revertedWithCustomError(registry, "NameTaken")
        .withArgs(node, free);
    });

    it("costs the whole premium in the first second after", async () => {
      const { bobs, registry, dimt, asked, free, bob, feeRouter } = await waiting();
      await time.setNextBlockTimestamp(free);
      const premium = START - (START >> 21n);
      const tx = bobs.register(asked, 1, MaxUint256);
      await expect(tx)
        .to.emit(bobs, "NameRegistered")
        .withArgs(node, "alice", bob, free + YEAR, 0n, PRICE + premium);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [feeRouter], [PRICE + premium]);
      expect(await registry.entry(node)).to.deep.equal([bob.address, free + YEAR, 1n, 0n, 0n]);
    });

    // In its last second the premium is one 86,400th of what the last day takes off.
    const last = START >> 20n;
    for (const [when, seconds, premium] of [
      [
        "in the last second of premium",
        21n * DAY - 1n,
        last - (START >> 21n) - ((last - (START >> 21n)) * (DAY - 1n)) / DAY,
      ],
      ["when the premium ends", 21n * DAY, 0n],
      ["ten years later", 3650n * DAY, 0n],
    ] as const) {
      it(`costs ${premium} wei more ${when}`, async () => {
        const { bobs, asked, free, announce, bob } = await waiting();
        await time.increaseTo(free + seconds - 100n);
        await announce(asked);
        await time.setNextBlockTimestamp(free + seconds);
        await expect(bobs.register(asked, 1, PRICE + premium))
          .to.emit(bobs, "NameRegistered")
          .withArgs(node, "alice", bob, free + seconds + YEAR, 0n, PRICE + premium);
      });
    }
  });

  describe("price", () => {
    it("is so much a year, and lesson 12: no premium on a name that was never registered", async () => {
      const { registrar } = await load();
      expect(await registrar.price("alice", 1)).to.deep.equal([PRICE, 0n]);
      expect(await registrar.price("alice", 100)).to.deep.equal([100n * PRICE, 0n]);
    });

    it("lesson 12: takes no premium for a name that was never registered", async () => {
      const { registrar, ask, announce, alice } = await load();
      const asked = ask("alice");
      await announce(asked);
      await expect(registrar.connect(alice).register(asked, 1, PRICE)).to.emit(registrar, "NameRegistered");
    });

    it("lesson 12: a name never registered did not fall free when a long grace period after 1970 ended", async () => {
      await load();
      const gracePeriod = (await time.latest()) - 3600;
      const { registrar, ask, announce, alice } = await deployRegistrar(ethers, networkHelpers, { gracePeriod });
      expect(await registrar.price("alice", 1)).to.deep.equal([PRICE, 0n]);
      const asked = ask("alice");
      await announce(asked);
      await expect(registrar.connect(alice).register(asked, 1, PRICE)).to.emit(registrar, "NameRegistered");
    });

    it("has no premium while the name is live or in grace, and the whole from then on", async () => {
      const { registrar, register } = await load();
      const { expiry } = await register("alice");
      for (const at of [expiry - 1n, expiry, expiry + GRACE - 1n]) {
        await time.increaseTo(at);
        expect(await registrar.price("alice", 1), `${expiry - at}`).to.deep.equal([PRICE, 0n]);
      }
      await time.increaseTo(expiry + GRACE);
      expect(await registrar.price("alice", 1)).to.deep.equal([PRICE, START - (START >> 21n)]);
    });

    it("is not quoted for no years, too many, or a label that no client resolves", async () => {
      const { registrar } = await load();
      for (const numYears of [0, 101]) {
        await expect(registrar.price("alice", numYears))
          .to.be.revertedWithCustomError(registrar, "YearsOutOfRange")
          .withArgs(numYears, 100);
      }
      const rules = await ethers.getContractAt("ILabelErrors", registrar);
      await expect(registrar.price("", 1)).to.be.revertedWithCustomError(rules, "LabelEmpty");
    });
  });

  describe("available", () => {
    it("is true from the end of grace until somebody registers", async () => {
      const { registrar, register } = await load();
      expect(await registrar.available("alice")).to.equal(true);
      const { expiry } = await register("alice");
      for (const [at, free] of [
        [expiry - 1n, false],
        [expiry, false],
        [expiry + GRACE - 1n, false],
        [expiry + GRACE, true],
        [expiry + GRACE + 21n * DAY, true],
      ] as const) {
        await time.increaseTo(at);
        expect(await registrar.available("alice"), `${at - expiry}`).to.equal(free);
      }
    });

    it("is false for labels that are reserved or that no client resolves", async () => {
      const { registrar } = await load();
      for (const label of ["admin", "", "Alice", "a.b", "a b", "a".repeat(256)]) {
        expect(await registrar.available(label), label).to.equal(false);
      }
    });
  });

  describe("a primary name", () => {
    it("is set for the owner who registers", async () => {
      const { reverse, registry, registrar, ask, announce, alice } = await load();
      const asked = ask("alice", { primary: true, resolvesToOwner: true });
      await announce(asked);
      const tx = registrar.connect(alice).register(asked, 1, PRICE);
      await expect(tx).to.emit(reverse, "NameForAddrChanged").withArgs(alice, "alice.dim");
      expect(await reverse.nameOf(alice, 60n)).to.equal("alice.dim");
      expect(await registry.registeringBy(node)).to.equal(ZeroAddress);
    });

    it("is left alone where none is asked for", async () => {
      const { reverse, register, alice } = await load();
      await register("alice");
      expect(await reverse.nameOf(alice, 60n)).to.equal("");
    });

    it("lesson 14: is never set by a payer who is not the owner", async () => {
      const { reverse, registrar, ask, announce, alice, bob } = await load();
      const asked = ask("alice", { primary: true });
      await announce(asked);
      await expect(registrar.connect(bob).register(asked, 1, PRICE))
        .to.be.revertedWithCustomError(registrar, "PrimaryNeedsOwner")
        .withArgs(alice, bob);
      expect(await reverse.nameOf(alice, 60n)).to.equal("");
      await registrar.connect(alice).register(asked, 1, PRICE);
      expect(await reverse.nameOf(alice, 60n)).to.equal("alice.dim");
    });
  });
});
