import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

import { decodeResponse, encodeLookup, publicResolverAbi } from "@ans/client";
import { expect } from "chai";
import { encodeFunctionData, type Hex, namehash, size } from "viem";

import { listen, shut } from "../../../test/helpers/listen.ts";
import { type AnswerJson, hexOf, parseAnswerJson } from "../../src/cosigning/answerJson.ts";
import { merklePaths } from "../../src/signing/merklePaths.ts";
import { asHex, operatorOf, signerOf, startGateway, type TestGateway } from "../helpers/gateways.ts";
import { NAME, POLICY, startWorld, type World } from "../helpers/world.ts";

const callData = encodeLookup(
  NAME,
  encodeFunctionData({ abi: publicResolverAbi, functionName: "text", args: [namehash(NAME), "url"] }),
);

/** What a peer sends back for an answer that it is to sign. */
type Reply = (answer: AnswerJson) => Promise<{ status?: number; signature?: unknown }>;

describe("An answer that two seats have to sign", () => {
  let world: World;
  let asking: TestGateway;
  let other: TestGateway;
  let stub: Server;
  let reply: Reply;

  before(async () => {
    world = await startWorld({ seats: 3 });
    asking = await startGateway(world, 1, { limits: { answerCacheMB: 0 } });
    other = await startGateway(world, 3);
    stub = createServer((request, response) => void answered(request, response));
    await world.setGateways(2, [`${await listen(stub)}/{sender}/{data}`]);
    await world.setGateways(3, [`${other.url}/{sender}/{data}`]);
    await world.setPolicy({ seats: [1, 2], threshold: 2 });
    const expires = (await world.chainTime()) + 86_400;
    const { sign, issuer, bobKey } = world;
    const grant = await sign.grant(issuer, { name: NAME, owner: bobKey.address, epoch: 1, expires });
    const records = [{ key: "text:url", value: "https://bob.example" }];
    const profile = await sign.profile(bobKey, { name: NAME, epoch: 1, revision: 1, expires, records });
    for (const { post, gateway } of [asking, other]) {
      await gateway.chain.look();
      await post("/v1/grants", grant);
      expect((await post("/v1/profiles", profile)).status).to.equal(201);
    }
  });
  after(async () => {
    await asking?.close();
    await other?.close();
    if (stub !== undefined) await shut(stub);
    await world?.end();
  });

  async function answered(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { answer }: { answer: AnswerJson } = JSON.parse((await request.toArray()).join(""));
    const { status = 200, signature } = await reply(answer).catch(() => ({ status: -1, signature: undefined }));
    if (status === -1) return void request.destroy();
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ seat: 2, signature }));
  }

  const digestOf = (answer: AnswerJson) => asking.gateway.digest.answer(parseAnswerJson(answer));
  const signed = async (answer: AnswerJson, signer = operatorOf(2)) => await signer.sign(digestOf(answer));
  const ask = async () => await asking.get(`/${world.resolver}/${callData}.json`);

  /** A signature under a tree, whose path is one hash for each of `more` longer than it need be. */
  async function together(answer: AnswerJson, more = 0): Promise<Buffer> {
    const { root, paths } = merklePaths([digestOf(answer), Buffer.alloc(32, 1)]);
    const path = paths[0] ?? Buffer.alloc(0);
    return Buffer.concat([await operatorOf(2).sign(asking.gateway.digest.batch(root)), path, Buffer.alloc(32 * more)]);
  }

  /** The answer that seat 3 would give, as another gateway has it; `change` says what differs. */
  async function wanted(change: Partial<AnswerJson> = {}): Promise<AnswerJson> {
    let told: AnswerJson | undefined;
    reply = async (answer) => {
      told = answer;
      return {};
    };
    await world.setPolicy({ seats: [1, 2], threshold: 2 });
    await asking.gateway.chain.look();
    await ask();
    await world.setPolicy({ ...POLICY, threshold: 2 });
    await other.gateway.chain.look();
    if (told === undefined) throw new Error("The peer was not asked.");
    return { ...told, ...change };
  }
  const cosign = async (answer: AnswerJson, data: Hex = callData) =>
    await other.post("/v1/cosign", { sender: world.resolver, data, answer });

  for (const [how, give, length] of [
    ["by itself", signed, 65],
    ["with others", together, 65 + 2 * 32],
  ] as const) {
    it(`is signed by the other seat ${how}`, async () => {
      reply = async (answer) => ({ signature: hexOf(await give(answer)) });
      const { status, json } = await ask();
      expect(status, JSON.stringify(json)).to.equal(200);
      const { signatures } = decodeResponse(asHex(json["data"])).service;
      expect(signatures.map(size)).to.deep.equal([65, length]);
    });
  }

  const lies: [what: string, reply: Reply][] = [
    ["signs with another key", async (answer) => ({ signature: hexOf(await signed(answer, signerOf("a stranger"))) })],
    ["signs another answer", async (answer) => ({ signature: hexOf(await signed({ ...answer, sequence: "7" })) })],
    ["has a path too long", async (answer) => ({ signature: hexOf(await together(answer, 15)) })],
    ["has another path", async (answer) => ({ signature: hexOf(await together(answer, 1)) })],
    ["cuts its signature", async (answer) => ({ signature: hexOf((await signed(answer)).subarray(0, 64)) })],
    ["sends zeros", async () => ({ signature: `0x${"00".repeat(65)}` })],
    ["sends no hex", async () => ({ signature: "hello" })],
    ["sends no signature", async () => ({})],
    ["refuses, and signs all the same", async (answer) => ({ status: 409, signature: hexOf(await signed(answer)) })],
    ["hangs up", async () => await Promise.reject(new Error("gone"))],
  ];
  for (const [what, lie] of lies) {
    it(`is not given where the other seat ${what}`, async () => {
      reply = lie;
      const { status, json } = await ask();
      expect(status).to.equal(503);
      expect(json["message"]).to.match(/^The zone asks for 2 service providers that agree, and 1 do: try again/);
    });
  }

  it("is given where one of the others signs it, whatever the rest send", async () => {
    await world.setPolicy({ threshold: 2 });
    await asking.gateway.chain.look();
    await other.gateway.chain.look();
    reply = async (answer) => ({ signature: hexOf(await signed(answer, signerOf("a stranger"))) });
    const { status, json } = await ask();
    expect(status, JSON.stringify(json)).to.equal(200);
    expect(decodeResponse(asHex(json["data"])).service.signatures).to.have.length(2);
  });

  describe("and that another gateway asks for", () => {
    it("is signed where this one would give the same", async () => {
      const { status, json } = await cosign(await wanted());
      expect(status, JSON.stringify(json)).to.equal(200);
      expect(json["seat"]).to.equal(3);
    });

    for (const [what, change, status, says] of [
      ["of an earlier update", { sequence: "1" }, 409, /the name is at number 4294967297, and this is 1\.$/],
      ["with another profile", { profileHash: `0x${"11".repeat(32)}` }, 409, /the name is at number 4294967297/],
      ["to another query", { queryHash: `0x${"11".repeat(32)}` }, 400, /^The answer is to another query\.$/],
      ["about another name", { node: namehash("eve.acme.dim") }, 400, /^The answer is to another query\.$/],
      ["of another resolver", { resolver: `0x${"11".repeat(20)}` }, 404, /alone\.$/],
      ["with a number of more than 64 bits", { sequence: "18446744073709551616" }, 400, /is no number of 64 bits\.$/],
    ] as const) {
      it(`is not signed where it is ${what}`, async () => {
        const refused = await cosign(await wanted(change));
        expect(refused.status).to.equal(status);
        expect(Object(refused.json["error"]).message).to.match(says);
      });
    }

    for (const [what, shift, says] of [
      ["dated ahead", { servedAt: 20, expires: 20 }, /^This gateway would not give that answer: it is dated/],
      ["dated back", { servedAt: -20, expires: -20 }, /^This gateway would not give that answer: it is dated/],
      ["to hold too long", { servedAt: 0, expires: 1 }, /it is to hold too long\.$/],
      ["over before it begins", { servedAt: 0, expires: -POLICY.freshness }, /it is to hold too long\.$/],
    ] as const) {
      it(`is not signed where it is ${what}`, async () => {
        const answer = await wanted();
        const { servedAt, expires } = answer;
        const moved = { ...answer, servedAt: servedAt + shift.servedAt, expires: expires + shift.expires };
        const refused = await cosign(moved);
        expect(refused.status).to.equal(409);
        expect(Object(refused.json["error"]).message).to.match(says);
      });
    }
  });
});
