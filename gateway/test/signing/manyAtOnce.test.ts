import { decodeResponse, encodeLookup, publicResolverAbi } from "@ans/client";
import { expect } from "chai";
import { decodeFunctionResult, encodeFunctionData, type Hex, namehash, size } from "viem";

import { offchainResolverAbi } from "../../../client/src/abi/offchainResolver.ts";
import { asHex, startGateway, type TestGateway } from "../helpers/gateways.ts";
import { NAME, startWorld, type World } from "../helpers/world.ts";

/** How many ask at the same time. */
const MANY = 40;

describe("Answers that many ask for at once", () => {
  let world: World;
  let gateways: TestGateway[];

  before(async () => {
    world = await startWorld({ seats: 2 });
    gateways = [];
    for (const seat of [1, 2]) gateways.push(await startGateway(world, seat));
    for (const [i, { url }] of gateways.entries()) await world.setGateways(i + 1, [`${url}/{sender}/{data}.json`]);
    await world.setPolicy({ threshold: 2 });
    const expires = (await world.chainTime()) + 86_400;
    const { sign, issuer, bobKey } = world;
    const records = Array.from({ length: MANY }, (_, i) => ({ key: `text:${i}`, value: `value ${i}` }));
    const grant = await sign.grant(issuer, { name: NAME, owner: bobKey.address, epoch: 1, expires });
    const profile = await sign.profile(bobKey, { name: NAME, epoch: 1, revision: 1, expires, records });
    for (const { post } of gateways) {
      await post("/v1/grants", grant);
      expect((await post("/v1/profiles", profile)).status).to.equal(201);
    }
  });
  after(async () => {
    for (const gateway of gateways ?? []) await gateway.close();
    await world?.end();
  });

  it("have fewer signatures than answers, and the resolver takes each of them, of two seats", async () => {
    const [first] = gateways;
    const results = await Promise.all(
      Array.from({ length: MANY }, async (_, i) => {
        const args = [namehash(NAME), String(i)] as const;
        const callData = encodeLookup(NAME, encodeFunctionData({ abi: publicResolverAbi, functionName: "text", args }));
        const { status, json } = await first.get(`/${world.resolver}/${callData}.json`);
        expect(status, JSON.stringify(json)).to.equal(200);
        return { callData, data: asHex(json["data"]) };
      }),
    );
    for (const { gateway } of gateways) {
      const [, signatures] = /^ans_gateway_signatures_total (\d+)$/m.exec(await gateway.metrics.text()) ?? [];
      expect(Number(signatures), `signatures of seat ${gateway.seat}`).to.be.within(1, MANY - 1);
    }
    const sizes = results.flatMap(({ data }) => decodeResponse(data).service.signatures.map(size));
    expect(sizes).to.have.length(2 * MANY);
    expect(sizes.filter((each) => each > 65)).to.not.be.empty;
    for (const [i, { callData, data }] of results.entries()) {
      expect(await textIn(callData, data)).to.equal(`value ${i}`);
    }
    // An answer is no answer to another query, though both are under one root.
    const [one, other] = results;
    expect(await rejected(one.callData, other.data)).to.equal(true);
  });

  /** What the resolver makes of an answer. */
  async function textIn(callData: Hex, response: Hex): Promise<string> {
    const { data: result = "0x" } = await world.publicClient.call(callback(callData, response));
    const data = decodeFunctionResult({ abi: offchainResolverAbi, functionName: "resolveCallback", data: result });
    return decodeFunctionResult({ abi: publicResolverAbi, functionName: "text", data });
  }

  async function rejected(callData: Hex, response: Hex): Promise<boolean> {
    return await world.publicClient.call(callback(`${callData}ff`, response)).then(
      () => false,
      () => true,
    );
  }

  function callback(callData: Hex, response: Hex) {
    const args = [response, callData] as const;
    const data = encodeFunctionData({ abi: offchainResolverAbi, functionName: "resolveCallback", args });
    return { to: world.resolver, data };
  }
});
