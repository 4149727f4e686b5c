import { expect } from "chai";
import { MaxUint256, namehash, parseEther, ZeroAddress } from "ethers";
import { network } from "hardhat";

import { signPermit } from "../helpers/permit.ts";
import { deployRegistrar, NO_PERMIT, PRICE } from "../helpers/registrar.ts";
import { YEAR } from "../helpers/registry.ts";

const { ethers, networkHelpers } = await network.create();
const fixture = () => deployRegistrar(ethers, networkHelpers);
const load = () => networkHelpers.loadFixture(fixture);
const node = namehash("alice.dim");

/** dave, who has DIMT but gave no allowance, has announced alice.dim. */
async function permitting() {
  const system = await load();
  const { dimt, registrar, dave, ask, announce } = system;
  const asked = ask("alice", { owner: dave.address });
  await announce(asked);
  const sign = (value: bigint, change: Parameters<typeof signPermit>[4] = {}) =>
    signPermit(dimt, dave, registrar, value, change);
  return { ...system, asked, sign, daves: registrar.connect(dave) };
}

/** alice has announced three names of different prices, 16, 128 and 512 DIMT. */
async function batched() {
  const system = await load();
  const asked = [system.ask("alice"), system.ask("lice"), system.ask("ice", { seat: 7n })];
  await system.announce(...asked);
  return { ...system, asked, mine: system.registrar.connect(system.alice) };
}
const TOTAL = parseEther("656");

describe("NameRegistrar: payments", () => {
  describe("maxPrice", () => {
    it("is enough when it is exactly the price, and not when it is a wei less", async () => {
      const { registrar, registry, ask, announce, alice } = await load();
      const asked = ask("alice");
      await announce(asked);
      const as = registrar.connect(alice);
      await expect(as.register(asked, 2, 2n * PRICE - 1n))
        .to.be.revertedWithCustomError(registrar, "PriceAboveMax")
        .withArgs(2n * PRICE, 2n * PRICE - 1n);
      expect(await registry.recordExists(node)).to.equal(false);
      await as.register(asked, 2, 2n * PRICE);
    });

    it("lesson 6: guards the payer against a price raised after the commitment", async () => {
      const { registrar, ask, announce, alice, governance, options, dimt, feeRouter } = await load();
      const asked = ask("alice");
      await announce(asked);
      const [one, two, three, four] = options.prices;
      await registrar.connect(governance).setPrices([one, two, three, four, PRICE + 1n]);
      await expect(registrar.connect(alice).register(asked, 1, PRICE))
        .to.be.revertedWithCustomError(registrar, "PriceAboveMax")
        .withArgs(PRICE + 1n, PRICE);
      await registrar.connect(alice).register(asked, 1, PRICE + 1n);
      await expect(registrar.connect(alice).renew("alice", 1, PRICE))
        .to.be.revertedWithCustomError(registrar, "PriceAboveMax")
        .withArgs(PRICE + 1n, PRICE);
      expect(await dimt.balanceOf(feeRouter)).to.equal(PRICE + 1n);
    });

    it("lesson 6: a price lowered after the commitment is the payer's gain", async () => {
      const { registrar, ask, announce, alice, governance, options, dimt } = await load();
      const asked = ask("alice");
      await announce(asked);
      const [one, two, three, four] = options.prices;
      await registrar.connect(governance).setPrices([one, two, three, four, 1n]);
      const tx = registrar.connect(alice).register(asked, 1, PRICE);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [alice], [-1n]);
    });
  });

  describe("without enough DIMT", () => {
    it("registers nothing: no allowance", async () => {
      const { daves, dimt, asked, registry } = await permitting();
      await expect(daves.register(asked, 1, PRICE))
        .to.be.revertedWithCustomError(dimt, "ERC20InsufficientAllowance")
        .withArgs(daves, 0n, PRICE);
      expect(await registry.recordExists(node)).to.equal(false);
    });

    it("registers nothing: a wei too little", async () => {
      const { registrar, dimt, dave, treasury, asked } = await permitting();
      await dimt.connect(dave).transfer(treasury, (await dimt.balanceOf(dave)) - PRICE + 1n);
      await dimt.connect(dave).getFunction("approve")(registrar, MaxUint256);
      await expect(registrar.connect(dave).register(asked, 1, PRICE))
        .to.be.revertedWithCustomError(dimt, "ERC20InsufficientBalance")
        .withArgs(dave, PRICE - 1n, PRICE);
    });
  });

  describe("a permit", () => {
    it("pays a registration with no allowance before", async () => {
      const { daves, dimt, dave, asked, sign, registry } = await permitting();
      const tx = daves.registerWithPermit(asked, 1, PRICE, await sign(PRICE));
      await expect(tx).to.changeTokenBalances(ethers, dimt, [dave], [-PRICE]);
      await expect(tx).to.emit(dimt, "Approval").withArgs(dave, daves, PRICE);
      expect(await registry.ownerOf(BigInt(node))).to.equal(dave);
      expect(await dimt.allowance(dave, daves)).to.equal(0n);
      expect(await dimt.nonces(dave)).to.equal(1n);
    });

    it("gives back the node", async () => {
      const { daves, asked, sign } = await permitting();
      expect(await daves.registerWithPermit.staticCall(asked, 1, PRICE, await sign(PRICE))).to.equal(node);
    });

    it("pays a renewal, and another one with the next nonce", async () => {
      const { daves, dimt, dave, asked, sign, registry } = await permitting();
      await daves.registerWithPermit(asked, 1, PRICE, await sign(PRICE));
      const { expiry } = await registry.entry(node);
      const tx = daves.renewWithPermit("alice", 2, 2n * PRICE, await sign(2n * PRICE));
      await expect(tx).to.changeTokenBalances(ethers, dimt, [dave], [-2n * PRICE]);
      await daves.renewWithPermit("alice", 1, PRICE, await sign(PRICE));
      expect((await registry.entry(node)).expiry).to.equal(expiry + 3n * YEAR);
      expect(await dimt.nonces(dave)).to.equal(3n);
    });

    it("works all the same when somebody else has used it first", async () => {
      const { registrar, daves, dimt, dave, mallory, asked, sign, registry } = await permitting();
      const permit = await sign(PRICE);
      const { value, deadline, v, r, s } = permit;
      await dimt.connect(mallory).permit(dave, registrar, value, deadline, v, r, s);
      await daves.registerWithPermit(asked, 1, PRICE, permit);
      expect(await registry.ownerOf(BigInt(node))).to.equal(dave);
    });

    it("cannot be spent by anybody but who signed it", async () => {
      const { registrar, dimt, mallory, asked, sign } = await permitting();
      await expect(registrar.connect(mallory).registerWithPermit(asked, 1, PRICE, await sign(PRICE)))
        .to.be.revertedWithCustomError(dimt, "ERC20InsufficientAllowance")
        .withArgs(registrar, 0n, PRICE);
    });

    const useless = {
      "has expired": async ({ sign, now }: Awaited<ReturnType<typeof permitting>>) =>
        sign(PRICE, { deadline: await now() }),
      "is signed by somebody else": ({ sign, mallory }: Awaited<ReturnType<typeof permitting>>) =>
        sign(PRICE, { signer: mallory }),
      "says another value than was signed": async ({ sign }: Awaited<ReturnType<typeof permitting>>) => ({
        ...(await sign(PRICE)),
        value: PRICE + 1n,
      }),
      "is none (deadline 0)": async () => NO_PERMIT,
    };
    for (const [what, permit] of Object.entries(useless)) {
      it(`that ${what} pays nothing, unless there is an allowance`, async () => {
        const system = await permitting();
        const { registrar, daves, dimt, dave, asked } = system;
        const given = await permit(system);
        await expect(daves.registerWithPermit(asked, 1, PRICE, given))
          .to.be.revertedWithCustomError(dimt, "ERC20InsufficientAllowance")
          .withArgs(registrar, 0n, PRICE);
        await dimt.connect(dave).getFunction("approve")(registrar, 2n * PRICE);
        await daves.registerWithPermit(asked, 1, PRICE, given);
        await daves.renewWithPermit("alice", 1, PRICE, given);
        expect(await dimt.allowance(dave, registrar)).to.equal(0n);
      });
    }

    it("for less than the price is refused by the token", async () => {
      const { registrar, daves, dimt, asked, sign } = await permitting();
      await expect(daves.registerWithPermit(asked, 1, PRICE, await sign(PRICE - 1n)))
        .to.be.revertedWithCustomError(dimt, "ERC20InsufficientAllowance")
        .withArgs(registrar, PRICE - 1n, PRICE);
    });

    it("with a deadline of 0 is not even tried", async () => {
      const { registrar, dimt, alice, ask, announce } = await load();
      const asked = ask("alice");
      await announce(asked);
      await registrar.connect(alice).registerWithPermit(asked, 1, PRICE, NO_PERMIT);
      expect(await dimt.nonces(alice)).to.equal(0n);
    });
  });

  describe("registerBatch", () => {
    it("registers all, each for its own price and years", async () => {
      const { mine, registry, feeRouter, dimt, asked, alice, inSeconds } = await batched();
      const nodes = asked.map(({ label }) => namehash(`${label}.dim`));
      expect(await mine.registerBatch.staticCall(asked, [1, 1, 1], TOTAL, NO_PERMIT)).to.deep.equal(nodes);
      const at = await inSeconds(5);
      const tx = mine.registerBatch(asked, [1, 2, 3], MaxUint256, NO_PERMIT);
      const prices = [PRICE, 2n * parseEther("128"), 3n * parseEther("512")];
      for (const [i, { label, seat }] of asked.entries()) {
        const expiry = at + BigInt(i + 1) * YEAR;
        await expect(tx).to.emit(mine, "NameRegistered").withArgs(nodes[i], label, alice, expiry, seat, prices[i]);
        expect((await registry.entry(nodes[i] ?? "")).expiry).to.equal(expiry);
      }
      const total = prices.reduce((a, b) => a + b);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [alice, feeRouter], [-total, total]);
      // Two of the three years of the one with a seat have not begun.
      expect(await feeRouter.owedToSeat(7n)).to.equal(((prices[2] ?? 0n) * 4n) / 30n);
    });

    it("guards the total", async () => {
      const { mine, registry, asked, dimt, alice } = await batched();
      const before = await dimt.balanceOf(alice);
      await expect(mine.registerBatch(asked, [1, 1, 1], TOTAL - 1n, NO_PERMIT))
        .to.be.revertedWithCustomError(mine, "PriceAboveMax")
        .withArgs(TOTAL, TOTAL - 1n);
      expect(await registry.balanceOf(alice)).to.equal(0n);
      expect(await dimt.balanceOf(alice)).to.equal(before);
      await mine.registerBatch(asked, [1, 1, 1], TOTAL, NO_PERMIT);
      expect(await registry.balanceOf(alice)).to.equal(3n);
    });

    it("registers none where one cannot be registered", async () => {
      const { mine, registry, asked, ask, alice, dimt } = await batched();
      const before = await dimt.balanceOf(alice);
      const unknown = ask("unannounced");
      await expect(mine.registerBatch([...asked, unknown], [1, 1, 1, 1], MaxUint256, NO_PERMIT))
        .to.be.revertedWithCustomError(mine, "CommitmentUnknown")
        .withArgs(await mine.commitmentOf(unknown));
      await expect(
        mine.registerBatch([...asked, ...asked], [1, 1, 1, 1, 1, 1], MaxUint256, NO_PERMIT),
      ).to.be.revertedWithCustomError(mine, "CommitmentUnknown");
      expect(await registry.balanceOf(alice)).to.equal(0n);
      expect(await dimt.balanceOf(alice)).to.equal(before);
    });

    it("takes a permit for the total", async () => {
      const { registrar, dimt, dave, ask, announce } = await load();
      const asked = [ask("alice", { owner: dave.address }), ask("lice", { owner: dave.address })];
      await announce(...asked);
      const total = parseEther("144");
      const permit = await signPermit(dimt, dave, registrar, total);
      const tx = registrar.connect(dave).registerBatch(asked, [1, 1], total, permit);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [dave], [-total]);
    });

    it("writes the records and closes each registration; the last primary name wins", async () => {
      const { registrar, registry, resolver, reverse, alice, ask, announce } = await load();
      const asked = ["alice", "second"].map((label) => {
        const records = [
          resolver.interface.encodeFunctionData("setText", [namehash(`${label}.dim`), "url", `of ${label}`]),
        ];
        return ask(label, { primary: true, records });
      });
      await announce(...asked);
      await registrar.connect(alice).registerBatch(asked, [1, 1], 2n * PRICE, NO_PERMIT);
      for (const { label } of asked) {
        const each = namehash(`${label}.dim`);
        expect(await resolver.text(each, "url")).to.equal(`of ${label}`);
        expect(await registry.registeringBy(each)).to.equal(ZeroAddress);
      }
      expect(await reverse.nameOf(alice, 60n)).to.equal("second.dim");
    });

    for (const [labels, terms] of [
      [0, 0],
      [0, 1],
      [3, 2],
      [3, 4],
      [3, 0],
    ] as const) {
      it(`refuses ${labels} names with ${terms} numbers of years`, async () => {
        const { mine, asked } = await batched();
        await expect(mine.registerBatch(asked.slice(0, labels), Array<number>(terms).fill(1), MaxUint256, NO_PERMIT))
          .to.be.revertedWithCustomError(mine, "BadBatch")
          .withArgs(labels, terms);
      });
    }
  });

  describe("renewBatch", () => {
    const labels = ["alice", "lice", "ice"];
    const registered = async () => {
      const system = await batched();
      await system.mine.registerBatch(system.asked, [1, 1, 1], TOTAL, NO_PERMIT);
      const expiryOf = async (label: string) => (await system.registry.entry(namehash(`${label}.dim`))).expiry;
      return { ...system, expiryOf, before: await Promise.all(labels.map(expiryOf)) };
    };

    it("renews all, each for its own price and years", async () => {
      const { registrar, dimt, bob, before, expiryOf } = await registered();
      const tx = registrar.connect(bob).renewBatch(labels, [3, 2, 1], MaxUint256, NO_PERMIT);
      const prices = [3n * PRICE, 2n * parseEther("128"), parseEther("512")];
      const total = prices.reduce((a, b) => a + b);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [bob], [-total]);
      for (const [i, label] of labels.entries()) {
        const expiry = (before[i] ?? 0n) + BigInt(3 - i) * YEAR;
        expect(await expiryOf(label)).to.equal(expiry);
        await expect(tx)
          .to.emit(registrar, "NameRenewed")
          .withArgs(namehash(`${label}.dim`), expiry, prices[i]);
      }
    });

    it("renews one name twice", async () => {
      const { mine, before, expiryOf } = await registered();
      await mine.renewBatch(["alice", "alice"], [1, 2], 3n * PRICE, NO_PERMIT);
      expect(await expiryOf("alice")).to.equal((before[0] ?? 0n) + 3n * YEAR);
    });

    it("guards the total", async () => {
      const { mine, before, expiryOf } = await registered();
      await expect(mine.renewBatch(labels, [1, 1, 1], TOTAL - 1n, NO_PERMIT))
        .to.be.revertedWithCustomError(mine, "PriceAboveMax")
        .withArgs(TOTAL, TOTAL - 1n);
      expect(await Promise.all(labels.map(expiryOf))).to.deep.equal(before);
      await mine.renewBatch(labels, [1, 1, 1], TOTAL, NO_PERMIT);
    });

    it("renews none where one cannot be renewed", async () => {
      const { mine, registry, before, expiryOf } = await registered();
      await expect(mine.renewBatch([...labels, "never"], [1, 1, 1, 1], MaxUint256, NO_PERMIT))
        .to.be.revertedWithCustomError(registry, "NotRenewable")
        .withArgs(namehash("never.dim"));
      expect(await Promise.all(labels.map(expiryOf))).to.deep.equal(before);
    });

    it("takes a permit for the total", async () => {
      const { registrar, dimt, dave } = await registered();
      const permit = await signPermit(dimt, dave, registrar, TOTAL);
      const tx = registrar.connect(dave).renewBatch(labels, [1, 1, 1], TOTAL, permit);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [dave], [-TOTAL]);
    });

    for (const [count, terms] of [
      [0, 0],
      [0, 1],
      [3, 2],
      [2, 3],
    ] as const) {
      it(`refuses ${count} names with ${terms} numbers of years`, async () => {
        const { mine } = await registered();
        await expect(mine.renewBatch(labels.slice(0, count), Array<number>(terms).fill(1), MaxUint256, NO_PERMIT))
          .to.be.revertedWithCustomError(mine, "BadBatch")
          .withArgs(count, terms);
      });
    }
  });
});
