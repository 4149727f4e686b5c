import { expect } from "chai";
import { MaxUint256, namehash, ZeroAddress } from "ethers";
import { network } from "hardhat";

import { deployRegistrar, PRICE } from "../helpers/registrar.ts";
import { FLAG, GRACE, YEAR } from "../helpers/registry.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;
const fixture = () => deployRegistrar(ethers, networkHelpers);
const load = () => networkHelpers.loadFixture(fixture);
const admin = namehash("admin.dim");

describe("NameRegistrar: governance", () => {
  describe("setReserved", () => {
    it("reserves labels and gives them back", async () => {
      const { registrar, registry, governance } = await load();
      const as = registrar.connect(governance);
      for (const reserved of [true, false]) {
        const tx = as.setReserved(["one", "二"], reserved);
        for (const label of ["one", "二"]) {
          const node = namehash(`${label}.dim`);
          await expect(tx).to.emit(registrar, "LabelReserved").withArgs(node, label, reserved);
          await expect(tx).to.emit(registry, "ReservedChanged").withArgs(node, reserved);
          expect(await registrar.isReserved(label)).to.equal(reserved);
          expect(await registrar.available(label)).to.equal(!reserved);
        }
      }
      expect(await registrar.isReserved("three")).to.equal(false);
    });

    it("keeps a reserved label from everybody until it is given back", async () => {
      const { registrar, registry, governance, alice, ask, announce } = await load();
      const asked = ask("admin");
      await announce(asked);
      await expect(registrar.connect(alice).register(asked, 1, MaxUint256))
        .to.be.revertedWithCustomError(registry, "NameReserved")
        .withArgs(admin);
      await registrar.connect(governance).setReserved(["admin"], false);
      await registrar.connect(alice).register(asked, 1, PRICE);
      expect(await registry.ownerOf(BigInt(admin))).to.equal(alice);
    });

    it("leaves a name that is registered with its owner, who can renew it", async () => {
      const { registrar, registry, governance, alice, register } = await load();
      const { node, expiry } = await register("alice");
      await registrar.connect(governance).setReserved(["alice"], true);
      await registrar.connect(alice).renew("alice", 1, PRICE);
      expect(await registry.entry(node)).to.deep.equal([alice.address, expiry + YEAR, 0n, 0n, FLAG.reserved]);
      await time.increaseTo(expiry + YEAR + GRACE);
      expect(await registrar.available("alice")).to.equal(false);
    });
  });

  describe("assign", () => {
    it("gives a reserved name away without a fee, and it stays reserved", async () => {
      const { registrar, registry, dimt, feeRouter, governance, bob, inSeconds } = await load();
      const expiry = (await inSeconds(5)) + 2n * YEAR;
      const as = registrar.connect(governance);
      const tx = as.assign("admin", bob, 2);
      await expect(tx).to.emit(registrar, "NameAssigned").withArgs(admin, "admin", bob, expiry);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [governance, bob, feeRouter], [0n, 0n, 0n]);
      expect(await registry.entry(admin)).to.deep.equal([bob.address, expiry, 0n, 0n, FLAG.reserved]);
      expect(await registrar.isReserved("admin")).to.equal(true);
    });

    it("gives back the node, and reserves a free label that it assigns", async () => {
      const { registrar, governance, bob } = await load();
      const as = registrar.connect(governance);
      expect(await as.assign.staticCall("free", bob, 1)).to.equal(namehash("free.dim"));
      await as.assign("free", bob, 1);
      expect(await registrar.isReserved("free")).to.equal(true);
    });

    it("takes no name from anybody before the end of grace", async () => {
      const { registrar, registry, governance, bob, register } = await load();
      const { node, expiry } = await register("alice");
      const as = registrar.connect(governance);
      await expect(as.assign("alice", bob, 1))
        .to.be.revertedWithCustomError(registry, "NameTaken")
        .withArgs(node, expiry + GRACE);
      await time.setNextBlockTimestamp(expiry + GRACE);
      await as.assign("alice", bob, 1);
      expect(await registry.ownerOf(BigInt(node))).to.equal(bob);
    });

    for (const numYears of [0, 101]) {
      it(`refuses ${numYears} years`, async () => {
        const { registrar, governance, bob } = await load();
        await expect(registrar.connect(governance).assign("admin", bob, numYears))
          .to.be.revertedWithCustomError(registrar, "YearsOutOfRange")
          .withArgs(numYears, 100);
      });
    }

    it("refuses a label that no client resolves, and no owner", async () => {
      const { registrar, registry, governance, bob } = await load();
      const as = registrar.connect(governance);
      const rules = await ethers.getContractAt("ILabelErrors", registrar);
      await expect(as.assign("", bob, 1)).to.be.revertedWithCustomError(rules, "LabelEmpty");
      await expect(as.assign("Admin", bob, 1))
        .to.be.revertedWithCustomError(rules, "LabelCharacter")
        .withArgs(0, 0x41);
      await expect(as.assign("admin", ZeroAddress, 1))
        .to.be.revertedWithCustomError(registry, "ERC721InvalidReceiver")
        .withArgs(ZeroAddress);
    });
  });

  describe("setFeeRouter", () => {
    it("sends later fees through another router", async () => {
      const { registrar, governance, treasury, dimt, seats, register, feeRouter } = await load();
      await register("before");
      const next = await ethers.deployContract("FeeRouter", [governance, dimt, registrar, seats, treasury]);
      await expect(registrar.connect(governance).setFeeRouter(next))
        .to.emit(registrar, "FeeRouterChanged")
        .withArgs(next);
      expect(await registrar.feeRouter()).to.equal(next);
      await register("after");
      expect([await dimt.balanceOf(feeRouter), await dimt.balanceOf(next)]).to.deep.equal([PRICE, PRICE]);
      expect(await next.owedToPool(2)).to.equal(PRICE / 5n);
    });

    it("refuses the zero address", async () => {
      const { registrar, governance } = await load();
      await expect(registrar.connect(governance).setFeeRouter(ZeroAddress)).to.be.revertedWithCustomError(
        registrar,
        "ZeroAddress",
      );
    });
  });

  describe("is for the owner alone", () => {
    const acts = {
      setReserved: [["one"], true],
      assign: ["admin", "0x00000000000000000000000000000000000000B0", 1],
      setFeeRouter: ["0x00000000000000000000000000000000000000B0"],
      setPrices: [[5n, 4n, 3n, 2n, 1n]],
      setPremiumStart: [0n],
    };
    for (const [act, args] of Object.entries(acts)) {
      it(act, async () => {
        const { registrar, deployer, mallory, alice } = await load();
        for (const caller of [deployer, mallory, alice]) {
          await expect(registrar.connect(caller).getFunction(act)(...args))
            .to.be.revertedWithCustomError(registrar, "OwnableUnauthorizedAccount")
            .withArgs(caller);
        }
      });
    }
  });
});
