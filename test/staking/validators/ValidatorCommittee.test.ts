import { expect } from "chai";
import { ZeroAddress } from "ethers";
import { network } from "hardhat";

import { uninstrumented } from "../../helpers/uninstrumented.ts";
import { deployCommittee, EPOCH, LIFE, nodeKey, STATUS } from "./committee.ts";

const connection = await network.create();
const { ethers, networkHelpers } = connection;
const fixture = () => deployCommittee(connection);
const load = () => networkHelpers.loadFixture(fixture);

const PARAMETERS = { size: 21n, epochLength: BigInt(EPOCH), heartbeatLife: BigInt(LIFE) };
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const addresses = (seats: number[]) => seats.map((seat) => nodeKey(seat).address);

async function gasOf(tx: Promise<{ wait: () => Promise<{ gasUsed: bigint } | null> }>) {
  return (await (await tx).wait())?.gasUsed;
}

/** Four seats are members, the founders are gone. */
async function fourSeats() {
  const setting = await deployCommittee(connection);
  await setting.join(1, 2, 3, 4);
  for (let i = 0; i < 9; ++i) await setting.rotate([1, 2, 3, 4]);
  return setting;
}
const loadFour = () => networkHelpers.loadFixture(fourSeats);

describe("ValidatorCommittee", () => {
  describe("constructor", () => {
    it("starts with the founders and the first figures, and says so", async () => {
      const { committee, keys, governance, seats } = await load();
      expect(await committee.getValidators()).to.deep.equal(keys);
      expect(await committee.committee()).to.deep.equal(keys.map((key) => [key, 0n]));
      expect([await committee.epoch(), await committee.owner(), await committee.SEATS()]).to.deep.equal([
        0n,
        governance.address,
        await seats.getAddress(),
      ]);
      expect(await committee.parameters()).to.deep.equal(Object.values(PARAMETERS));
      expect(committee.getValidators.fragment.selector, "what Besu calls").to.equal("0xb7ab4db5");
      const tx = committee.deploymentTransaction();
      await expect(tx).to.emit(committee, "CommitteeChanged").withArgs(0, keys);
      await expect(tx).to.emit(committee, "ParametersChanged").withArgs(Object.values(PARAMETERS));
    });

    for (const count of [3, 22]) {
      it(`refuses ${count} founders`, async () => {
        const { committee, governance, seats } = await load();
        await expect(ethers.deployContract("ValidatorCommittee", [governance, seats, addresses(range(1, count))]))
          .to.be.revertedWithCustomError(committee, "OutOfBounds")
          .withArgs("founders", count, 4, 21);
      });
    }

    for (const [what, odd] of [
      ["zero", ZeroAddress],
      ["named twice", nodeKey(1).address],
    ] as const) {
      it(`refuses a founder that is ${what}`, async () => {
        const { committee, governance, seats } = await load();
        const founders = [...addresses([1, 2, 3]), odd];
        await expect(ethers.deployContract("ValidatorCommittee", [governance, seats, founders]))
          .to.be.revertedWithCustomError(committee, "BadFounder")
          .withArgs(odd);
      });
    }
  });

  describe("setParameters", () => {
    it("changes the figures, and says so", async () => {
      const { committee, governance } = await load();
      const parameters = { size: 31n, epochLength: 300n, heartbeatLife: 86_400n };
      await expect(committee.connect(governance).setParameters(parameters))
        .to.emit(committee, "ParametersChanged")
        .withArgs(Object.values(parameters));
      expect(await committee.parameters()).to.deep.equal(Object.values(parameters));
    });

    it("refuses everybody but the owner", async () => {
      const { committee, stranger } = await load();
      await expect(committee.connect(stranger).setParameters(PARAMETERS))
        .to.be.revertedWithCustomError(committee, "OwnableUnauthorizedAccount")
        .withArgs(stranger.address);
    });

    for (const [figure, least, most] of [
      ["size", 4, 31],
      ["epochLength", 300, 86_400],
      ["heartbeatLife", 600, 86_400],
    ] as const) {
      it(`holds ${figure} between ${least} and ${most}`, async () => {
        const { committee, governance } = await load();
        for (const value of [least, most]) {
          await committee.connect(governance).setParameters({ ...PARAMETERS, [figure]: value });
        }
        for (const value of [least - 1, most + 1]) {
          await expect(committee.connect(governance).setParameters({ ...PARAMETERS, [figure]: value }))
            .to.be.revertedWithCustomError(committee, "OutOfBounds")
            .withArgs(figure, value, least, most);
        }
      });
    }
  });

  describe("rotate", () => {
    it("can be called by anyone, once an epoch", async () => {
      const { committee, stranger } = await load();
      await committee.connect(stranger).rotate();
      expect(await committee.epoch()).to.equal(1n);
      const again = await committee.rotatableAt();
      expect(again).to.equal(BigInt((await networkHelpers.time.latest()) + EPOCH));
      await networkHelpers.time.setNextBlockTimestamp(again - 1n);
      await expect(committee.rotate()).to.be.revertedWithCustomError(committee, "EpochNotOver").withArgs(again);
      await networkHelpers.time.setNextBlockTimestamp(again);
      await committee.rotate();
      expect(await committee.epoch()).to.equal(2n);
    });

    it("lets nobody in who has shown nothing, and then changes nothing", async () => {
      const { committee, keys, rotate, setSeat, register } = await load();
      await setSeat(1);
      await register(1);
      await expect(rotate()).not.to.emit(committee, "CommitteeChanged");
      expect(await committee.getValidators()).to.deep.equal(keys);
    });

    it("lets one of four come in at a time, and says who is in", async () => {
      const { committee, keys, rotate, join, members } = await load();
      await join(1, 2);
      const tx = await rotate([1, 2]);
      const [, , , , first] = await members();
      expect([1, 2]).to.include(first);
      await expect(tx)
        .to.emit(committee, "CommitteeChanged")
        .withArgs(1, [...keys, nodeKey(first).address]);
    });

    it("takes leave of the founders when four seats are in, a third at a time", async () => {
      const { join, rotate, members } = await load();
      const all = range(1, 8);
      await join(...all);
      let before = [0, 0, 0, 0];
      for (let i = 0; i < 12; ++i) {
        await rotate(all);
        const now = await members();
        const third = Math.floor((before.length - 1) / 3);
        expect(now.filter((seat) => seat !== 0 && !before.includes(seat)).length).to.be.at.most(third);
        const founders = [before, now].map((list) => list.filter((seat) => seat === 0).length);
        expect(founders[0] - founders[1]).to.be.at.most(third);
        if (before.filter((seat) => seat !== 0).length < 4) expect(founders[1], "founders").to.equal(4);
        before = now;
      }
      expect(before.toSorted((a, b) => a - b)).to.deep.equal(all);
    });

    it("takes a founder who registers the key for a seat as that seat", async () => {
      const { committee, founderKeys, register, setSeat, beat, rotate, join } = await load();
      const founder = founderKeys[0];
      await setSeat(7);
      await register(7, founder);
      await beat(7, founder);
      await join(1);
      await rotate([1]);
      const [first] = await committee.committee();
      expect(first).to.deep.equal([founder.address, 7n]);
      expect(new Set(await committee.getValidators()).size, "nobody twice").to.equal(5);
    });

    it("fills up to its size, then gives others turns: the longest member leaves first", async () => {
      const { committee, governance, rotate, join, members } = await load();
      await committee.connect(governance).setParameters({ ...PARAMETERS, size: 7 });
      const all = range(1, 12);
      await join(...all);
      for (let i = 0; i < 12; ++i) await rotate(all);
      const before = await members();
      expect(before).to.have.length(7);
      await rotate(all);
      const after = await members();
      expect(after).to.have.length(7);
      const stayed = before.filter((seat) => after.includes(seat));
      expect(stayed.length).to.be.at.least(5);
      expect(before.slice(-stayed.length), "the longest members left").to.deep.equal(stayed);
      expect(after.slice(0, stayed.length), "those who stay keep their order").to.deep.equal(stayed);
    });

    it("gives each of them a turn", async () => {
      const { committee, governance, rotate, join, members } = await load();
      await committee.connect(governance).setParameters({ ...PARAMETERS, size: 4 });
      const all = range(1, 9);
      await join(...all);
      const served = new Set<number>();
      for (let i = 0; i < 30; ++i) {
        await rotate(all);
        for (const seat of await members()) served.add(seat);
      }
      served.delete(0);
      expect([...served].toSorted((a, b) => a - b)).to.deep.equal(all);
    });

    for (const [why, leave] of [
      ["has shown nothing lately", async () => {}],
      ["is jailed", async ({ beat, seats }) => void (await beat(3), await seats.setStatus(3, STATUS.jailed))],
      ["exits", async ({ beat, seats }) => void (await beat(3), await seats.setStatus(3, STATUS.exiting))],
      ["has another key", async ({ register }) => void (await register(3, nodeKey(3, 1)))],
      [
        "has no key any more",
        async ({ committee, owner }) => void (await committee.connect(owner).retireConsensusKey(3)),
      ],
    ] as [string, (setting: Awaited<ReturnType<typeof fourSeats>>) => Promise<void>][]) {
      it(`drops a member who ${why}`, async () => {
        const setting = await loadFour();
        const { join, rotate, members, committee } = setting;
        await join(5, 6);
        await rotate([1, 2, 3, 4, 5, 6]);
        await rotate([1, 2, 3, 4, 5, 6]);
        expect(await members()).to.have.length(6);
        await networkHelpers.time.increase(LIFE);
        await leave(setting);
        const tx = await rotate([1, 2, 4, 5, 6]);
        const left = await members();
        expect(left.toSorted((a, b) => a - b)).to.deep.equal([1, 2, 4, 5, 6]);
        await expect(tx)
          .to.emit(committee, "CommitteeChanged")
          .withArgs(await committee.epoch(), addresses(left));
      });
    }

    it("exchanges the fourth member who is gone for one who is there", async () => {
      const { join, rotate, members } = await loadFour();
      await join(5);
      await networkHelpers.time.increase(LIFE);
      await rotate([1, 2, 4, 5]);
      expect((await members()).toSorted((a, b) => a - b)).to.deep.equal([1, 2, 4, 5]);
    });

    it("keeps the last good committee when fewer than four are there", async () => {
      const { committee, rotate, members } = await loadFour();
      await networkHelpers.time.increase(LIFE);
      const before = await members();
      for (const there of [[1, 2, 3], [1], []]) {
        await expect(rotate(there)).not.to.emit(committee, "CommitteeChanged");
        expect(await members()).to.deep.equal(before);
        await networkHelpers.time.increase(LIFE);
      }
    });

    it("brings nobody in while that could stop the chain, and goes on when the members are back", async () => {
      const { committee, join, rotate, members } = await loadFour();
      await join(5, 6);
      await networkHelpers.time.increase(LIFE);
      await expect(rotate([1, 2, 5, 6]), "two of four may be gone for good").not.to.emit(committee, "CommitteeChanged");
      await rotate([1, 2, 3, 4, 5, 6]);
      expect(await members()).to.have.length(5);
    });

    it("draws no more whoever is absent, until the next heartbeat", async () => {
      const { committee, governance, join, rotate, beat } = await load();
      await committee.connect(governance).setParameters({ ...PARAMETERS, heartbeatLife: 600 });
      await join(1, 2);
      await networkHelpers.time.increase(600);
      const tx = await rotate([1]);
      expect((await committee.candidateCount())[0]).to.be.at.least(1n);
      await rotate([1]);
      await rotate([1]);
      expect(await committee.candidates(0, 9)).to.deep.equal([1n]);
      await expect(beat(2)).to.emit(committee, "CandidateEntered").withArgs(2);
      expect(await committee.candidates(0, 9)).to.deep.equal([1n, 2n]);
      expect(tx).to.not.equal(undefined);
    });

    it("shrinks a third at a time when the size is lowered", async () => {
      const { committee, governance, join, rotate, members } = await load();
      const all = range(1, 12);
      await join(...all);
      for (let i = 0; i < 14; ++i) await rotate(all);
      expect(await members()).to.have.length(12);
      await committee.connect(governance).setParameters({ ...PARAMETERS, size: 5 });
      const sizes: number[] = [];
      for (let i = 0; i < 5; ++i) {
        await rotate(all);
        sizes.push((await members()).length);
      }
      expect(sizes).to.deep.equal([9, 7, 5, 5, 5]);
    });
  });

  (uninstrumented ? describe : describe.skip)("gas with 1,024 candidates", function () {
    this.timeout(240_000);
    const all = range(1, 1024);
    /** A committee of 31 that has just begun to turn. */
    async function fullSet() {
      const setting = await deployCommittee(connection);
      const { committee, governance, join, rotate } = setting;
      const parameters = { size: 31, epochLength: 300, heartbeatLife: 86_400 };
      await committee.connect(governance).setParameters(parameters);
      await join(...all);
      for (let i = 0; i < 16; ++i) await rotate();
      return setting;
    }
    it("is small for a heartbeat, bounded for a rotation, and under half a million for the engine", async () => {
      const { committee, beat, rotate, members } = await networkHelpers.loadFixture(fullSet);
      expect(await members()).to.have.length(31);
      expect(await gasOf(beat(1)), "a relayed heartbeat").to.be.below(60_000n);
      expect(await gasOf(rotate()), "ten come and ten leave").to.be.below(700_000n);
      expect(await committee.getValidators.estimateGas(), "I19, A18").to.be.below(150_000n);
    });

    it("is bounded when every draw finds somebody who is gone", async () => {
      const { committee, beat, rotate, members } = await networkHelpers.loadFixture(fullSet);
      await networkHelpers.time.increase(86_400);
      for (const seat of await members()) await beat(seat);
      const [before] = await committee.candidateCount();
      expect(await gasOf(rotate()), "48 draws").to.be.below(1_200_000n);
      const [after] = await committee.candidateCount();
      expect(before - after).to.be.within(40n, 48n);
    });
  });

  describe("candidates", () => {
    it("gives them page by page", async () => {
      const { committee, join } = await load();
      await join(1, 2, 3);
      expect(await committee.candidateCount()).to.deep.equal([3n, 0n]);
      expect(await committee.candidates(0, 2)).to.deep.equal([1n, 2n]);
      expect(await committee.candidates(2, 2)).to.deep.equal([3n]);
      expect(await committee.candidates(3, 2)).to.deep.equal([]);
      expect(await committee.candidates(99, 2)).to.deep.equal([]);
    });
  });

  describe("isEligible", () => {
    it("is true to the last second of a heartbeat's life, while the seat is active", async () => {
      const { committee, join, seats } = await load();
      await join(1);
      const [, at] = await committee.consensusKeyOf(1);
      await networkHelpers.time.increaseTo(at + BigInt(LIFE));
      expect(await committee.isEligible(1)).to.equal(true);
      await networkHelpers.time.increaseTo(at + BigInt(LIFE) + 1n);
      expect(await committee.isEligible(1)).to.equal(false);
      await join(2);
      for (const status of Object.values(STATUS)) {
        await seats.setStatus(2, status);
        expect(await committee.isEligible(2)).to.equal(status === STATUS.active);
      }
      expect(await committee.isEligible(99)).to.equal(false);
    });
  });
});
