import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import { decodeResponse, encodeLookup, publicResolverAbi } from "@ans/client";
import { expect } from "chai";
import { pino } from "pino";
import { encodeFunctionData, namehash } from "viem";

import { checkConfig } from "../../src/config/loadConfig.ts";
import { diagnose } from "../../src/doctor/diagnose.ts";
import { serve, type Serving } from "../../src/running/serve.ts";
import { asHex, type Json, objectOf, operatorOf } from "../helpers/gateways.ts";
import { NAME, startWorld, type World } from "../helpers/world.ts";

const call = encodeFunctionData({ abi: publicResolverAbi, functionName: "text", args: [namehash(NAME), "url"] });

async function post({ url }: Serving, path: string, body: unknown): Promise<number> {
  const headers = { "content-type": "application/json" };
  return (await fetch(`${url}/v1/${path}`, { method: "POST", headers, body: JSON.stringify(body) })).status;
}

async function health({ url }: Serving): Promise<{ status: number; faults: unknown }> {
  const response = await fetch(`${url}/healthz`);
  return { status: response.status, faults: objectOf(await response.json())["faults"] };
}

async function until(happened: () => Promise<boolean>): Promise<void> {
  while (!(await happened())) await new Promise((resolve) => setTimeout(resolve, 20));
}

const isWell = (serving: Serving) => async () => (await health(serving)).status === 200;

describe("A gateway whose store was put back", function () {
  this.timeout(120_000);
  let world: World;
  let sign: (revision: number) => Promise<unknown>;
  const running = new Set<Serving>();
  const ports = new Map<number, number>();

  before(async () => {
    world = await startWorld({ seats: 2 });
    const { bobKey } = world;
    const expires = (await world.chainTime()) + 86_400;
    sign = async (revision) =>
      await world.sign.profile(bobKey, {
        name: NAME,
        epoch: 1,
        revision,
        expires,
        records: [{ key: "text:url", value: `https://bob.example/${revision}` }],
      });
  });
  afterEach(async () => {
    for (const serving of running) await serving.close();
    running.clear();
    for (const file of ["one.db", "one.db-mark", "backup.db", "two.db", "two.db-mark"])
      rmSync(at(file), { force: true });
    for (const seat of [1, 2]) await world.setGateways(seat, []);
  });
  after(() => world?.end());

  const at = (file: string) => join(world.folder, file);

  /** Runs the gateway of a seat, and writes where it is into the directory. */
  async function run(seat: number, file: string, peers: Json = {}): Promise<Serving> {
    const config = checkConfig({
      seat,
      chain: { rpc: world.url, manifest: world.manifestFile, pollSeconds: 1, clock: "chain" },
      keys: { keystores: ["in the test"] },
      store: `sqlite:${at(file)}`,
      listen: { port: ports.get(seat) ?? 0 },
      peers: { allowPrivate: true, replicateSeconds: 1, ...peers },
      index: false,
      log: "silent",
    });
    const serving = await serve(config, { log: pino({ level: "silent" }), openKeys: () => [operatorOf(seat)] });
    running.add(serving);
    // Where it was before, since others read the directory only now and then.
    ports.set(seat, Number(new URL(serving.url).port));
    await world.setGateways(seat, [`${serving.url}/{sender}/{data}.json`]);
    return serving;
  }

  async function end(serving: Serving): Promise<void> {
    running.delete(serving);
    await serving.close();
  }

  const grant = async () =>
    await world.sign.grant(world.issuer, {
      name: NAME,
      owner: world.bobKey.address,
      epoch: 1,
      expires: (await world.chainTime()) + 86_400,
    });

  /** What a gateway answers about the name: the value, or the status where it does not answer. */
  async function ask({ url }: Serving): Promise<string | number | undefined> {
    const response = await fetch(`${url}/${world.resolver}/${encodeLookup(NAME, call)}.json`);
    const body = objectOf(await response.json());
    return response.status === 200 ? decodeResponse(asHex(body["data"])).values[0] : response.status;
  }

  it("signs nothing until it has from others what it gave receipts for", async () => {
    const [one, two] = [await run(1, "one.db"), await run(2, "two.db")];
    await until(isWell(one));
    await until(isWell(two));
    expect(await post(one, "grants", await grant())).to.equal(201);
    expect(await post(one, "profiles", await sign(1))).to.equal(201);
    await end(one);
    copyFileSync(at("one.db"), at("backup.db"));

    const later = await run(1, "one.db");
    expect(await post(later, "profiles", await sign(2)), "a restart is no restore").to.equal(201);
    await until(async () => (await ask(two)) === "https://bob.example/2");
    await end(later);
    await end(two);
    copyFileSync(at("backup.db"), at("one.db"));

    const restored = await run(1, "one.db");
    expect(await ask(restored)).to.equal(503);
    expect(await post(restored, "profiles", await sign(1)), "it gives no receipt").to.equal(503);
    const { status, faults } = await health(restored);
    expect(status).to.equal(503);
    expect(faults).to.deep.equal([
      `nothing is signed: its store may be older than its receipts, and has not been read to the end yet from ${two.url}`,
    ]);

    await run(2, "two.db");
    await until(isWell(restored));
    expect(await ask(restored)).to.equal("https://bob.example/2");
  });

  it("answers from what it has where it is told to, and where it follows nobody", async () => {
    const one = await run(1, "one.db");
    await post(one, "grants", await grant());
    await post(one, "profiles", await sign(1));
    await end(one);
    copyFileSync(at("one.db"), at("backup.db"));
    for (const peers of [{ catchUp: "never" }, { replicate: false }]) {
      const later = await run(1, "one.db");
      await until(isWell(later));
      await post(later, "profiles", await sign(2));
      await end(later);
      copyFileSync(at("backup.db"), at("one.db"));
      const restored = await run(1, "one.db", peers);
      expect(await ask(restored)).to.equal("https://bob.example/1");
      await end(restored);
    }
  });

  it("is kept waiting by nobody where it is the only one, and says what to do", async () => {
    const one = await run(1, "one.db");
    await post(one, "grants", await grant());
    await end(one);
    rmSync(at("one.db-mark"));
    const moved = await run(1, "one.db");
    expect((await health(moved)).faults).to.deep.equal([
      "nothing is signed: its store may be older than its receipts, and no other gateway is in the directory; see peers.catchUp",
    ]);
    const findings = await diagnose(moved.gateway.config);
    expect(findings.find(({ what }) => what === "database")?.says).to.include("may be older than its receipts");
    await end(moved);
    expect((await health(await run(1, "one.db", { catchUp: "never" }))).status).to.equal(200);
  });

  it("hears from others at every start where it is told to", async () => {
    const one = await run(1, "one.db");
    await post(one, "grants", await grant());
    await end(one);
    await end(await run(2, "two.db"));
    const again = await run(1, "one.db", { catchUp: "always" });
    expect((await health(again)).status).to.equal(503);
    await run(2, "two.db");
    await until(isWell(again));
  });
});
