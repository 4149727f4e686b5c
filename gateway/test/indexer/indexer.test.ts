import { createSubname, namehash, setPrimary, setText, transfer, write } from "@ans/client";
import { expect } from "chai";
import { network } from "hardhat";
import { createPublicClient, custom, keccak256, type PublicClient, toHex } from "viem";

import { own } from "../../../client/test/helpers/own.ts";
import { deployAns, toAddress } from "../../../client/test/helpers/system.ts";
import { createIndexer } from "../../src/indexer/createIndexer.ts";
import { names, primaries } from "../../src/indexer/data/projectionTables.ts";
import { replay } from "../../src/indexer/data/replay.ts";
import { select } from "../../src/indexer/data/table.ts";
import { follow } from "../../src/indexer/follow.ts";
import { projectorOf } from "../../src/indexer/projections/project.ts";
import { closeIndexes, contents, openIndex, reopenIndex, type TestIndex } from "./indexes.ts";

const connection = await network.create();
const { ethers, networkHelpers } = connection;
const { time } = networkHelpers;

async function fixture() {
  const system = await deployAns(connection);
  const alice = system.ans(system.alice);
  await own(alice, time, { name: "alice", resolvesToOwner: true });
  await setText(alice, { name: "alice", key: "url", value: "https://a.example" });
  return system;
}

const load = () => networkHelpers.loadFixture(fixture);

/** A node that answers as `inner` does, unless `meddle` throws. */
function meddled(inner: PublicClient, meddle: (method: string, params: readonly unknown[]) => void): PublicClient {
  const request = async ({ method, params = [] }: { method: string; params?: readonly unknown[] }) => {
    meddle(method, params);
    // It is passed on as it came.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return await inner.request({ method, params } as never);
  };
  return createPublicClient({ transport: custom({ request }, { retryCount: 0 }), cacheTime: 0 });
}

const nameRow = async ({ database }: TestIndex, name: string) =>
  (await select(database, names, "WHERE node = ?", [namehash(name)]))[0];

/** The blocks that a filter of logs spans. */
function rangeOf(filter: object): { fromBlock: number; toBlock: number } {
  const fields = new Map<string, unknown>(Object.entries(filter));
  return { fromBlock: Number(fields.get("fromBlock")), toBlock: Number(fields.get("toBlock")) };
}

/** Refuses to give logs of more than three blocks. */
function refuseLong(method: string, [filter]: readonly unknown[]): void {
  if (method !== "eth_getLogs" || typeof filter !== "object" || filter === null) return;
  const { fromBlock, toBlock } = rangeOf(filter);
  if (toBlock - fromBlock >= 3) throw Object.assign(new Error("too many blocks"), { code: -32_005 });
}

const snapshot = async (): Promise<string> => await ethers.provider.send("evm_snapshot", []);
const revert = async (to: string): Promise<unknown> => await ethers.provider.send("evm_revert", [to]);

describe("The index", () => {
  afterEach(closeIndexes);

  it("reads the same from a node that gives few blocks at once", async () => {
    const { ans, publicClient } = await load();
    const whole = await openIndex(ans());
    await whole.indexer.sync();
    const pieces = await openIndex(ans(undefined, { publicClient: meddled(publicClient, refuseLong) }));
    await pieces.indexer.sync();
    expect(await contents(pieces)).to.deep.equal(await contents(whole));
    expect((await pieces.indexer.status()).reorgs).to.equal(0);
  });

  it("goes back to where the chain still agrees, and counts that", async () => {
    const { ans, alice, bob } = await load();
    const index = await openIndex(ans());
    await index.indexer.sync();
    const before = await contents(index);
    const point = await snapshot();
    await transfer(ans(alice), { name: "alice", to: toAddress(bob.address) });
    await setPrimary(ans(bob), { name: "alice" }).catch(() => undefined);
    await index.indexer.sync();
    expect((await nameRow(index, "alice.dim"))?.owner).to.equal(bob.address.toLowerCase());
    await revert(point);
    await index.indexer.sync();
    expect(await contents(index)).to.deep.equal(before);
    expect((await index.indexer.status()).reorgs).to.equal(1);
  });

  it("reads all anew where the chain agrees with nothing", async () => {
    const start = await snapshot();
    const first = await deployAns(connection);
    const index = await openIndex(first.ans());
    await index.indexer.sync();
    await revert(start);
    await networkHelpers.mine(3);
    const second = await deployAns(connection);
    expect(second.manifest.contracts.ANSRegistry, "the same place in another chain").to.not.equal(undefined);
    await own(second.ans(second.alice), time, { name: "other" });
    const again = createIndexer(first.ans(), index.database);
    await again.sync();
    expect((await again.status()).block?.number).to.equal(await ethers.provider.getBlockNumber());
    expect(await nameRow(index, "alice.dim")).to.equal(undefined);
  });

  it("refuses a database that holds another deployment's index", async () => {
    const { ans } = await load();
    const index = await openIndex(ans());
    await index.indexer.sync();
    const other = await deployAns(connection);
    const wrong = createIndexer(other.ans(), index.database);
    const error = await wrong.sync().catch((error: unknown) => error);
    expect(error).to.be.instanceOf(Error).with.property("name", "WrongIndexError");
  });

  it("may be kept by several processes at once", async () => {
    const { ans, alice } = await load();
    // On SQLite, two in one process would wait for each other.
    const first = await openIndex(ans(), "PostgreSQL");
    const second = await reopenIndex(ans(), first.address);
    for (let round = 0; round < 5; round++) {
      await setText(ans(alice), { name: "alice", key: "round", value: String(round) });
      await Promise.all([first.indexer.sync(), second.indexer.sync()]);
    }
    const fresh = await openIndex(ans());
    await fresh.indexer.sync();
    expect(await contents(second)).to.deep.equal(await contents(fresh));
    expect((await second.indexer.status()).reorgs).to.equal(0);
  });

  it("marks a name whose records it cannot be sure of, where the node has forgotten the block, until its next life", async () => {
    const { ans, alice, bob, publicClient, registrar, governance } = await load();
    await transfer(ans(alice), { name: "alice", to: toAddress(bob.address), keepRecords: true });
    const forgetful = meddled(publicClient, (method, params) => {
      if (method === "eth_call" && params[1] !== "latest") throw new Error("missing trie node");
    });
    const index = await openIndex(ans(undefined, { publicClient: forgetful }));
    await index.indexer.sync();
    expect(await nameRow(index, "alice.dim")).to.deep.include({ is_uncertain: 1, owner: bob.address.toLowerCase() });
    const { expiry } = (await nameRow(index, "alice.dim")) ?? { expiry: 0 };
    await time.increaseTo(expiry + 60 * 86_400);
    await registrar.connect(governance).assign("alice", bob, 1);
    await index.indexer.sync();
    expect((await nameRow(index, "alice.dim"))?.is_uncertain).to.equal(0);
  });

  it("gives subnames their names once the label above them is known, and takes that back with the chain", async () => {
    const { ans, alice } = await load();
    const context = ans(alice);
    const owner = toAddress(alice.address);
    await write(context, "ANSRegistry", "setSubnodeOwner", [namehash("alice.dim"), keccak256(toHex("hidden")), owner]);
    await write(context, "ANSRegistry", "createSubname", [
      namehash("hidden.alice.dim"),
      "deep",
      owner,
      0,
      "0x0000000000000000000000000000000000000000",
      false,
    ]);
    const index = await openIndex(ans());
    await index.indexer.sync();
    const hash = namehash("hidden.alice.dim").slice(2);
    expect((await nameRow(index, "deep.hidden.alice.dim"))?.name).to.equal(`deep.[${hash}].alice.dim`);
    const before = await contents(index);
    const point = await snapshot();
    await createSubname(context, { name: "hidden.alice.dim", owner });
    await index.indexer.sync();
    expect((await nameRow(index, "deep.hidden.alice.dim"))?.name).to.equal("deep.hidden.alice.dim");
    const grown = await contents(index);
    await replay(index.database, projectorOf("dim"));
    expect(await contents(index)).to.deep.equal(grown);
    await revert(point);
    await index.indexer.sync();
    expect(await contents(index)).to.deep.equal(before);
  });

  it("shows a label that no client would type by its hash", async () => {
    const { ans, registrar, governance, alice } = await load();
    await registrar.connect(governance).assign("Привет", alice, 1);
    const index = await openIndex(ans());
    await index.indexer.sync();
    const [row] = await select(index.database, names, "WHERE label = ?", ["Привет"]);
    expect(row?.name).to.equal(`[${row?.node.slice(2)}].dim`);
  });

  it("keeps the claims of primary names apart by where they hold", async () => {
    const { ans, alice, reverse } = await load();
    await reverse.connect(alice).setName("alice.dim");
    await reverse.connect(alice).setDefaultName("all.dim");
    const index = await openIndex(ans());
    await index.indexer.sync();
    const claims = await select(index.database, primaries, "WHERE account = ? ORDER BY scope", [
      alice.address.toLowerCase(),
    ]);
    expect(claims.map(({ scope, name }) => [scope, name])).to.deep.equal([
      ["all", "all.dim"],
      ["chain", "alice.dim"],
    ]);
  });

  it("follows the chain through a node that fails, says so, and goes on", async () => {
    const { ans, alice, publicClient } = await load();
    let isDown = false;
    const node = meddled(publicClient, () => {
      if (isDown) throw new Error("the node is down");
    });
    const index = await openIndex(ans(undefined, { publicClient: node }));
    const stop = new AbortController();
    const told: string[] = [];
    let heard: (() => void) | undefined;
    const until = async (what: string) => {
      while (told.at(-1) !== what) await new Promise<void>((resolve) => (heard = resolve));
    };
    const tell = (what: string) => {
      told.push(what);
      heard?.();
    };
    const following = follow(index.indexer, {
      signal: stop.signal,
      interval: 5,
      onMove: ({ block }) => tell(`block ${block.number}`),
      onFault: () => tell("fault"),
    });
    try {
      const head = async () => `block ${await publicClient.getBlockNumber()}`;
      await until(await head());
      isDown = true;
      await until("fault");
      expect((await index.indexer.status()).fault).to.contain("the node is down");
      isDown = false;
      await setText(ans(alice), { name: "alice", key: "url", value: "new" });
      await until(await head());
      expect((await index.indexer.status()).fault).to.equal(null);
    } finally {
      stop.abort();
      await following;
    }
  });
});
