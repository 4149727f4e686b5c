import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { nextEvidence, publish, signGrant } from "@ans/client";
import { expect } from "chai";
import { pino } from "pino";
import { createPublicClient, http, namehash } from "viem";

import { checkConfig } from "../../gateway/src/config/loadConfig.ts";
import { serve, type Serving } from "../../gateway/src/running/serve.ts";
import { type Json, objectOf, operatorOf } from "../../gateway/test/helpers/gateways.ts";
import { NAME, startWorld, type World, ZONE } from "../../gateway/test/helpers/world.ts";
import { runs } from "../helpers/processes.ts";
import { rejection } from "../helpers/rejection.ts";
import { describeChain } from "../helpers/stock.ts";

const ADDRESS = "0x71bE63f3384f5fb98995898A86B02Fb2426c5788";
const NOBODY = "nobody.acme.dim";

const get = async ({ url }: Serving, path: string) => {
  const response = await fetch(url + path);
  return { status: response.status, json: objectOf(await response.json()) };
};

async function until(happened: () => Promise<boolean>): Promise<void> {
  while (!(await happened())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** A zone that asks no seat, kept by a service provider and by a mirror, which the clients of these tests ask. */
describe("a mirror without any key", function () {
  this.timeout(180_000);
  let world: World;
  let provider: Serving;
  let mirror: Serving;
  const running = new Set<Serving>();

  async function run(change: Json): Promise<Serving> {
    const config = checkConfig({
      chain: { rpc: world.url, manifest: world.manifestFile, pollSeconds: 1, clock: "chain" },
      store: "sqlite::memory:",
      listen: { port: 0 },
      index: false,
      log: "silent",
      ...change,
    });
    const openKeys = () => (config.mirror ? [] : [operatorOf(1)]);
    const serving = await serve(config, { log: pino({ level: "silent" }), openKeys });
    running.add(serving);
    return serving;
  }

  before(async () => {
    world = await startWorld();
    const peers = { allowPrivate: true, replicateSeconds: 1 };
    provider = await run({ seat: 1, keys: { keystores: ["in the test"] }, peers });
    mirror = await run({ mirror: true, peers: { ...peers, urls: [provider.url] } });
    await world.setGateways(1, [`${provider.url}/{sender}/{data}.json`]);
    await world.setPolicy({ threshold: 0, gateways: [`${mirror.url}/{sender}/{data}.json`] }, world.owner);
    await provider.gateway.chain.look();
    await mirror.gateway.chain.look();
  });
  after(async () => {
    for (const serving of running) await serving.close();
    await world?.end();
  });

  const viem = async () =>
    createPublicClient({
      chain: { ...(await describeChain(world.universal)), rpcUrls: { default: { http: [world.url] } } },
      transport: http(),
      cacheTime: 0,
    });

  /** Has the issuer sign a checkpoint by the command line; gives what it printed. */
  async function signCheckpoint(...more: string[]): Promise<Json> {
    const { code, output } = await checkpoint(ZONE, ...more);
    expect(code, output).to.equal(0);
    return objectOf(JSON.parse(output.slice(output.indexOf("{"))));
  }

  async function checkpoint(zone: string, ...more: string[]) {
    const end = new Date(((await world.chainTime()) + 3600) * 1000).toISOString();
    const command = ["ans", "zone", "checkpoint", zone, "--until", end, "--account", world.owner, "--yes", "--json"];
    return await runs([...command, ...more], { ANS_RPC_URL: world.url, ANS_MANIFEST: world.manifestFile });
  }

  it("is well, and says that it has neither seat nor key", async () => {
    expect((await get(mirror, "/healthz")).json).to.deep.equal({ ok: true, faults: [] });
    expect((await get(mirror, "/v1/info")).json).to.include({ seat: null, key: null });
  });

  it("answers with what others have signed, and cannot deny a name before a checkpoint", async () => {
    const ans = world.as(world.owner);
    const expires = (await world.chainTime()) + 86_400;
    const grant = await signGrant(ans, { name: NAME, owner: world.bobKey.address, expires });
    const granted = nextEvidence(undefined, { kind: "grant", signed: grant });
    const told = await publish(ans, { evidence: granted, allowPrivate: true });
    expect(told.map(({ seat, outcome }) => [seat, outcome])).to.deep.equal([
      [null, "silent"],
      [1, "accepted"],
    ]);
    const records = [{ key: "addr:60", value: ADDRESS.toLowerCase() }];
    const message = { name: NAME, epoch: 1, revision: 1, expires, records };
    const signed = await world.sign.profile(world.bobKey, message);
    await publish(ans, { evidence: nextEvidence(granted, { kind: "profile", signed }), allowPrivate: true });
    await until(async () => (await get(mirror, `/v1/evidence/${NAME}`)).json["profile"] !== undefined);
    expect(await (await viem()).getEnsAddress({ name: NAME })).to.equal(ADDRESS);
    await rejection((await viem()).getEnsAddress({ name: NOBODY, strict: true }));
    expect((await get(mirror, `/v1/proofs/${NOBODY}`)).status).to.equal(404);
  });

  it("proves by the issuer's checkpoint that a name does not exist, when nobody else is there any more", async () => {
    const printed = await signCheckpoint();
    expect(printed["names"]).to.equal(1);
    const file = join(world.folder, "names.ndjson");
    writeFileSync(file, `${JSON.stringify((await get(provider, `/v1/evidence/${NAME}`)).json)}\n`);
    expect((await signCheckpoint("--file", file))["root"], "by an export").to.equal(printed["root"]);
    const list = async () => (await get(mirror, "/v1/checkpoints")).json["checkpoints"];
    await until(async () => JSON.stringify(await list()).includes(String(printed["root"])));
    running.delete(provider);
    await provider.close();

    const client = await viem();
    expect(await client.getEnsAddress({ name: NAME, strict: true })).to.equal(ADDRESS);
    expect(await client.getEnsAddress({ name: NOBODY, strict: true })).to.equal(null);
    expect(await client.getEnsText({ name: NOBODY, key: "url", strict: true })).to.equal(null);
    const { json } = await get(mirror, `/v1/proofs/${NAME}`);
    expect(json["end"]).to.have.property("key", namehash(NAME));
    expect((await get(mirror, `/v1/proofs/${NOBODY}`)).json["end"]).to.have.property("key", namehash(NAME));
  });

  it("is given no checkpoint of what is no zone, or of names that nobody can tell", async () => {
    for (const [zone, ...more] of [
      [NAME, "is a name of the zone acme.dim"],
      ["other.dim", "Neither other.dim nor a name above it"],
      [ZONE, "is not what `ans gateway export` writes", "--file", world.manifestFile],
      [ZONE, "is not what `ans gateway export` writes", "--file", join(world.folder, "missing")],
    ] as const) {
      const [sentence, ...options] = more;
      const { code, output } = await checkpoint(zone, ...options);
      expect(code, output).to.equal(1);
      expect(output).to.include(sentence);
    }
  });

  it("signs nothing for a zone that asks a seat", async () => {
    await world.setPolicy({ threshold: 1, gateways: [`${mirror.url}/{sender}/{data}.json`] }, world.owner);
    await mirror.gateway.chain.look();
    await rejection((await viem()).getEnsAddress({ name: NAME, strict: true }));
    expect((await checkpoint(ZONE)).output).to.include("asks 1 seat to say what is newest");
  });
});
