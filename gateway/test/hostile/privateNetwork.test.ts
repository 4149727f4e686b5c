import { createServer, type Server } from "node:http";

import { encodeLookup, publicResolverAbi } from "@ans/client";
import { expect } from "chai";
import type { FastifyInstance } from "fastify";
import { encodeFunctionData, namehash } from "viem";

import { signerCalled } from "../../../client/test/helpers/offchain.ts";
import { listen, shut } from "../../../test/helpers/listen.ts";
import { replicate } from "../../src/running/replicate.ts";
import { offlineGateway } from "../helpers/offlineGateway.ts";
import { signedGrant, signedProfile } from "../helpers/signed.ts";

const NAME = "bob.acme.dim";
const bob = signerCalled("bob");
const text = encodeFunctionData({ abi: publicResolverAbi, functionName: "text", args: [namehash(NAME), "url"] });

/** A gateway whose zone wants a second seat to sign, which says that it is at `url`. */
async function besidePeer(url: string, peers = {}) {
  const offline = await offlineGateway({ peers });
  const { gateway } = offline;
  const { find } = gateway.zones;
  gateway.zones.find = async (asked) => {
    const zone = await find(asked);
    return zone && { ...zone, threshold: 2 };
  };
  const peer = { seat: 2, key: signerCalled("operator 2").address, url };
  gateway.peers = { of: async () => [peer], all: async () => [peer] };
  return offline;
}

const ask = async ({ server }: { server: FastifyInstance }) =>
  await server.inject({
    method: "POST",
    url: "/",
    payload: { sender: `0x${"aa".repeat(20)}`, data: encodeLookup(NAME, text) },
  });

describe("A gateway that is given addresses of its own network", () => {
  /** A service that believes itself to be out of reach. */
  let inner: Server;
  let port: string;
  let connections: number;

  before(async () => {
    inner = createServer((_, response) => response.end("{}"));
    inner.on("connection", () => (connections += 1));
    port = new URL(await listen(inner)).port;
  });
  after(() => shut(inner));
  beforeEach(() => {
    connections = 0;
  });

  for (const host of [
    "127.0.0.1",
    "localhost",
    "2130706433",
    "0x7f.1",
    "0",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "a@127.0.0.1",
  ]) {
    for (const protocol of ["http", "https"]) {
      it(`asks no peer at ${protocol}://${host}`, async () => {
        const offline = await besidePeer(`${protocol}://${host}:${port}`);
        const { statusCode, payload } = await ask(offline);
        expect(statusCode).to.equal(503);
        expect(JSON.parse(payload)).to.have.all.keys("message");
        expect(connections).to.equal(0);
        await offline.close();
      });
    }
  }

  it("asks there where it is allowed to", async () => {
    const offline = await besidePeer(`http://127.0.0.1:${port}`, { allowPrivate: true });
    expect((await ask(offline)).statusCode).to.equal(503); // What answers there is no gateway.
    expect(connections).to.equal(1);
    await offline.close();
  });

  it("follows no feed there, and says why", async () => {
    const { gateway, close } = await besidePeer(`https://127.0.0.1:${port}`);
    const told = new Promise((resolve) => {
      gateway.log.info = resolve;
    });
    const end = replicate(gateway);
    expect(await told)
      .to.have.property("reason")
      .that.includes("an address of a private network");
    await end();
    expect(connections).to.equal(0);
    await close();
  });

  it("keeps and gives back what profiles say, and asks nothing of it", async () => {
    const offline = await offlineGateway();
    const url = `http://127.0.0.1:${port}/admin?delete=all`;
    await offline.gateway.store.accept(await signedProfile(await signedGrant(NAME, bob), bob, 1, url));
    const { statusCode, payload } = await ask(offline);
    expect(statusCode).to.equal(200);
    expect(payload).to.include(Buffer.from(url).toString("hex"));
    expect(connections).to.equal(0);
    await offline.close();
  });
});
