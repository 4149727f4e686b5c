import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

import { setText } from "@ans/client";
import { expect } from "chai";

import { own } from "../../../client/test/helpers/own.ts";
import { startWorld, type World } from "../helpers/world.ts";
import { closeIndexes, contents, openIndex, reopenIndex } from "./indexes.ts";
import { startStingyNode, type StingyNode } from "./stingyNode.ts";

const main = join(import.meta.dirname, "../../../client/cli/main.ts");

/** Runs the command that brings an index up to date. */
function start(node: StingyNode, { manifestFile }: World, store: string, from: string) {
  const child = spawn(process.execPath, [main, "gateway", "rebuild", "--json", "--from", from], {
    env: {
      PATH: process.env["PATH"],
      ANS_GATEWAY_SEAT: "1",
      ANS_GATEWAY_CHAIN_RPC: node.url,
      ANS_GATEWAY_CHAIN_MANIFEST: manifestFile,
      ANS_GATEWAY_KEYS_KEYSTORES: "not needed",
      ANS_GATEWAY_STORE: store,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const heard = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => (heard.stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (heard.stderr += chunk.toString()));
  const ended = once(child, "close").then(() => ({ code: child.exitCode, ...heard }));
  return { child, ended };
}

describe("The command that makes an index", function () {
  this.timeout(180_000);
  let world: World;
  let node: StingyNode;

  before(async () => {
    world = await startWorld();
    const alice = world.as(world.owner);
    for (const name of ["one", "two"]) {
      await own(alice, world.networkHelpers.time, { name });
      for (const key of ["a", "b", "c", "d"]) await setText(alice, { name, key, value: `${key} of ${name}` });
    }
    node = await startStingyNode(world.url, 4);
  });
  afterEach(closeIndexes);
  after(async () => {
    await node.stop();
    await world.end();
  });

  const whole = async () => {
    const index = await openIndex(world.as(world.owner));
    await index.indexer.sync();
    return await contents(index);
  };

  for (const kind of ["SQLite", "PostgreSQL"] as const) {
    it(`goes on where it was killed, on ${kind}`, async () => {
      const index = await openIndex(world.as(world.owner), kind);
      let tip = -1;
      for (const pages of [2, 5, 3]) {
        const before = node.given();
        const { child, ended } = start(node, world, index.address, "here");
        node.onLogs((count) => void (count === before + pages && child.kill("SIGKILL")));
        expect((await ended).code, "it was killed").to.equal(null);
        node.onLogs(() => undefined);
        const { block } = await index.indexer.status();
        expect(block?.number ?? -1, "nothing is lost").to.be.at.least(tip);
        tip = block?.number ?? -1;
      }
      expect(tip).to.be.above(0);
      const { code, stdout, stderr } = await start(node, world, index.address, "here").ended;
      expect(code, stderr).to.equal(0);
      const head = Number(await world.publicClient.getBlockNumber());
      expect(JSON.parse(stdout)).to.deep.include({ head, lagBlocks: 0, reorgs: 0, fault: null });
      expect(JSON.parse(stdout).block.number).to.equal(head);
      expect(await contents(index)).to.deep.equal(await whole());
    });
  }

  it("makes it anew from the chain, or from its own events, and shows how far it is", async () => {
    const index = await openIndex(world.as(world.owner));
    await index.indexer.sync();
    const expected = await contents(index);
    for (const from of ["chain", "events"]) {
      await index.database.transaction(async (sql) => void (await sql.run("DELETE FROM chain_record")));
      const { code, stderr } = await start(node, world, index.address, from).ended;
      expect(code, stderr).to.equal(0);
      expect(stderr).to.contain("100 % of");
      expect(await contents(await reopenIndex(world.as(world.owner), index.address)), from).to.deep.equal(expected);
    }
  });

  it("says what is wrong with what it is told", async () => {
    const index = await openIndex(world.as(world.owner));
    const asked = await start(node, world, index.address, "nowhere").ended;
    expect(asked.code).to.equal(2);
    expect(asked.stderr).to.match(/chain, events, here/i);
    const wrong = await start({ ...node, url: "http://127.0.0.1:1" }, world, index.address, "here").ended;
    expect(wrong.code).to.equal(1);
    expect(wrong.stderr).to.contain("http://127.0.0.1:1");
  });

  it("ends when it is asked to, and says how to go on", async () => {
    const index = await openIndex(world.as(world.owner));
    const before = node.given();
    const { child, ended } = start(node, world, index.address, "chain");
    node.onLogs((count) => void (count === before + 2 && child.kill("SIGINT")));
    const { code, stderr } = await ended;
    node.onLogs(() => undefined);
    expect(code).to.equal(1);
    expect(stderr).to.contain("ans gateway rebuild --from here");
    expect((await start(node, world, index.address, "here").ended).code).to.equal(0);
    expect(await contents(await reopenIndex(world.as(world.owner), index.address))).to.deep.equal(await whole());
  });
});
