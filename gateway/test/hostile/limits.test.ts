import { once } from "node:events";
import { connect } from "node:net";

import { encodeLookup, publicResolverAbi } from "@ans/client";
import { expect } from "chai";
import { encodeFunctionData, type Hex, namehash, parseAbi } from "viem";

import { listenOn, offlineGateway } from "../helpers/offlineGateway.ts";

const SENDER: Hex = `0x${"aa".repeat(20)}`;
const batchAbi = parseAbi(["function query((address sender, string[] urls, bytes data)[])"]);
const node = namehash("bob.acme.dim");
const addr = encodeFunctionData({ abi: publicResolverAbi, functionName: "addr", args: [node] });
const lookup = encodeLookup("bob.acme.dim", addr);

type Offline = Awaited<ReturnType<typeof offlineGateway>>;

const ask = async ({ server }: Offline, data: Hex) =>
  await server.inject({ method: "POST", url: "/", payload: { sender: SENDER, data } });

const batchOf = (count: number, data: Hex): Hex =>
  encodeFunctionData({
    abi: batchAbi,
    functionName: "query",
    args: [Array.from({ length: count }, () => ({ sender: SENDER, urls: [], data }))],
  });

describe("the limits of a gateway", () => {
  let offline: Offline;
  beforeEach(async () => {
    offline = await offlineGateway({ limits: { bodyBytes: 20_000, requestSeconds: 1 } });
  });
  afterEach(() => offline.close());

  it("answers a batch of 64, and refuses 65 and a batch in a batch", async () => {
    await offline.close();
    offline = await offlineGateway();
    expect((await ask(offline, batchOf(64, lookup))).statusCode).to.equal(200);
    const refused = await ask(offline, batchOf(65, lookup));
    expect(refused.statusCode).to.equal(400);
    expect(refused.json()).to.deep.equal({ message: "A call asks for 65 things at once, and 64 are the most." });
    const nested = await ask(offline, batchOf(2, batchOf(2, lookup)));
    expect(nested.statusCode).to.equal(200);
    expect(nested.payload).to.include(Buffer.from("A batch holds no other batch.").toString("hex"));
  });

  it("refuses a body that is too long, and says so without a data field", async () => {
    const { statusCode, payload } = await ask(offline, `0x${"00".repeat(20_000)}`);
    expect(statusCode).to.equal(413);
    expect(JSON.parse(payload)).to.have.all.keys("message");
  });

  for (const [what, wire] of [
    ["without an end", "0x03626f62"],
    ["with something behind it", "0x03626f62000461"],
    ["with a label cut short", "0x09626f6200"],
    ["with a dot in a label", "0x05612e622e6300"],
    ["with the hash of a label", `0x42${Buffer.from(`[${"ab".repeat(32)}]`).toString("hex")}00`],
    ["of more than 255 bytes", `0x${`3f${"61".repeat(63)}`.repeat(4)}00`],
  ] as const) {
    it(`refuses a name ${what}`, async () => {
      const abi = parseAbi(["function resolve(bytes name, bytes data)"]);
      const { statusCode } = await ask(
        offline,
        encodeFunctionData({ abi, functionName: "resolve", args: [wire, addr] }),
      );
      expect(statusCode).to.equal(400);
    });
  }

  it("says 503, and not 429, when it has too much to do", async () => {
    const { load } = offline.gateway.metrics;
    load.running = offline.gateway.config.limits.queries;
    const { statusCode, headers } = await ask(offline, lookup);
    expect(statusCode).to.equal(503);
    expect(headers["retry-after"]).to.equal("1");
    load.running = 0;
    expect((await ask(offline, lookup)).statusCode).to.equal(200);
  });

  it("says 429 to a client that submits too many updates", async () => {
    await offline.close();
    offline = await offlineGateway({ limits: { updatesPerMinute: 2 } });
    const submit = async () => await offline.server.inject({ method: "POST", url: "/v1/grants", payload: {} });
    const statuses = [await submit(), await submit(), await submit()].map(({ statusCode }) => statusCode);
    expect(statuses).to.deep.equal([400, 400, 429]);
  });

  it("drops a client that sends its request slowly, and serves others meanwhile", async () => {
    const url = await listenOn(offline.server);
    const slow = connect(Number(new URL(url).port), "127.0.0.1");
    slow.on("error", () => undefined);
    await once(slow, "connect");
    slow.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 10000\r\n\r\n{");
    const closed = once(slow, "close");
    slow.resume();
    const response = await fetch(`${url}/${SENDER}/${lookup}`);
    expect(response.status).to.equal(200);
    await closed; // The gateway ends it.
  });

  it("lets answers be kept no longer than half of their life, and failures not at all", async () => {
    const answered = await ask(offline, lookup);
    expect(answered.headers["cache-control"]).to.equal("public, max-age=30");
    expect(answered.headers["access-control-allow-origin"]).to.equal("*");
    const refused = await ask(offline, "0x1234");
    expect(refused.headers["cache-control"]).to.equal("no-store");
    expect(refused.headers["access-control-allow-origin"]).to.equal("*");
  });
});
