import { expect } from "chai";
import { network } from "hardhat";

import { NO_PERMIT } from "../../helpers/registrar.ts";
import { delegate, deployStaking, join, million, SEAT_STAKE, slash, Status } from "../../helpers/staking.ts";

const { ethers, networkHelpers } = await network.create();

const fixture = () => deployStaking(ethers);
const load = () => networkHelpers.loadFixture(fixture);
const single = () => deployStaking(ethers, { places: 1 });
const loadSingle = () => networkHelpers.loadFixture(single);

/** The active seats in the order of the ring. */
async function ring({ custody }: Awaited<ReturnType<typeof fixture>>) {
  const count = Number(await custody.activeCount());
  return await Promise.all(Array.from({ length: count }, (_, position) => custody.activeSeatAt(position)));
}

describe("SeatLevel", () => {
  /** The level of x/10000 of a seat's stake by the words of the design: 16 equal steps to each doubling. */
  const levels = [
    [10_000n, 0n],
    [10_624n, 0n],
    [10_625n, 1n],
    [11_249n, 1n],
    [11_250n, 2n],
    [19_374n, 14n],
    [19_375n, 15n],
    [19_999n, 15n],
    [20_000n, 16n],
    [21_249n, 16n],
    [21_250n, 17n],
    [40_000n, 32n],
    [80_000n, 48n],
    [20_000_000n, 175n],
  ] as const;
  for (const [parts, level] of levels) {
    it(`is ${level} for ${Number(parts) / 10_000} times a seat's stake`, async () => {
      const { custody } = await load();
      expect(await custody.levelOf((SEAT_STAKE * parts) / 10_000n)).to.equal(level);
    });
  }

  it("changes at the exact wei", async () => {
    const { custody } = await load();
    const step = (SEAT_STAKE * 17n) / 16n;
    expect([await custody.levelOf(step - 1n), await custody.levelOf(step)]).to.deep.equal([0n, 1n]);
  });

  it("is none below a seat's stake", async () => {
    const { custody } = await load();
    await expect(custody.levelOf(SEAT_STAKE - SEAT_STAKE / 16n)).to.be.revertedWithPanic(0x11);
  });

  it("is the rank of every stake, from 5 million DIMT to all there are, monotonously", async () => {
    const { custody } = await load();
    let last = 0n;
    for (let stake = SEAT_STAKE; stake <= million(10_000); stake += stake / 40n) {
      const level = await custody.levelOf(stake);
      expect(level - last).to.be.within(0n, 1n);
      last = level;
    }
    expect(last).to.be.within(174n, 175n);
  });
});

describe("Ranking", () => {
  it("has nobody at first", async () => {
    const { custody } = await load();
    expect([...(await custody.weakest()), ...(await custody.nextInLine())]).to.deep.equal([0n, 0n, 0n, 0n]);
  });

  it("displaces the youngest of the lowest level first", async () => {
    const s = await load();
    for (const millions of [6, 5, 7, 5, 5]) await join(s, s.alice, { self: million(millions) });
    const order: bigint[] = [];
    for (let i = 0; i < 5; ++i) {
      const [seat] = await s.custody.weakest();
      order.push(seat);
      await s.custody.connect(s.alice).exit(seat);
    }
    expect(order).to.deep.equal([5n, 4n, 2n, 1n, 3n]);
    expect(await s.custody.weakest()).to.deep.equal([0n, 0n]);
  });

  it("moves up the senior of the highest level first", async () => {
    const s = await loadSingle();
    const active = await join(s, s.bob);
    for (const millions of [6, 5, 7, 7, 6, 7]) await join(s, s.alice, { self: million(millions) });
    const order: bigint[] = [];
    await s.custody.connect(s.bob).exit(active);
    for (let i = 0; i < 6; ++i) {
      const seat = await s.custody.activeSeatAt(0);
      order.push(seat);
      await s.custody.connect(s.alice).exit(seat);
    }
    expect(order).to.deep.equal([4n, 5n, 7n, 2n, 6n, 3n]);
    expect(await s.custody.nextInLine()).to.deep.equal([0n, 0n]);
  });

  for (const [place, leaving, left] of [
    ["first", 2n, [3n, 4n]],
    ["middle", 3n, [2n, 4n]],
    ["last", 4n, [2n, 3n]],
  ] as const) {
    it(`closes the gap where the ${place} of a level leaves`, async () => {
      const s = await loadSingle();
      await join(s, s.bob);
      for (let i = 0; i < 3; ++i) await join(s, s.alice, { self: million(6) });
      await s.custody.connect(s.alice).exit(leaving);
      await s.custody.connect(s.bob).exit(1);
      const order = [await s.custody.activeSeatAt(0), (await s.custody.nextInLine()).seat];
      expect(order).to.deep.equal(left);
    });
  }

  it("puts who changes its level at the end of the new one, also coming back", async () => {
    const s = await load();
    const { custody, alice } = s;
    for (let i = 0; i < 3; ++i) await join(s, alice);
    await custody.connect(alice).topUp(1, million(1), NO_PERMIT);
    expect(await custody.weakest()).to.deep.equal([3n, 0n]);
    await custody.connect(alice).decreaseSelf(1, million(1));
    expect(await custody.weakest()).to.deep.equal([1n, 0n]);
  });

  it("keeps the place of who does not change its level", async () => {
    const s = await load();
    const { custody, alice } = s;
    for (let i = 0; i < 2; ++i) await join(s, alice);
    await custody.connect(alice).topUp(1, 1n, NO_PERMIT);
    expect((await custody.weakest()).seat).to.equal(2n);
  });

  it("ranks seats that stand by by their whole stake, too", async () => {
    const s = await loadSingle();
    const { custody, alice, bob, dave } = s;
    await join(s, bob);
    const [older, younger] = [await join(s, alice), await join(s, alice, { delegationCap: million(5) })];
    expect((await custody.nextInLine()).seat).to.equal(older);
    await delegate(s, younger, dave, million(5));
    expect(await custody.nextInLine()).to.deep.equal([younger, 16n]);
    await custody.connect(dave).undelegateStake(younger, million(5));
    expect(await custody.nextInLine()).to.deep.equal([older, 0n]);
  });

  it("sends a displaced seat to the head of its level, before those that waited longer", async () => {
    const s = await loadSingle();
    const { custody, alice, bob } = s;
    const victim = await join(s, bob);
    const waiting = await join(s, alice);
    const strong = await join(s, alice, { self: million(6) });
    await custody.displace(strong);
    expect(await custody.nextInLine()).to.deep.equal([victim, 0n]);
    // Those that waited move up after it.
    await custody.connect(alice).exit(strong);
    expect(await custody.nextInLine()).to.deep.equal([waiting, 0n]);
    await custody.connect(bob).exit(victim);
    expect(await custody.nextInLine()).to.deep.equal([0n, 0n]);
  });

  it("sends a displaced seat to a level where nobody waits, before those that come later", async () => {
    const s = await loadSingle();
    const { custody, alice, bob } = s;
    const victim = await join(s, bob);
    const strong = await join(s, alice, { self: million(6) });
    await custody.displace(strong);
    const later = await join(s, alice);
    expect(await custody.nextInLine()).to.deep.equal([victim, 0n]);
    await custody.connect(bob).exit(victim);
    expect(await custody.nextInLine()).to.deep.equal([later, 0n]);
    await custody.connect(alice).exit(strong);
    expect(await ring(s)).to.deep.equal([later]);
  });

  it("ranks a seat that was in jail by what is left of it, as the youngest", async () => {
    const s = await load();
    const { custody, alice } = s;
    const seat = await join(s, alice, { self: million(10) });
    for (let i = 0; i < 2; ++i) await join(s, alice);
    await slash(s, seat, 5000n);
    expect((await custody.seatOf(seat)).level).to.equal(16n);
    await custody.connect(alice).unjail(seat);
    expect((await custody.seatOf(seat)).level).to.equal(0n);
    expect((await custody.weakest()).seat).to.equal(seat);
  });

  describe("the ring", () => {
    for (const [leaving, left] of [
      [1n, [4n, 2n, 3n]],
      [2n, [1n, 4n, 3n]],
      [4n, [1n, 2n, 3n]],
    ] as const) {
      it(`is left by seat ${leaving} of four, whose place the last takes`, async () => {
        const s = await load();
        for (let i = 0; i < 4; ++i) await join(s, s.alice);
        await s.custody.connect(s.alice).exit(leaving);
        expect(await ring(s)).to.deep.equal(left);
        for (const seat of left) await s.custody.connect(s.alice).exit(seat);
        expect(await ring(s)).to.deep.equal([]);
      });
    }

    it("holds exactly the active seats after a lot of coming and going", async () => {
      const s = await networkHelpers.loadFixture(crowd);
      const { custody, alice } = s;
      const active: bigint[] = [];
      for (let seat = 1n; seat <= (await custody.seatCount()); ++seat) {
        if ((await custody.seatOf(seat)).status === Status.Active) active.push(seat);
      }
      expect((await ring(s)).toSorted((a, b) => Number(a - b))).to.deep.equal(active);
      expect(active.length).to.equal(3);
      for (const seat of active) await custody.connect(alice).exit(seat);
      expect((await ring(s)).length).to.equal(3);
    });
  });
});

/** Three places, eight seats of alice, some of which have changed places, left and come back. */
async function crowd() {
  const s = await deployStaking(ethers, { places: 3 });
  const { custody, alice } = s;
  for (const millions of [5, 6, 5, 7, 8, 5, 6, 9]) await join(s, alice, { self: million(millions) });
  await custody.displace(4);
  await custody.displace(5);
  await slash(s, 4n, 1n);
  await custody.connect(alice).exit(2);
  await custody.connect(alice).unjail(4);
  await custody.displace(4);
  return s;
}
