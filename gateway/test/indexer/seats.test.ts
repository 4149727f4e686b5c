import { expect } from "chai";
import * as fc from "fast-check";
import { MaxUint256 } from "ethers";
import { network } from "hardhat";

import { deployStaking } from "../../../client/test/helpers/stakingWorld.ts";
import { delegations, seats, unbondings } from "../../src/indexer/data/projectionTables.ts";
import { replay } from "../../src/indexer/data/replay.ts";
import { select } from "../../src/indexer/data/table.ts";
import { projectorOf } from "../../src/indexer/projections/project.ts";
import { closeIndexes, contents, openIndex, type TestIndex } from "./indexes.ts";
import { act, anyDeed, type Deed, joinAs, person } from "./seatHistory.ts";

const connection = await network.create();
const { ethers, networkHelpers } = connection;

async function fixture() {
  const world = { ...(await deployStaking(connection)), ethers, networkHelpers };
  for (const owner of [world.alice, world.bob, world.carol]) {
    await world.dimt.connect(owner).getFunction("approve")(world.custody, MaxUint256);
  }
  await joinAs(world, 0, 1);
  await joinAs(world, 1, 2);
  return world;
}

type World = Awaited<ReturnType<typeof fixture>>;

/** Asks the custody of each seat and delegation what the index says of it. */
async function expectTruth(world: World, { database }: TestIndex): Promise<void> {
  const { custody, profiles } = world;
  const rows = await select(database, seats, "ORDER BY seat");
  expect(rows.map(({ seat }) => seat)).to.deep.equal(
    Array.from({ length: Number(await custody.seatCount()) }, (_, index) => index + 1),
  );
  for (const row of rows) {
    const seat = await custody.seatOf(row.seat);
    const profile = await profiles.profileOf(row.seat);
    expect(row, `seat ${row.seat}`).to.deep.include({
      owner: seat.owner.toLowerCase(),
      status: Number(seat.status),
      self: String(seat.self),
      releasing: String(seat.releasing),
      delegated: String(seat.delegated),
      commission: Number(seat.commission),
      next_commission_at: Number(seat.nextCommissionAt),
      name: profile.name,
      gateways: JSON.stringify([...profile.gateways]),
    });
  }
  for (const row of await select(database, delegations)) {
    expect(row.amount).to.equal(String(await custody.delegationOf(row.seat, row.delegator)));
  }
  for (const { seat, delegator, request, amount, ready_at, withdrawn_at } of await select(database, unbondings)) {
    const [left, readyAt] = await custody.requestOf(seat, delegator, request);
    if (withdrawn_at === null) expect([String(left), Number(readyAt)]).to.deep.equal([amount, ready_at]);
    else expect(left).to.equal(0n);
  }
}

type Step = Deed | "sync" | "snapshot" | "revert";

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: anyDeed },
  { weight: 3, arbitrary: fc.constant("sync" as const) },
  { weight: 1, arbitrary: fc.constantFrom("snapshot" as const, "revert" as const) },
);

describe("The index of seats", function () {
  this.timeout(300_000);
  afterEach(closeIndexes);

  for (const [kind, runs] of [
    ["SQLite", 30],
    ["PostgreSQL", 8],
  ] as const)
    it(`on ${kind} says what the custody says, grown step by step, replayed, or made anew, whatever people do and whatever forks`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { minLength: 30, maxLength: 60 }), async (steps) => {
          const world = await networkHelpers.loadFixture(fixture);
          const index = await openIndex(world.ans(), kind);
          const snapshots: string[] = [];
          for (const step of steps) {
            if (step === "sync") await index.indexer.sync();
            else if (step === "snapshot") snapshots.push(await ethers.provider.send("evm_snapshot", []));
            else if (step === "revert") {
              const snapshot = snapshots.pop();
              if (snapshot !== undefined) await ethers.provider.send("evm_revert", [snapshot]);
            } else await act(world, step);
          }
          await index.indexer.sync();
          const grown = await contents(index);
          await expectTruth(world, index);
          await replay(index.database, projectorOf("dim"));
          expect(await contents(index), "replayed").to.deep.equal(grown);
          const fresh = await openIndex(world.ans());
          await fresh.indexer.sync();
          expect(await contents(fresh), "made anew").to.deep.equal(grown);
          await closeIndexes();
        }),
        { numRuns: runs, seed: 0x616e73, endOnFailure: true },
      );
    });

  it("adds up what was paid, to the wei", async () => {
    const world = await networkHelpers.loadFixture(fixture);
    const { custody, dimt, clerk } = world;
    const carol = person(world, 2);
    await act(world, { do: "delegate", a: 2, seat: 1, other: 1, size: 9 });
    const before = await dimt.balanceOf(carol);
    for (let day = 0; day < 3; day++) {
      await networkHelpers.time.increase(86_400);
      await custody.connect(clerk).recordService(1);
      await custody.claimDelegation(1, carol);
      await custody.claimSeat(1);
    }
    const index = await openIndex(world.ans());
    await index.indexer.sync();
    const [delegation] = await select(index.database, delegations, "WHERE delegator = ?", [
      carol.address.toLowerCase(),
    ]);
    expect(delegation?.claimed).to.equal(String((await dimt.balanceOf(carol)) - before));
    const [seat] = await select(index.database, seats, "WHERE seat = 1");
    expect(BigInt(seat?.rewarded ?? 0) > 0n).to.equal(true);
  });
});
