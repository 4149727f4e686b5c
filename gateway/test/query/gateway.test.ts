import { createSubname, namehash } from "@ans/client";
import { expect } from "chai";

import { own } from "../../../client/test/helpers/own.ts";
import { granted, profiled } from "../helpers/evidence.ts";
import { asHex, objectOf, startGateway, type TestGateway } from "../helpers/gateways.ts";
import { NAME, startWorld, type World, ZONE } from "../helpers/world.ts";
import { each, type Json } from "./api.ts";

const moki = "4WDfe3zZ4T7opFSi3iDAKiuTnUHjxmXekk";

/** Listens to a gateway's stream until it has told of a block. */
async function toldOf(gateway: TestGateway, block: bigint): Promise<void> {
  const response = await fetch(`${gateway.url}/v1/stream`);
  expect(response.headers.get("content-type")).to.equal("text/event-stream");
  expect(response.headers.get("access-control-allow-origin")).to.equal("*");
  let heard = "";
  for await (const chunk of response.body ?? []) {
    heard += Buffer.from(chunk).toString();
    const told = [...heard.matchAll(/^event: block\ndata: (.+)\n\n/gm)].map(([, data]) => JSON.parse(data ?? ""));
    if (told.some((each) => each.block.number >= block)) return;
  }
  throw new Error(`The stream ended before block ${block}: ${heard}`);
}

describe("A gateway with an index", function () {
  this.timeout(120_000);
  let world: World;
  let gateway: TestGateway;
  let expires: number;

  before(async () => {
    world = await startWorld();
    gateway = await startGateway(world, 1, { index: true });
    expires = (await world.chainTime()) + 30 * 86_400;
  });
  after(async () => {
    await gateway.close();
    await world.end();
  });

  const upToDate = async () => toldOf(gateway, await world.publicClient.getBlockNumber());
  const ask = async (path: string): Promise<Json> => {
    const { status, json } = await gateway.get(path);
    expect(status, JSON.stringify(json)).to.equal(200);
    return json;
  };

  it("follows the chain, and streams its blocks", async () => {
    await upToDate();
    const time = { increaseTo: (second: number) => world.networkHelpers.time.increaseTo(second) };
    await own(world.as(world.owner), time, { name: "newcomer" });
    await upToDate();
    expect(await ask("/v1/names/newcomer.dim")).to.deep.include({ state: "registered", origin: "chain", partial: [] });
    const { block, head, lagBlocks, lagSeconds, fault, chainId } = await ask("/v1/status");
    expect({ head, lagBlocks, fault, chainId }).to.deep.equal({
      head: block.number,
      lagBlocks: 0,
      fault: null,
      chainId: world.manifest.chainId,
    });
    expect(lagSeconds).to.be.below(60);
  });

  it("gives what was signed about an off-chain name, and finds it by owner, beginning and DIM number", async () => {
    const { sign, issuer, bobKey } = world;
    const grant = await sign.grant(issuer, { name: NAME, owner: bobKey.address, epoch: 1, expires });
    expect((await gateway.post("/v1/grants", grant)).status).to.equal(201);
    const records = [
      { key: "addr:60", value: bobKey.address.toLowerCase() },
      { key: "text:chat.dim.id", value: `moki@${moki}` },
    ];
    const profile = await sign.profile(bobKey, { name: NAME, epoch: 1, revision: 1, expires, records });
    expect((await gateway.post("/v1/profiles", profile)).status).to.equal(201);
    await upToDate();

    const answer = await ask(`/v1/names/${NAME}`);
    expect(answer).to.deep.include({
      name: NAME,
      node: namehash(NAME),
      origin: "offchain",
      state: "registered",
      owner: bobKey.address,
      expiry: expires,
      address: bobKey.address.toLowerCase(),
      records,
      partial: [],
    });
    expect(answer.offchain.sequence).to.equal(String(2n ** 32n + 1n));
    expect(asHex(objectOf(answer.offchain.evidence.profile)["signature"])).to.equal(profile.signature);
    const found = async (path: string) => each((await ask(path)).names, "name");
    expect(await found(`/v1/addresses/${bobKey.address}/names`)).to.deep.equal([NAME]);
    expect(await found("/v1/search?prefix=bob")).to.deep.equal([NAME]);
    expect(await found("/v1/search?dim=1840839527")).to.deep.equal([NAME]);
    const { json } = await gateway.post("/v1/ans", { type: 0x88, command: "ans", names: `${NAME} ghost.${ZONE}` });
    expect(json).to.deep.include({ records: { [NAME]: `moki@${moki}` }, missed: [`ghost.${ZONE}`] });
    expect(each((await ask(`/v1/names/${NAME}/history`)).offchain, "kind")).to.deep.equal(["profile", "grant"]);
    expect(await ask(`/v1/names/ghost.${ZONE}`)).to.include({ state: "free", owner: null });
  });

  it("says that a name signed twice with one number is in conflict, and shows nothing of it", async () => {
    const name = `twice.${ZONE}`;
    const grant = granted(name, { expires });
    // Others may have accepted the one, and told of it.
    for (const value of ["one", "two"]) await gateway.gateway.store.accept(profiled(grant, 1, { "text:url": value }));
    const answer = await ask(`/v1/names/${name}`);
    expect(answer).to.deep.include({ owner: null, records: [], address: null });
    expect(each(answer.partial, "code")).to.deep.equal(["OFFCHAIN_CONFLICT"]);
  });

  it("prefers a live subname on the chain to what was signed, as resolving does", async () => {
    const { as, owner } = world;
    await createSubname(as(owner), { name: NAME, owner });
    await upToDate();
    expect(await ask(`/v1/names/${NAME}`)).to.deep.include({ origin: "chain", owner, offchain: null });
    expect(each((await ask("/v1/search?prefix=bob")).names, "origin")).to.deep.equal(["chain"]);
  });

  it("describes every route in one document", async () => {
    const { paths } = await ask("/openapi.json");
    expect(Object.keys(paths)).to.include.members(["/v1/names/{name}", "/v1/changes", "/v1/grants", "/healthz"]);
  });
});
