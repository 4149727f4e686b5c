import { expect } from "chai";
import { network } from "hardhat";
import { createPublicClient, custom, type PublicClient } from "viem";

import {
  type AnsEvent,
  events,
  eventsSince,
  mine,
  namehash,
  renew,
  setAddress,
  setPrimary,
  setText,
  transfer,
} from "../src/index.ts";
import { own } from "./helpers/own.ts";
import { refusal } from "./helpers/refusal.ts";
import { deployAns, toAddress } from "./helpers/system.ts";

const connection = await network.create();
const { networkHelpers } = connection;
const { time } = networkHelpers;

async function fixture() {
  const system = await deployAns(connection);
  const start = await system.publicClient.getBlockNumber();
  const context = system.ans(system.alice);
  await own(context, time, { name: "alice" });
  await setText(context, { name: "alice", key: "url", value: "https://a.example" });
  await setAddress(context, { name: "alice", coin: "btc", address: "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2" });
  await setPrimary(context, { name: "alice" });
  await renew(context, { name: "alice", years: 2 });
  await own(context, time, { name: "second" });
  await transfer(context, { name: "second", to: toAddress(system.bob.address) });
  return { ...system, start };
}

const load = () => networkHelpers.loadFixture(fixture);

/** A node that gives logs of at most `range` blocks at once, as public providers do. */
function stingyClient(inner: PublicClient, range: bigint, asked: bigint[] = []): PublicClient {
  return createPublicClient({
    transport: custom(
      {
        request: async ({ method, params }) => {
          if (method === "eth_getLogs") {
            const [{ fromBlock, toBlock }] = params;
            const blocks = BigInt(toBlock) - BigInt(fromBlock) + 1n;
            asked.push(blocks);
            if (blocks > range)
              throw Object.assign(new Error(`query exceeds max block range ${range}`), { code: -32_005 });
          }
          return await inner.request({ method, params });
        },
      },
      { retryCount: 0 },
    ),
    cacheTime: 0,
  });
}

const story = (found: readonly AnsEvent[]) => found.map(({ contract, eventName }) => `${contract}.${eventName}`);

describe("Events", () => {
  it("tell what happened, in order, with typed arguments", async () => {
    const { ans, start, alice, bob } = await load();
    const { events: found, nextBlock } = await eventsSince(ans(), { fromBlock: start + 1n });
    expect(nextBlock).to.equal((await ans().publicClient.getBlockNumber()) + 1n);
    const telling = found.filter(({ contract }) => contract !== "FeeRouter");
    expect(story(telling)).to.deep.equal([
      "ANSRegistry.Transfer",
      "NameRegistrar.NameRegistered",
      "PublicResolver.TextChanged",
      "PublicResolver.AddressChanged",
      "ReverseRegistrar.NameForAddrChanged",
      "NameRegistrar.NameRenewed",
      "ANSRegistry.Transfer",
      "NameRegistrar.NameRegistered",
      "ANSRegistry.Transfer",
    ]);
    const text = found.find((event) => event.eventName === "TextChanged");
    expect(text?.args).to.deep.include({ node: namehash("alice.dim"), key: "url", value: "https://a.example" });
    const handed = found.findLast((event) => event.contract === "ANSRegistry" && event.eventName === "Transfer");
    expect(handed?.args).to.deep.include({ from: alice.address, to: bob.address });
    expect(handed?.transactionHash).to.match(/^0x[0-9a-f]{64}$/);
  });

  it("may be those of one name, of some contracts, or of some kinds", async () => {
    const { ans, start } = await load();
    const some = async (query: object) => story((await eventsSince(ans(), { fromBlock: start + 1n, ...query })).events);
    expect(await some({ name: "second" })).to.deep.equal([
      "ANSRegistry.Transfer",
      "NameRegistrar.NameRegistered",
      "ANSRegistry.Transfer",
    ]);
    expect(await some({ contracts: ["PublicResolver"] })).to.deep.equal([
      "PublicResolver.TextChanged",
      "PublicResolver.AddressChanged",
    ]);
    expect(await some({ eventNames: ["NameRegistered", "NameRenewed"] })).to.deep.equal([
      "NameRegistrar.NameRegistered",
      "NameRegistrar.NameRenewed",
      "NameRegistrar.NameRegistered",
    ]);
  });

  it("begin where the deployment does, and end where they are told to", async () => {
    const { ans, start } = await load();
    const all = await eventsSince(ans());
    expect(story(all.events)).to.include("ANSRegistry.RegistrarChanged");
    const early = await eventsSince(ans(), { toBlock: start });
    expect(early.nextBlock).to.equal(start + 1n);
    expect(story(early.events)).to.not.include("NameRegistrar.NameRegistered");
    const late = await eventsSince(ans(), { fromBlock: all.nextBlock });
    expect(late).to.deep.equal({ events: [], nextBlock: all.nextBlock });
  });

  it("come whole from a node that gives few blocks at once", async () => {
    const { ans } = await load();
    const all = await eventsSince(ans());
    for (const range of [1n, 2n, 7n]) {
      const asked: bigint[] = [];
      const context = ans(undefined, { publicClient: stingyClient(ans().publicClient, range, asked) });
      expect(await eventsSince(context)).to.deep.equal(all);
      expect(asked.some((blocks) => blocks > range)).to.equal(true);
    }
  });

  it("come page by page", async () => {
    const { ans } = await load();
    const context = ans(undefined, { publicClient: stingyClient(ans().publicClient, 5n) });
    let next = 0n;
    let pages = 0;
    for await (const page of events(context)) {
      expect(page.nextBlock > next).to.equal(true);
      for (const { blockNumber } of page.events)
        expect(blockNumber >= next && blockNumber < page.nextBlock).to.equal(true);
      next = page.nextBlock;
      pages++;
    }
    expect(pages).to.be.above(3);
  });

  it("serve to list names, from such a node too", async () => {
    const { ans, bob } = await load();
    const context = ans(bob, { publicClient: stingyClient(ans().publicClient, 3n) });
    expect((await mine(context)).map(({ name }) => name)).to.deep.equal(["second.dim"]);
  });

  it("are refused where a node gives none at all", async () => {
    const { ans } = await load();
    const context = ans(undefined, { publicClient: stingyClient(ans().publicClient, 0n) });
    const { message } = await refusal(eventsSince(context), "RPC_FAILED");
    expect(message).to.contain("query exceeds max block range 0");
    await refusal(eventsSince(ans(), { name: "al ice" }), "INVALID_NAME");
  });
});
