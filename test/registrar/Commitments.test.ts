import { expect } from "chai";
import { AbiCoder, id, keccak256, MaxUint256, namehash, toUtf8Bytes, ZeroHash } from "ethers";
import { network } from "hardhat";

import { type Asked, deployRegistrar } from "../helpers/registrar.ts";
import { systemDefaults } from "../helpers/system.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;
const fixture = () => deployRegistrar(ethers, networkHelpers);
const load = () => networkHelpers.loadFixture(fixture);

const node = namehash("alice.dim");
const MIN_AGE = BigInt(systemDefaults().minCommitmentAge);
const MAX_AGE = BigInt(systemDefaults().maxCommitmentAge);

/** alice's commitment to alice.dim, just made. */
async function committed() {
  const system = await load();
  const asked = system.ask("alice");
  const commitment = await system.registrar.commitmentOf(asked);
  await system.registrar.connect(system.alice).commit(commitment);
  const madeAt = await system.now();
  const mine = system.registrar.connect(system.alice);
  return { ...system, asked, commitment, madeAt, mine };
}

describe("Commitments", () => {
  describe("constructor", () => {
    it("keeps the ages", async () => {
      const { registrar } = await load();
      expect(await registrar.MIN_COMMITMENT_AGE()).to.equal(MIN_AGE);
      expect(await registrar.MAX_COMMITMENT_AGE()).to.equal(MAX_AGE);
    });

    for (const [minAge, maxAge] of [
      [0, 0],
      [0, 60],
      [60, 60],
      [61, 60],
    ]) {
      it(`refuses ages of ${minAge} and ${maxAge} seconds`, async () => {
        const { dimt, registry, alice, options } = await load();
        const registrar = await ethers.getContractFactory("NameRegistrar");
        await expect(
          registrar.deploy(alice, dimt, registry, "dim", options.prices, options.premiumStart, minAge, maxAge),
        )
          .to.be.revertedWithCustomError(registrar, "BadCommitmentAges")
          .withArgs(minAge, maxAge);
      });
    }
  });

  describe("commitmentOf", () => {
    it("is the hash of the chain, the registrar and all that is asked for", async () => {
      const { registrar, ask, mallory } = await load();
      const asked = ask("alice", { resolver: mallory.address, seat: 7n, primary: true, records: ["0x1234", "0x"] });
      const coder = AbiCoder.defaultAbiCoder();
      const types = [
        "uint256",
        "address",
        "bytes32",
        "address",
        "bytes32",
        "address",
        "uint24",
        "bool",
        "bool",
        "bytes32",
      ];
      const expected = coder.encode(types, [
        (await ethers.provider.getNetwork()).chainId,
        await registrar.getAddress(),
        keccak256(toUtf8Bytes("alice")),
        asked.owner,
        asked.secret,
        mallory.address,
        7n,
        false,
        true,
        keccak256(coder.encode(["bytes[]"], [["0x1234", "0x"]])),
      ]);
      expect(await registrar.commitmentOf(asked)).to.equal(keccak256(expected));
    });

    it("is another one for another registrar", async () => {
      const { registrar, dimt, registry, alice, options, ask } = await load();
      const other = await ethers.deployContract("NameRegistrar", [
        alice.address,
        dimt,
        registry,
        "dim",
        options.prices,
        options.premiumStart,
        MIN_AGE,
        MAX_AGE,
      ]);
      expect(await other.commitmentOf(ask("alice"))).not.to.equal(await registrar.commitmentOf(ask("alice")));
    });
  });

  describe("commit", () => {
    it("notes when the commitment was made", async () => {
      const { registrar, inSeconds, mallory } = await load();
      expect(await registrar.committedAt(id("something"))).to.equal(0n);
      const at = await inSeconds(10);
      await registrar.connect(mallory).commit(id("something"));
      expect(await registrar.committedAt(id("something"))).to.equal(at);
      expect(await registrar.committedAt(id("something else"))).to.equal(0n);
    });

    it("lesson 5: a copied commitment neither reverts nor makes the first one younger", async () => {
      const { registrar, mine, mallory, asked, commitment, madeAt, registry, alice } = await committed();
      await time.setNextBlockTimestamp(madeAt + MIN_AGE - 1n);
      await registrar.connect(mallory).commit(commitment);
      await mine.commit(commitment);
      expect(await registrar.committedAt(commitment)).to.equal(madeAt);
      await mine.register(asked, 1, MaxUint256);
      expect(await registry.ownerOf(BigInt(node))).to.equal(alice);
    });

    it("lesson 5: a commitment copied before the owner's own transaction does not block it", async () => {
      const { registrar, ask, mallory, alice, registry } = await load();
      const asked = ask("alice");
      const commitment = await registrar.commitmentOf(asked);
      await registrar.connect(mallory).commit(commitment);
      await registrar.connect(alice).commit(commitment);
      await time.increase(MIN_AGE);
      await registrar.connect(alice).register(asked, 1, MaxUint256);
      expect(await registry.ownerOf(BigInt(node))).to.equal(alice);
    });

    it("changes nothing in the last second in which the commitment can be used, and renews it in the next", async () => {
      const { registrar, commitment, madeAt } = await committed();
      await time.setNextBlockTimestamp(madeAt + MAX_AGE);
      await registrar.commit(commitment);
      expect(await registrar.committedAt(commitment)).to.equal(madeAt);
      await time.setNextBlockTimestamp(madeAt + MAX_AGE + 1n);
      await registrar.commit(commitment);
      expect(await registrar.committedAt(commitment)).to.equal(madeAt + MAX_AGE + 1n);
    });
  });

  describe("using a commitment", () => {
    it("is refused until the second before its minimum age", async () => {
      const { mine, asked, madeAt } = await committed();
      await time.setNextBlockTimestamp(madeAt + MIN_AGE - 1n);
      await expect(mine.register(asked, 1, MaxUint256))
        .to.be.revertedWithCustomError(mine, "CommitmentTooYoung")
        .withArgs(madeAt + MIN_AGE);
    });

    it("is refused from the second after its maximum age", async () => {
      const { mine, asked, madeAt } = await committed();
      await time.setNextBlockTimestamp(madeAt + MAX_AGE + 1n);
      await expect(mine.register(asked, 1, MaxUint256))
        .to.be.revertedWithCustomError(mine, "CommitmentTooOld")
        .withArgs(madeAt + MAX_AGE);
    });

    for (const [when, age] of [
      ["at its minimum age", MIN_AGE],
      ["at its maximum age", MAX_AGE],
    ] as const) {
      it(`works ${when}, once`, async () => {
        const { mine, asked, madeAt, commitment } = await committed();
        await time.setNextBlockTimestamp(madeAt + age);
        await expect(mine.register(asked, 1, MaxUint256)).to.emit(mine, "NameRegistered");
        expect(await mine.committedAt(commitment)).to.equal(0n);
        await expect(mine.register(asked, 1, MaxUint256))
          .to.be.revertedWithCustomError(mine, "CommitmentUnknown")
          .withArgs(commitment);
      });
    }

    it("is refused without one", async () => {
      const { registrar, alice, ask } = await load();
      await expect(registrar.connect(alice).register(ask("alice"), 1, MaxUint256))
        .to.be.revertedWithCustomError(registrar, "CommitmentUnknown")
        .withArgs(await registrar.commitmentOf(ask("alice")));
    });

    const changes: Partial<Asked>[] = [
      { label: "alicf" },
      { owner: "0x00000000000000000000000000000000000000B0" },
      { secret: ZeroHash },
      { resolver: "0x00000000000000000000000000000000000000B0" },
      { seat: 8n },
      { resolvesToOwner: true },
      { primary: true },
      { records: ["0x"] },
    ];
    for (const change of changes) {
      it(`lesson 4: is refused when the ${Object.keys(change)[0]} differs`, async () => {
        const { mine, asked } = await committed();
        await time.increase(MIN_AGE);
        const other = { ...asked, ...change };
        await expect(mine.register(other, 1, MaxUint256))
          .to.be.revertedWithCustomError(mine, "CommitmentUnknown")
          .withArgs(await mine.commitmentOf(other));
      });
    }

    it("lesson 4: tells one record of two bytes from two records of one byte", async () => {
      const { registrar, ask } = await load();
      const commitments = await Promise.all(
        [["0x0102"], ["0x01", "0x02"], ["0x02", "0x01"], ["0x0102", "0x"]].map((records) =>
          registrar.commitmentOf(ask("alice", { records })),
        ),
      );
      expect(new Set(commitments).size).to.equal(4);
    });

    for (const numYears of [1n, 3n, 100n]) {
      it(`lesson 4: leaves the number of years free: ${numYears}`, async () => {
        const { mine, asked, madeAt, registry } = await committed();
        await time.setNextBlockTimestamp(madeAt + MIN_AGE);
        await mine.register(asked, numYears, MaxUint256);
        const { expiry } = await registry.entry(node);
        expect(expiry).to.equal(madeAt + MIN_AGE + numYears * 365n * 86_400n);
      });
    }

    it("is open to anybody, who then pays, and the name is its owner's", async () => {
      const { registrar, registry, dimt, asked, alice, bob, options } = await committed();
      await time.increase(MIN_AGE);
      const tx = registrar.connect(bob).register(asked, 1, MaxUint256);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [alice, bob], [0n, -options.prices[4]]);
      expect(await registry.ownerOf(BigInt(node))).to.equal(alice);
    });

    it("gives nothing to who copies the revealed registration for themselves", async () => {
      const { registrar, registry, asked, alice, bob } = await committed();
      await time.increase(MIN_AGE);
      const stolen = { ...asked, owner: bob.address };
      await registrar.connect(bob).commit(await registrar.commitmentOf(stolen));
      await expect(registrar.connect(bob).register(stolen, 1, MaxUint256)).to.be.revertedWithCustomError(
        registrar,
        "CommitmentTooYoung",
      );
      await registrar.connect(alice).register(asked, 1, MaxUint256);
      await time.increase(MIN_AGE);
      await expect(registrar.connect(bob).register(stolen, 1, MaxUint256)).to.be.revertedWithCustomError(
        registry,
        "NameTaken",
      );
      expect(await registry.ownerOf(BigInt(node))).to.equal(alice);
    });
  });
});
