import { encodeAddress, encodeContenthash, recordKey } from "@ans/client";
import { expect } from "chai";

import { startGateway, type TestGateway } from "../../gateway/test/helpers/gateways.ts";
import { NAME, startWorld, type World } from "../../gateway/test/helpers/world.ts";
import { clientsOver } from "../helpers/stock.ts";

const ADDRESS = "0x71bE63f3384f5fb98995898A86B02Fb2426c5788";
/** Of the chain Base (ENSIP-11). */
const BASE = 0x80002105;
const OTHER_ADDRESS = "0xBcd4042DE499D14e55001CcbB24a551F3b954096";
const BITCOIN = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
const SOLANA = "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA";
const IPFS = "ipfs://QmRAQB6YaCyidP37UdDnjFY5vQuiBrcqdyoW1CuDgwxkD4";
const AVATAR = "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=";

const RECORDS = [
  { key: recordKey.addr(60), value: ADDRESS.toLowerCase() },
  { key: recordKey.addr(BASE), value: OTHER_ADDRESS.toLowerCase() },
  { key: recordKey.addr(0), value: encodeAddress("btc", BITCOIN) },
  { key: recordKey.addr(501), value: encodeAddress("sol", SOLANA) },
  { key: recordKey.contenthash, value: encodeContenthash(IPFS) },
  { key: recordKey.text("url"), value: "https://bob.example" },
  { key: recordKey.text("avatar"), value: AVATAR },
];

/** Grants bob.acme.dim to Bob and publishes his profile, at each of some gateways. */
async function publish(world: World, gateways: readonly TestGateway[]): Promise<void> {
  const { sign, issuer, bobKey } = world;
  const expires = (await world.chainTime()) + 86_400;
  const grant = await sign.grant(issuer, { name: NAME, owner: bobKey.address, epoch: 1, expires });
  const profile = await sign.profile(bobKey, { name: NAME, epoch: 1, revision: 1, expires, records: RECORDS });
  for (const { post } of gateways) {
    expect((await post("/v1/grants", grant)).status).to.equal(201);
    expect((await post("/v1/profiles", profile)).status).to.equal(201);
  }
}

describe("a name that was never on chain, behind a real gateway", function () {
  this.timeout(120_000);
  let world: World;
  let sp: TestGateway;
  let clients: Awaited<ReturnType<typeof clientsOver>>;
  before(async () => {
    world = await startWorld();
    sp = await startGateway(world, 1);
    await world.setGateways(1, [`${sp.url}/{sender}/{data}.json`]);
    await publish(world, [sp]);
    clients = await clientsOver(world);
  });
  after(async () => {
    clients?.ethers.destroy();
    await sp?.close();
    await world?.end();
  });

  it("resolves through stock viem", async () => {
    const { viem } = clients;
    expect(await viem.getEnsAddress({ name: NAME })).to.equal(ADDRESS);
    expect(await viem.getEnsAddress({ name: NAME, coinType: 0n })).to.equal(encodeAddress("btc", BITCOIN));
    expect(await viem.getEnsAddress({ name: NAME, coinType: 501n })).to.equal(encodeAddress("sol", SOLANA));
    expect(await viem.getEnsText({ name: NAME, key: "url" })).to.equal("https://bob.example");
    expect(await viem.getEnsAvatar({ name: NAME })).to.equal(AVATAR);
    expect(await viem.getEnsResolver({ name: NAME })).to.equal(world.resolver);
  });

  it("resolves through stock ethers", async () => {
    const resolver = await clients.ethers.getResolver(NAME);
    expect(await clients.ethers.resolveName(NAME)).to.equal(ADDRESS);
    expect(await resolver?.getAddress(BASE)).to.equal(OTHER_ADDRESS);
    expect(await resolver?.getText("url")).to.equal("https://bob.example");
    expect(await resolver?.getAvatar()).to.equal(AVATAR);
    expect(await resolver?.getContentHash()).to.equal(IPFS);
  });

  it("has nothing under keys that it does not have, and throws nothing", async () => {
    const { viem, ethers } = clients;
    expect(await viem.getEnsText({ name: NAME, key: "nothing" })).to.equal(null);
    expect(await viem.getEnsAddress({ name: NAME, coinType: 2n })).to.equal(null);
    const resolver = await ethers.getResolver(NAME);
    expect(await resolver?.getText("nothing")).to.equal("");
    expect(await resolver?.getAddress(2)).to.equal(null);
  });

  it("is null where it does not exist, and throws nothing", async () => {
    const name = "nobody.acme.dim";
    const { viem, ethers } = clients;
    expect(await viem.getEnsAddress({ name })).to.equal(null);
    expect(await viem.getEnsText({ name, key: "url" })).to.equal(null);
    expect(await viem.getEnsAvatar({ name })).to.equal(null);
    expect(await ethers.resolveName(name)).to.equal(null);
  });

  it("shows a new profile at once, and nothing after its release", async () => {
    const { sign, bobKey } = world;
    const expires = (await world.chainTime()) + 86_400;
    const records = [{ key: recordKey.text("url"), value: "https://bob.example/new" }];
    const profile = await sign.profile(bobKey, { name: NAME, epoch: 1, revision: 2, expires, records });
    expect((await sp.post("/v1/profiles", profile)).status).to.equal(201);
    expect(await clients.viem.getEnsText({ name: NAME, key: "url" })).to.equal("https://bob.example/new");
    expect(await clients.viem.getEnsAddress({ name: NAME })).to.equal(null);
    const release = await sign.release(bobKey, { name: NAME, epoch: 1, revision: 3, deadline: expires });
    expect((await sp.post("/v1/releases", release)).status).to.equal(201);
    expect(await clients.viem.getEnsText({ name: NAME, key: "url" })).to.equal(null);
  });
});
