import { expect } from "chai";
import { ZeroHash } from "ethers";
import { network } from "hardhat";

import { NO_PERMIT } from "../../helpers/registrar.ts";
import {
  delegate,
  deployStaking,
  join,
  million,
  now,
  proveKey,
  SEAT_STAKE,
  slash,
  Status,
  FIGURES,
} from "../../helpers/staking.ts";
import { DELEGATED, type SeatIn, seatIn } from "./states.ts";

const { ethers, networkHelpers } = await network.create();

type State = keyof typeof Status;
const states: State[] = ["None", "Standby", "Active", "Jailed", "Exiting", "Exited"];
const fixtures: Record<State, () => Promise<SeatIn>> = {
  None: () => seatIn(ethers, "None"),
  Standby: () => seatIn(ethers, "Standby"),
  Active: () => seatIn(ethers, "Active"),
  Jailed: () => seatIn(ethers, "Jailed"),
  Exiting: () => seatIn(ethers, "Exiting"),
  Exited: () => seatIn(ethers, "Exited"),
};

/** The custody with alice's seat in a state. */
const load = (state: State) => networkHelpers.loadFixture(fixtures[state]);

const MILLION = million(1);
const HALF = DELEGATED / 2n;
const bad = (s: SeatIn, state: State) => ["BadSeatStatus", s.seat, Status[state]] as const;
const notOwner = (s: SeatIn) => ["NotSeatOwner", s.seat, s.alice.address] as const;

/**
 * What can be called about a seat, as whoever may call it. `refused` says in which states it fails and with what; in
 * all others it succeeds.
 */
const calls: Record<
  string,
  {
    call: (s: SeatIn) => Promise<unknown>;
    refused: Partial<Record<State, (s: SeatIn, state: State) => readonly [string, ...unknown[]]>>;
  }
> = {
  topUp: {
    call: ({ custody, carol, seat }) => custody.connect(carol).topUp(seat, MILLION, NO_PERMIT),
    refused: { None: bad, Exiting: bad, Exited: bad },
  },
  decreaseSelf: {
    call: ({ custody, alice, seat }) => custody.connect(alice).decreaseSelf(seat, MILLION),
    refused: { None: notOwner, Jailed: bad, Exiting: bad, Exited: bad },
  },
  exit: {
    call: ({ custody, alice, seat }) => custody.connect(alice).exit(seat),
    refused: { None: notOwner, Exiting: bad, Exited: bad },
  },
  withdrawSelf: {
    call: ({ custody, mallory, seat }) => custody.connect(mallory).withdrawSelf(seat),
    refused: {
      None: () => ["NothingToWithdraw"],
      Standby: () => ["NothingToWithdraw"],
      Active: () => ["NothingToWithdraw"],
      Jailed: () => ["NothingToWithdraw"],
      Exiting: ({ until }) => ["NotReady", until],
      Exited: () => ["NothingToWithdraw"],
    },
  },
  settle: { call: ({ custody, mallory, seat }) => custody.connect(mallory).settle(seat), refused: {} },
  displace: {
    call: ({ custody, mallory, seat }) => custody.connect(mallory).displace(seat),
    refused: { None: bad, Active: bad, Jailed: bad, Exiting: bad, Exited: bad },
  },
  reap: {
    call: ({ custody, mallory, seat }) => custody.connect(mallory).reap(seat),
    refused: {
      None: bad,
      Standby: bad,
      Active: ({ seat, lease }) => ["LeaseAlive", seat, lease + 2n * 86_400n],
      Jailed: bad,
      Exiting: bad,
      Exited: bad,
    },
  },
  unjail: {
    call: ({ custody, alice, seat }) => custody.connect(alice).unjail(seat),
    refused: { None: notOwner, Standby: bad, Active: bad, Exiting: bad, Exited: bad },
  },
  recordService: {
    call: ({ custody, clerk, seat }) => custody.connect(clerk).recordService(seat),
    refused: { None: bad, Standby: bad, Jailed: bad, Exiting: bad, Exited: bad },
  },
  delegateStake: {
    call: ({ custody, carol, seat }) => custody.connect(carol).delegateStake(seat, MILLION, 0, NO_PERMIT),
    refused: { None: bad, Jailed: bad, Exiting: bad, Exited: bad },
  },
  undelegateStake: {
    call: ({ custody, dave, seat }) => custody.connect(dave).undelegateStake(seat, HALF),
    refused: { None: () => ["DelegationTooSmall", HALF, 0n] },
  },
  "redelegateStake from it": {
    call: ({ custody, dave, seat, other }) => custody.connect(dave).redelegateStake(seat, other, HALF, 0),
    refused: { None: () => ["DelegationTooSmall", HALF, 0n] },
  },
  "redelegateStake to it": {
    call: async (s) => {
      await delegate(s, s.other, s.erin, DELEGATED);
      await s.custody.connect(s.erin).redelegateStake(s.other, s.seat, DELEGATED, 0);
    },
    refused: { None: bad, Jailed: bad, Exiting: bad, Exited: bad },
  },
  withdrawStake: {
    call: ({ custody, dave, seat }) => custody.connect(dave).withdrawStake(seat, [0]),
    refused: Object.fromEntries(
      states.map((state) => [state, (s: SeatIn) => ["NoSuchRequest", s.seat, s.dave.address, 0]]),
    ),
  },
  claimSeat: { call: ({ custody, mallory, seat }) => custody.connect(mallory).claimSeat(seat), refused: {} },
  claimDelegation: {
    call: ({ custody, mallory, dave, seat }) => custody.connect(mallory).claimDelegation(seat, dave),
    refused: {},
  },
  claimMany: { call: ({ custody, dave, seat, other }) => custody.connect(dave).claimMany([seat, other]), refused: {} },
  rotateKey: {
    call: async (s) => {
      const key = ethers.Wallet.createRandom();
      const proof = await proveKey(s, key, s.alice.address);
      await s.custody.connect(s.alice).rotateKey(s.seat, key, proof);
    },
    refused: { None: notOwner },
  },
  setPayout: {
    call: ({ custody, alice, carol, seat }) => custody.connect(alice).setPayout(seat, carol),
    refused: { None: notOwner },
  },
  offerSeat: {
    call: ({ custody, alice, carol, seat }) => custody.connect(alice).offerSeat(seat, carol),
    refused: { None: notOwner },
  },
  acceptSeat: {
    call: async ({ custody, alice, carol, seat }) => {
      if (seat !== 99n) await custody.connect(alice).offerSeat(seat, carol);
      await custody.connect(carol).acceptSeat(seat);
    },
    refused: { None: ({ seat, carol }) => ["NotOffered", seat, carol.address] },
  },
  setCommission: {
    call: ({ custody, alice, seat }) => custody.connect(alice).setCommission(seat, 1000),
    refused: { None: notOwner },
  },
  setDelegationCap: {
    call: ({ custody, alice, seat }) => custody.connect(alice).setDelegationCap(seat, MILLION),
    refused: { None: notOwner },
  },
  slash: {
    call: ({ custody, judge, mallory, seat }) => custody.connect(judge).slash(seat, 500, 0, mallory, ZeroHash),
    refused: { None: bad, Exited: bad },
  },
};

describe("Activity", () => {
  for (const [name, { call, refused }] of Object.entries(calls)) {
    describe(`${name} of a seat that is`, () => {
      for (const state of states) {
        const refusal = refused[state];
        it(`${state}: ${refusal ? "refused" : "done"}`, async () => {
          const s = await load(state);
          if (!refusal) return expect(await call(s)).not.to.equal(null);
          const [error, ...args] = refusal(s, state);
          const failed = expect(call(s)).to.be.revertedWithCustomError(s.custody, error);
          return args.length > 0 ? failed.withArgs(...args) : failed;
        });
      }
    });
  }

  describe("entering", () => {
    it("begins with a lease, a share of the stream, a vote and a place in the ring", async () => {
      const s = await networkHelpers.loadFixture(empty);
      const { custody, votes, alice } = s;
      const tx = join(s, alice, { self: million(10) });
      const seat = await tx;
      const { status, level, lease, until } = await custody.seatOf(seat);
      expect([status, level, lease, until]).to.deep.equal([Status.Active, 16n, (await now(s)) + 172_800n, 0n]);
      expect([await custody.activeCount(), await custody.activeSeatAt(0)]).to.deep.equal([1n, seat]);
      expect([await votes.getVotes(alice), await custody.isActive(seat)]).to.deep.equal([1n, true]);
    });

    it("stands by without any of these where no place is free", async () => {
      const { custody, votes, alice, seat } = await load("Standby");
      const { status, lease } = await custody.seatOf(seat);
      expect([status, lease]).to.deep.equal([Status.Standby, 0n]);
      expect(await custody.activeCount()).to.equal(1n);
      expect([await votes.getVotes(alice), await custody.isActive(seat)]).to.deep.equal([0n, false]);
    });
  });

  describe("a place that becomes free", () => {
    const ways: Record<string, (s: SeatIn) => Promise<unknown>> = {
      exit: ({ custody, alice, seat }) => custody.connect(alice).exit(seat),
      slash: (s) => slash(s, s.seat),
      reap: async ({ custody, seat }) => {
        await networkHelpers.time.increase(5 * 86_400);
        await custody.reap(seat);
      },
    };
    for (const [way, leave] of Object.entries(ways)) {
      it(`by ${way} goes to the next in line, in the same transaction`, async () => {
        const s = await load("Active");
        const { custody, votes, bob, alice, seat, other } = s;
        await leave(s);
        expect((await custody.seatOf(other)).status).to.equal(Status.Active);
        expect((await custody.seatOf(other)).lease).to.equal((await now(s)) + 172_800n);
        expect([await custody.activeCount(), await custody.activeSeatAt(0)]).to.deep.equal([1n, other]);
        expect([await votes.getVotes(bob), await votes.getVotes(alice)]).to.deep.equal([1n, 0n]);
        expect(await custody.isActive(seat)).to.equal(false);
      });
    }

    it("tells of both changes, and of none to the stream, which goes on", async () => {
      const s = await load("Active");
      const { custody, alice, seat, other } = s;
      const tx = custody.connect(alice).exit(seat);
      await expect(tx).to.emit(custody, "SeatStatusChanged").withArgs(other, Status.Standby, Status.Active, 0);
      await expect(tx).not.to.emit(custody, "StreamChanged");
      await networkHelpers.time.increase(1000);
      expect(await custody.pendingSeat(other)).to.equal(
        (await custody.perSeat()) - (await custody.perSeatAt(await timeOf(tx))),
      );
      await expect(tx)
        .to.emit(custody, "SeatStatusChanged")
        .withArgs(seat, Status.Active, Status.Exiting, (await custody.seatOf(seat)).until);
    });

    it("passes the vote on, so that the places are held without a break", async () => {
      const s = await load("Active");
      const held = await s.votes.heldSince(1);
      await networkHelpers.time.increase(1000);
      const tx = s.custody.connect(s.alice).exit(s.seat);
      await expect(tx).to.emit(s.votes, "DelegateVotesChanged").withArgs(s.bob, 0, 1);
      expect([await s.votes.heldSince(1), await s.votes.getPastTotalSupply((await timeOf(tx)) - 1n)]).to.deep.equal([
        held,
        1n,
      ]);
    });

    it("goes to the successor in the ring, too, and leaves the others where they are", async () => {
      const s = await networkHelpers.loadFixture(three);
      const fourth = await join(s, s.dave);
      await s.custody.connect(s.alice).exit(1);
      expect(await Promise.all([0, 1, 2].map((i) => s.custody.activeSeatAt(i)))).to.deep.equal([fourth, 2n, 3n]);
      await s.custody.connect(s.bob).exit(2);
      expect(await Promise.all([0, 1].map((i) => s.custody.activeSeatAt(i)))).to.deep.equal([fourth, 3n]);
      await expect(s.custody.activeSeatAt(2)).to.be.revertedWithPanic(0x32);
      const fifth = await join(s, s.erin);
      expect(await Promise.all([0, 1, 2].map((i) => s.custody.activeSeatAt(i)))).to.deep.equal([fourth, 3n, fifth]);
    });

    it("stays free if nobody stands by", async () => {
      const s = await networkHelpers.loadFixture(empty);
      const seat = await join(s, s.alice);
      await s.custody.connect(s.alice).exit(seat);
      expect(await s.custody.activeCount()).to.equal(0n);
      await expect(s.custody.activeSeatAt(0)).to.be.revertedWithPanic(0x32);
    });

    it("is not given away when a seat that stands by leaves", async () => {
      const { custody, alice, seat, other } = await load("Standby");
      await custody.connect(alice).exit(seat);
      expect((await custody.seatOf(other)).status).to.equal(Status.Active);
      expect(await custody.nextInLine()).to.deep.equal([0n, 0n]);
    });
  });

  describe("a stake that becomes too small", () => {
    it("sends the seat to jail, from where it can return at once when it is enough again", async () => {
      const s = await networkHelpers.loadFixture(pooled);
      const { custody, alice, dave, seat } = s;
      const tx = custody.connect(dave).undelegateStake(seat, 10n ** 20n);
      await tx;
      const at = await now(s);
      await expect(tx).to.emit(custody, "SeatStatusChanged").withArgs(seat, Status.Active, Status.Jailed, at);
      await expect(custody.connect(alice).unjail(seat))
        .to.be.revertedWithCustomError(custody, "BelowSeatStake")
        .withArgs(SEAT_STAKE - 10n ** 20n, SEAT_STAKE);
      await custody.connect(alice).topUp(seat, 10n ** 20n, NO_PERMIT);
      await expect(custody.connect(alice).unjail(seat))
        .to.emit(custody, "SeatStatusChanged")
        .withArgs(seat, Status.Jailed, Status.Active, 0);
    });

    it("stays active with exactly enough", async () => {
      const s = await networkHelpers.loadFixture(pooled);
      expect((await s.custody.seatOf(s.seat)).status).to.equal(Status.Active);
    });
  });
});

async function timeOf(sent: Promise<{ blockNumber: number | null }>) {
  return BigInt((await ethers.provider.getBlock((await sent).blockNumber ?? 0))?.timestamp ?? 0);
}

/** Three places, which alice, bob and carol have. */
async function three() {
  const s = await deployStaking(ethers, { places: 3 });
  for (const owner of [s.alice, s.bob, s.carol]) await join(s, owner);
  return s;
}

async function empty() {
  return await deployStaking(ethers);
}

/** alice's seat of 5 million has 1 million of her own and 4 of dave's. */
async function pooled() {
  const s = await empty();
  const { custody, governance, alice, dave } = s;
  await custody.connect(governance).setParameters({ ...FIGURES, minSelf: million(1) });
  const seat = await join(s, alice, { delegationCap: million(4) });
  await delegate(s, seat, dave, million(4));
  await custody.connect(alice).decreaseSelf(seat, million(4));
  return { ...s, seat };
}
