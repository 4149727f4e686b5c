import { expect } from "chai";
import { MaxUint256, ZeroAddress } from "ethers";
import { network } from "hardhat";

import { signPermit } from "../helpers/permit.ts";

const { ethers, networkHelpers } = await network.create();
const SUPPLY = 10n ** 28n;

async function fixture() {
  const [alice, bob, mallory] = await ethers.getSigners();
  const dimt = await ethers.deployContract("DIMToken", [
    [alice, bob],
    [SUPPLY - 1n, 1n],
  ]);
  const token = await ethers.getContractFactory("DIMToken");
  return { dimt, token, alice, bob, mallory };
}
const load = () => networkHelpers.loadFixture(fixture);

/** A permit of alice for bob, which anybody may submit. */
const permit = async (change: Parameters<typeof signPermit>[4] = {}) => {
  const system = await load();
  const { dimt, alice, bob, mallory } = system;
  const { value, deadline, v, r, s } = await signPermit(dimt, alice, bob, 5n, change);
  return { ...system, submit: () => dimt.connect(mallory).permit(alice, bob, value, deadline, v, r, s) };
};

describe("DIMToken", () => {
  it("is DIMT with 18 decimals", async () => {
    const { dimt } = await load();
    expect([await dimt.name(), await dimt.symbol(), await dimt.decimals()]).to.deep.equal(["DIM Token", "DIMT", 18n]);
  });

  describe("the allocation", () => {
    it("is the whole supply of 10 billion", async () => {
      const { dimt, alice, bob } = await load();
      expect(await dimt.SUPPLY()).to.equal(SUPPLY);
      expect(await dimt.totalSupply()).to.equal(SUPPLY);
      expect(await dimt.balanceOf(alice)).to.equal(SUPPLY - 1n);
      expect(await dimt.balanceOf(bob)).to.equal(1n);
      const tx = dimt.deploymentTransaction();
      await expect(tx)
        .to.emit(dimt, "Transfer")
        .withArgs(ZeroAddress, alice, SUPPLY - 1n);
    });

    it("may name one holder twice", async () => {
      const { token, alice } = await load();
      const dimt = await token.deploy([alice, alice], [SUPPLY - 5n, 5n]);
      expect(await dimt.balanceOf(alice)).to.equal(SUPPLY);
    });

    for (const sum of [0n, SUPPLY - 1n, SUPPLY + 1n]) {
      it(`is refused when it adds up to ${sum} wei`, async () => {
        const { token, alice } = await load();
        await expect(token.deploy([alice], [sum]))
          .to.be.revertedWithCustomError(token, "AllocationNotSupply")
          .withArgs(sum);
      });
    }

    it("is refused when it is empty, or so large that it overflows", async () => {
      const { token, alice } = await load();
      await expect(token.deploy([], [])).to.be.revertedWithCustomError(token, "AllocationNotSupply").withArgs(0);
      await expect(token.deploy([alice, alice], [MaxUint256, SUPPLY + 1n])).to.be.revertedWithPanic(0x11);
    });

    it("is refused when the lists differ in length", async () => {
      const { token, alice, bob } = await load();
      for (const [holders, amounts] of [
        [[alice, bob], [SUPPLY]],
        [[alice], [SUPPLY, 0n]],
        [[], [SUPPLY]],
      ] as const) {
        await expect(token.deploy([...holders], [...amounts]))
          .to.be.revertedWithCustomError(token, "AllocationMismatch")
          .withArgs(holders.length, amounts.length);
      }
    });

    it("is refused when it gives to nobody", async () => {
      const { token } = await load();
      await expect(token.deploy([ZeroAddress], [SUPPLY]))
        .to.be.revertedWithCustomError(token, "ERC20InvalidReceiver")
        .withArgs(ZeroAddress);
    });
  });

  it("has no way to mint, burn, pause or own it", async () => {
    const { dimt } = await load();
    const functions: string[] = [];
    dimt.interface.forEachFunction(({ name }) => functions.push(name));
    expect(functions).to.have.members([
      "DOMAIN_SEPARATOR",
      "SUPPLY",
      "allowance",
      "approve",
      "balanceOf",
      "decimals",
      "eip712Domain",
      "name",
      "nonces",
      "permit",
      "symbol",
      "totalSupply",
      "transfer",
      "transferFrom",
    ]);
  });

  it("moves, and cannot be sent to nobody", async () => {
    const { dimt, alice, bob } = await load();
    await expect(dimt.connect(bob).transfer(alice, 1n)).to.changeTokenBalances(ethers, dimt, [alice, bob], [1n, -1n]);
    await expect(dimt.connect(bob).transfer(alice, 1n))
      .to.be.revertedWithCustomError(dimt, "ERC20InsufficientBalance")
      .withArgs(bob, 0n, 1n);
    await expect(dimt.connect(alice).transfer(ZeroAddress, 1n))
      .to.be.revertedWithCustomError(dimt, "ERC20InvalidReceiver")
      .withArgs(ZeroAddress);
    expect(await dimt.totalSupply()).to.equal(SUPPLY);
  });

  describe("permit", () => {
    it("is an allowance by signature, once, whoever submits it", async () => {
      const { dimt, alice, bob, submit } = await permit();
      await expect(submit()).to.emit(dimt, "Approval").withArgs(alice, bob, 5n);
      expect(await dimt.allowance(alice, bob)).to.equal(5n);
      expect(await dimt.nonces(alice)).to.equal(1n);
      await expect(submit()).to.be.revertedWithCustomError(dimt, "ERC2612InvalidSigner");
    });

    it("is refused after its deadline", async () => {
      const deadline = BigInt(await networkHelpers.time.latest()) - 1n;
      const { dimt, submit } = await permit({ deadline });
      await expect(submit()).to.be.revertedWithCustomError(dimt, "ERC2612ExpiredSignature").withArgs(deadline);
    });

    it("is refused when somebody else signed it", async () => {
      const { bob: signer } = await load();
      const { dimt, alice, submit } = await permit({ signer });
      await expect(submit()).to.be.revertedWithCustomError(dimt, "ERC2612InvalidSigner").withArgs(signer, alice);
    });
  });
});
