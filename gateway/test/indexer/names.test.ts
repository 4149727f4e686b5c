import { namehash } from "@ans/client";
import { expect } from "chai";
import * as fc from "fast-check";
import { network } from "hardhat";
import { zeroAddress } from "viem";

import { deployAns } from "../../../client/test/helpers/system.ts";
import { registerName } from "../../../test/helpers/names.ts";
import { names, primaries, records } from "../../src/indexer/data/projectionTables.ts";
import { replay } from "../../src/indexer/data/replay.ts";
import { select } from "../../src/indexer/data/table.ts";
import { projectorOf } from "../../src/indexer/projections/project.ts";
import { closeIndexes, contents, openIndex, type TestIndex } from "./indexes.ts";
import { act, anyDeed, type Deed, heldNames, labels } from "./nameHistory.ts";

const connection = await network.create();
const { ethers, networkHelpers } = connection;

const fixture = () => deployAns(connection);
const load = async () => ({ ...(await networkHelpers.loadFixture(fixture)), ethers, networkHelpers });
type World = Awaited<ReturnType<typeof load>>;

/** Asks the contracts of each name what the index says of it. */
async function expectTruth(world: World, index: TestIndex): Promise<void> {
  const { registry, resolver, reverse, alice, bob, carol } = world;
  const byNode = new Map((await select(index.database, names)).map((row) => [row.node, row]));
  for (const name of heldNames) {
    const node = namehash(name);
    const row = byNode.get(node);
    const entry = await registry.entry(node);
    if (row === undefined) {
      expect(entry.expiry, name).to.equal(0n);
      continue;
    }
    const flag = (bit: number) => Number((entry.flags >> BigInt(bit)) & 1n);
    expect(row.is_reserved, `${name} reserved`).to.equal(flag(4));
    expect(row.version, `${name} version`).to.equal(Number(entry.version));
    expect(row.is_uncertain, name).to.equal(0);
    if (entry.owner === zeroAddress) expect(row.owner, name).to.equal("");
    if (!(await registry.isLive(node))) continue;
    const [holder, recordVersion] = await registry.resolution(node);
    expect(row.owner, `${name} owner`).to.equal(holder.toLowerCase());
    expect(row.expiry, `${name} expiry`).to.equal(Number(entry.expiry));
    expect(row.seat, `${name} seat`).to.equal(Number(entry.seat));
    expect(row.record_version, `${name} records`).to.equal(Number(recordVersion));
    expect(row.resolves_to_owner, `${name} resolves to owner`).to.equal(flag(0));
    expect(row.is_emancipated, `${name} emancipated`).to.equal(flag(3));
    expect(row.is_subname, `${name} subname`).to.equal(flag(2));
    const standard = (await resolver.getAddress()).toLowerCase();
    expect(row.resolver ?? standard, `${name} resolver`).to.equal((await registry.resolver(node)).toLowerCase());

    const kept = new Map<string, string | null>();
    const current = [node, row.record_version];
    for (const record of await select(index.database, records, "WHERE node = ? AND record_version = ?", current)) {
      kept.set(record.key, record.value);
    }
    for (const key of ["key0", "key1", "key2", "url"]) {
      expect(kept.get(`text:${key}`) ?? "", `${name} ${key}`).to.equal(await resolver.text(node, key));
    }
    const identity = await resolver.dim(node);
    expect(JSON.parse(kept.get("dim") || '{"metaType":0}').metaType).to.equal(Number(identity.metaType));
    const eth = await resolver.getFunction("addr(bytes32,uint256)")(node, 60);
    const ofOwner = row.resolves_to_owner === 1 ? row.owner : undefined;
    const own = (coin: string) => (kept.get(coin) === "0x" ? undefined : kept.get(coin));
    expect(own("addr:60") ?? ofOwner ?? own("addr:2147483648") ?? "0x", `${name} addr`).to.equal(eth.toLowerCase());
  }
  const claims = await select(index.database, primaries);
  for (const { address } of [alice, bob, carol]) {
    const claimed = claims.find(({ account, scope }) => account === address.toLowerCase() && scope === "chain");
    expect(claimed?.name ?? "").to.equal(await reverse.name(await reverse.node(address)));
  }
}

/** What the index says must be what the contracts say, what a replay says, and what an index made anew says. */
async function expectSound(world: World, index: TestIndex): Promise<void> {
  await index.indexer.sync();
  const grown = await contents(index);
  await expectTruth(world, index);
  await replay(index.database, projectorOf("dim"));
  expect(await contents(index), "replayed").to.deep.equal(grown);
  const fresh = await openIndex(world.ans());
  await fresh.indexer.sync();
  expect(await contents(fresh), "made anew").to.deep.equal(grown);
}

type Step = Deed | "sync" | "snapshot" | "revert";

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: anyDeed },
  { weight: 3, arbitrary: fc.constant("sync" as const) },
  { weight: 1, arbitrary: fc.constantFrom("snapshot" as const, "revert" as const) },
);

const write = (b: number): Deed => ({ do: "setText", a: 0, b, name: 0, more: true, stray: false });
/** The shortest history that forks: what was indexed is undone, and something else happens instead. */
const fork: Step[] = ["snapshot", write(0), "sync", "revert", write(1), "sync"];

describe("The index of names", function () {
  this.timeout(300_000);
  afterEach(closeIndexes);

  for (const [kind, runs] of [
    ["SQLite", 40],
    ["PostgreSQL", 8],
  ] as const)
    it(`on ${kind} says what the contracts say, grown step by step, replayed, or made anew, whatever people do and whatever forks`, async () => {
      let reorgs = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { minLength: 30, maxLength: 60 }), async (steps) => {
          const world = await load();
          const index = await openIndex(world.ans(), kind);
          const snapshots: string[] = [];
          for (const label of labels) await registerName(world, label);
          for (const step of steps) {
            if (step === "sync") await index.indexer.sync();
            else if (step === "snapshot") snapshots.push(await ethers.provider.send("evm_snapshot", []));
            else if (step === "revert") {
              const snapshot = snapshots.pop();
              if (snapshot !== undefined) await ethers.provider.send("evm_revert", [snapshot]);
            } else await act(world, step);
          }
          await expectSound(world, index);
          reorgs += (await index.indexer.status()).reorgs;
          await closeIndexes();
        }),
        { numRuns: runs, seed: 0x616e73, endOnFailure: true, examples: [[fork]] },
      );
      expect(reorgs, "some histories forked").to.be.above(0);
    });
});
