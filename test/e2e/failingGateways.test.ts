import { once } from "node:events";
import { createServer, type Server } from "node:net";

import { type Evidence, recordKey } from "@ans/client";
import { expect } from "chai";

import { signerCalled } from "../../client/test/helpers/offchain.ts";
import { startTestGateway, type TestGateway as Liar } from "../../client/test/helpers/testGateway.ts";
import { startGateway, type TestGateway } from "../../gateway/test/helpers/gateways.ts";
import { NAME, startWorld, type World } from "../../gateway/test/helpers/world.ts";
import { clientsOver } from "../helpers/stock.ts";

const ADDRESS = "0x71bE63f3384f5fb98995898A86B02Fb2426c5788";
const WEBSITE = "https://bob.example";

/** What becomes of a service provider. */
type Fate = "well" | "killed" | Lie;
/**
 * How one answers wrongly, to whoever asks: with records that Bob never signed, under its own key or a stranger's; with
 * the values left out that he did sign; or with something that is no response.
 */
type Lie = "forges" | "forges as a stranger" | "forges values" | "babbles";

/** One seat: a gateway of the real kind, one of the real kind that was killed, and one that lies. */
type Provider = { seat: number; well: TestGateway; killed: string; grave: Server; liar: Liar };

async function startProvider(world: World, seat: number): Promise<Provider> {
  const victim = await startGateway(world, seat);
  await victim.close();
  const grave = await keepPort(victim.url);
  const well = await startGateway(world, seat);
  const liar = await startTestGateway(world.as(world.owner), seat, signerCalled(`operator ${seat}`));
  return { seat, well, killed: victim.url, grave, liar };
}

/** Takes a port so that no other program does, and has every connection fail. */
async function keepPort(url: string): Promise<Server> {
  const server = createServer((socket) => void socket.destroy());
  server.listen(Number(new URL(url).port), "127.0.0.1");
  await once(server, "listening");
  return server;
}

/** Grants bob.acme.dim to Bob and publishes his profile at every gateway. */
async function publish(world: World, providers: readonly Provider[]): Promise<void> {
  const { sign, issuer, bobKey } = world;
  const expires = (await world.chainTime()) + 86_400;
  const records = [
    { key: recordKey.addr(60), value: ADDRESS.toLowerCase() },
    { key: recordKey.text("url"), value: WEBSITE },
  ];
  const grant = await sign.grant(issuer, { name: NAME, owner: bobKey.address, epoch: 1, expires });
  const profile = await sign.profile(bobKey, { name: NAME, epoch: 1, revision: 1, expires, records });
  for (const { well, liar } of providers) {
    await well.gateway.chain.look();
    expect((await well.post("/v1/grants", grant)).status).to.equal(201);
    expect((await well.post("/v1/profiles", profile)).status).to.equal(201);
    liar.store.set(NAME, { name: NAME, grant, transfers: [], profile });
  }
}

/** What a liar serves in place of what Bob signed. */
function forged(known: Evidence | undefined): Evidence | undefined {
  const records = [
    { key: recordKey.addr(60), value: "0x00000000000000000000000000000000000bad00" },
    { key: recordKey.text("url"), value: "https://evil.example" },
  ];
  return known?.profile && { ...known, profile: { ...known.profile, records } };
}

/** How often those that lie were asked. */
function liesIn(providers: readonly Provider[]): number {
  return providers.reduce((sum, { liar }) => sum + liar.asked.length, 0);
}

/** Every order of some things. */
function ordersOf<T>(things: readonly T[]): T[][] {
  if (things.length === 0) return [[]];
  return things.flatMap((thing, i) => ordersOf(things.toSpliced(i, 1)).map((rest) => [thing, ...rest]));
}

describe("service providers of which some fail", function () {
  this.timeout(120_000);
  let world: World;
  let providers: Provider[];
  let clients: Awaited<ReturnType<typeof clientsOver>>;
  before(async () => {
    world = await startWorld({ seats: 4 });
    providers = await Promise.all([1, 2, 3, 4].map((seat) => startProvider(world, seat)));
    clients = await clientsOver(world);
    await publish(world, providers);
  });
  after(async () => {
    clients?.ethers.destroy();
    for (const { well, liar, grave } of providers ?? []) {
      grave.close();
      await well.close();
      await liar.close();
    }
    await world?.end();
  });

  /** Has each seat meet its fate, the first seat the first. */
  async function befall(fates: readonly Fate[]): Promise<void> {
    for (const [i, fate] of fates.entries()) {
      const { seat, well, killed, liar } = at(providers, i);
      liar.setOperator(signerCalled(fate === "forges as a stranger" ? "a stranger" : `operator ${seat}`));
      liar.behaviour.serves = fate === "forges" || fate === "forges as a stranger" ? forged : undefined;
      liar.behaviour.values = fate === "forges values" ? ["0x00000000000000000000000000000000000bad00"] : undefined;
      liar.behaviour.response = fate === "babbles" ? "0x1234" : undefined;
      const url = fate === "killed" ? killed : fate === "well" ? well.url : new URL(liar.url).origin;
      await world.setGateways(seat, [`${url}/{sender}/{data}`]);
    }
    for (const { well } of providers) await well.gateway.chain.look();
  }

  /** Resolves through stock clients, and gives how often a liar was asked at most for one answer. */
  async function resolve(): Promise<number> {
    const counts = [liesIn(providers)];
    expect(await clients.viem.getEnsText({ name: NAME, key: "url" })).to.equal(WEBSITE);
    counts.push(liesIn(providers));
    expect(await clients.viem.getEnsAddress({ name: NAME })).to.equal(ADDRESS);
    counts.push(liesIn(providers));
    expect(await clients.ethers.resolveName(NAME)).to.equal(ADDRESS);
    counts.push(liesIn(providers));
    return Math.max(...counts.slice(1).map((count, i) => count - (counts[i] ?? 0)));
  }

  const lies: Lie[] = ["forges", "forges as a stranger", "forges values", "babbles"];
  const cases: { threshold: number; fates: Fate[] }[] = [
    { threshold: 1, fates: ["killed", "killed", "well"] },
    ...lies.map((lie) => ({ threshold: 1, fates: ["killed", lie, "well"] satisfies Fate[] })),
    { threshold: 1, fates: ["killed", "killed", "forges", "well"] },
    { threshold: 1, fates: ["forges", "forges as a stranger", "babbles", "well"] },
    { threshold: 2, fates: ["killed", "well", "well"] },
    ...lies.map((lie) => ({ threshold: 2, fates: [lie, "well", "well"] satisfies Fate[] })),
  ];
  for (const { threshold, fates } of cases) {
    it(`are resolved from, while ${threshold} of ${fates.length} must agree: ${fates.join(", ")}, in every order`, async () => {
      await befall(fates);
      for (const seats of ordersOf(fates.map((_, i) => at(providers, i).seat))) {
        await world.setPolicy({ seats, threshold });
        for (const { well } of providers) await well.gateway.chain.look();
        const liars = fates.filter((fate) => fate !== "well" && fate !== "killed").length;
        expect(await resolve(), `in the order ${seats.join()}`).to.be.at.most(liars);
      }
    });
  }

  it("are null to who asks where each of them answers wrongly", async () => {
    await befall(["forges", "forges as a stranger", "babbles"]);
    await world.setPolicy({ seats: [1, 2, 3] });
    expect(await clients.viem.getEnsText({ name: NAME, key: "url" })).to.equal(null);
  });
});

function at<T>(list: readonly T[], i: number): T {
  const found = list[i];
  if (found === undefined) throw new Error(`There is no number ${i}.`);
  return found;
}
