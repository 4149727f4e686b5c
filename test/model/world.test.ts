import { expect } from "chai";

import { pendingDelegation, pendingSeat } from "./accrual.ts";
import { act } from "./actions.ts";
import { DAILY, DAY, DIMT, SEAT_STAKE, TAIL_DAYS } from "./constants.ts";
import { beginning, newHistory } from "./history.ts";
import { balanceOf, custody } from "./money.ts";
import { levelOf } from "./ranking.ts";
import { emitted, perSeatNow, rate, reserveNow } from "./stream.ts";
import { everybody, votesNow } from "./votes.ts";
import { isRanked, seatOf, totalOf, type World } from "./world.ts";

const sum = (amounts: bigint[]) => amounts.reduce((all, amount) => all + amount, 0n);

/** What the custody owes to everybody, earned or not. */
function owed(world: World): bigint {
  const delegations = [...world.delegations].map(([key, { requests }]) => {
    const [seat = "", who = ""] = key.split("/");
    return pendingDelegation(world, seatOf(world, Number(seat)), who) + sum(requests.map(({ amount }) => amount));
  });
  const stakes = world.seats.map((seat) => totalOf(seat) + seat.releasing + pendingSeat(world, seat));
  const escrows = [...world.escrows.values()].map(({ amount }) => amount);
  return sum([...delegations, ...stakes, ...escrows]) + reserveNow(world.stream, world.now);
}

/** What active seats hold that they have forfeited and nobody has returned to the reserve yet. */
function forfeited(world: World): bigint {
  const silent = world.seats.filter(({ status, lease }) => status === "Active" && lease < world.now);
  return sum(silent.map(({ accPaid }) => perSeatNow(world.stream, world.now) - accPaid));
}

describe("the reference model by itself", () => {
  it("lets the reserve flow evenly down to a thousand days of it, and then a thousandth a day", () => {
    const plenty = 4_000_000_000n * DIMT;
    expect(emitted(plenty, DAILY, DAY)).to.equal(DAILY);
    const knee = TAIL_DAYS * DAILY;
    expect(emitted(knee + DAILY, DAILY, DAY)).to.equal(DAILY);
    const tenYears = emitted(knee, DAILY, 3650n * DAY);
    expect(tenYears / (DIMT * 1000n)).to.equal(997_385n); // 1 - e^-3.65 of 1,024 million
    expect(emitted(knee, DAILY, 100_000_000n * DAY)).to.equal(knee);
  });

  it("caps what flows to few seats", () => {
    expect(rate(2n, 16_000n * DIMT)).to.equal(32_000n * DIMT);
    expect(rate(1000n, 16_000n * DIMT)).to.equal(DAILY);
    expect(rate(1n, 0n)).to.equal(DAILY);
  });

  for (const [millionths, level] of [
    [5_000_000n, 0n],
    [5_312_499n, 0n],
    [5_312_500n, 1n],
    [10_000_000n, 16n],
    [10_624_999n, 16n],
    [10_625_000n, 17n],
    [10_000_000_000n, 175n],
  ] as const) {
    it(`ranks ${millionths} DIMT at level ${level}`, () => {
      expect(levelOf(millionths * DIMT)).to.equal(level);
    });
  }

  it("makes the same history of the same seed, and longer ones that begin like it", () => {
    const short = newHistory(7, 50).blocks.slice(0, -1);
    expect(newHistory(7, 50).blocks.slice(0, -1)).to.deep.equal(short);
    expect(newHistory(7, 80).blocks.slice(0, short.length)).to.deep.equal(short);
    expect(newHistory(8, 50).blocks).to.not.deep.equal(newHistory(7, 50).blocks);
  });

  for (let seed = 0; seed < 20; seed += 1) {
    it(`owes what it holds, and ranks and counts rightly, in history ${seed}`, () => {
      const { maxSeats, blocks } = newHistory(seed, 200);
      let world = beginning(maxSeats);
      for (const { time, actions } of blocks) {
        for (const action of actions) ({ world } = act(world, action, time));
        const dust = balanceOf(world, custody) - owed(world);
        expect(dust >= 0n && dust - forfeited(world) < 10_000n, `${dust} wei left at ${time}`).to.equal(true);
        const active = world.seats.filter(({ status }) => status === "Active");
        expect(active.map(({ id }) => id)).to.have.members(world.ring);
        expect(world.ring.length === maxSeats || (world.ring.length < maxSeats && world.standby.size === 0)).to.equal(
          true,
        );
        expect(votesNow(world, everybody)).to.equal(BigInt(active.length));
        expect(world.seats.filter(isRanked).every((seat) => totalOf(seat) >= SEAT_STAKE)).to.equal(true);
      }
    });
  }
});
