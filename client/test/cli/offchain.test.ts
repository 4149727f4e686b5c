import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { expect } from "chai";
import { createPublicClient, createWalletClient, http, parseEther } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";

import { createAns, getSeat, joinSeat, setSeatProfile } from "../../src/index.ts";
import { answered, complaint, printed } from "../helpers/answers.ts";
import { deployOffchain } from "../helpers/offchainWorld.ts";
import { own } from "../helpers/own.ts";
import { deployStakingSystem } from "../helpers/stakingWorld.ts";
import { toAddress } from "../helpers/system.ts";
import { startTestGateway, type TestGateway } from "../helpers/testGateway.ts";
import { startWorldOf } from "../helpers/world.ts";

const NAME = "bob.acme.dim";

/** A node on which alice has acme.dim and two seats serve, with a gateway each on this machine. */
async function startWorld() {
  const world = await startWorldOf(async (ethers) => {
    const system = await deployStakingSystem(ethers);
    return { system, manifest: await deployOffchain(ethers, system) };
  });
  const { alice, bob, manifest, node, wait } = world;
  const transport = http(node.url);
  const clients = {
    publicClient: createPublicClient({ transport, pollingInterval: 10 }),
    walletClient: createWalletClient({ transport }),
  };
  const as = (account?: { address: string }) =>
    createAns({ ...clients, manifest, account: account && toAddress(account.address) });
  const increaseTo = async () => await wait(world.options.minCommitmentAge);
  await own(as(alice), { increaseTo }, { name: "acme" });
  const gateways: TestGateway[] = [];
  for (const owner of [alice, bob]) {
    const operator = privateKeyToAccount(generatePrivateKey());
    const { seat } = await joinSeat(as(owner), { stake: parseEther("5000000"), key: operator });
    const gateway = await startTestGateway(as(), seat, operator);
    await setSeatProfile(as(owner), { seat, profile: { gateways: [gateway.url] } });
    gateways.push(gateway);
  }
  const [first, second] = gateways;
  if (first === undefined || second === undefined) throw new Error("There are two gateways.");
  return { ...world, as, first, second };
}

describe("Names off-chain from the command line", function () {
  this.timeout(300_000);
  let world: Awaited<ReturnType<typeof startWorld>>;

  before(async () => {
    world = await startWorld();
  });
  after(async () => {
    await world.first.close();
    await world.second.close();
    await world.end();
  });

  it("make a name a zone", async () => {
    const { ans, carol } = world;
    expect(complaint(await ans("zone", "show", "acme"))).to.include("Neither acme.dim nor a name above it");
    const set = await ans("zone", "set", "acme", "--issuer", carol.address, "--seat", "1", "--seat", "2");
    expect(set.stderr).to.include("acme.dim and the names below it are kept off-chain from now on");
    expect(set.stderr).to.include("The records that acme.dim has on chain are not answered any more.");
    expect(printed(set)).to.include(`Its names are granted by ${carol.address}.`);
    const changed = await ans("zone", "set", "acme", "--freshness", "30", "--json");
    expect(answered(changed)).to.deep.include({
      name: "acme.dim",
      issuer: carol.address,
      seats: [1, 2],
      freshness: 30,
    });
    expect(answered(await ans("zone", "show", NAME, "--json"))).to.deep.equal({
      name: "acme.dim",
      issuer: carol.address,
      seats: [1, 2],
      threshold: 1,
      freshness: 30,
      gateways: [],
    });
  });

  it("say what is wrong with what was typed", async () => {
    const { ans, alice, bob } = world;
    expect(complaint(await ans("zone", "set", "acme", "--threshold", "x"))).to.include("from 0 to 16");
    expect(complaint(await ans("zone", "set", "acme", "--seat", "9"))).to.include("seat");
    expect(complaint(await ans("subname", "profile", NAME))).to.include("Nobody has a grant of bob.acme.dim");
    expect(complaint(await ans("subname", "grant", "bob.other.dim", bob.address, "--until", "2090-01-01"))).to.include(
      "its owner makes it a zone",
    );
    const stranger = await ans(
      "subname",
      "grant",
      NAME,
      bob.address,
      "--until",
      "2090-01-01",
      "--account",
      alice.address,
    );
    expect(complaint(stranger)).to.include("may not change bob.acme.dim");
  });

  it("grant a name and sign its records", async () => {
    const { ans, bob, env } = world;
    const granted = await ans("subname", "grant", NAME, bob.address, "--until", "2090-01-01");
    expect(granted.stderr).to.include("Nobody has had it before.");
    expect(printed(granted)).to.equal(
      `bob.acme.dim belongs to ${bob.address} until 2090-01-01 00:00:00 UTC.\n` +
        "Seat 1 accepted it and gave a receipt.\nSeat 2 accepted it and gave a receipt.\n",
    );
    expect(complaint(await ans("resolve", NAME))).to.include(
      `can set one with \`ans subname profile ${NAME} --addr ETH`,
    );
    const words = ["--text", "url=https://bob.example", "--addr", `ETH=${bob.address}`];
    expect(complaint(await ans("set", NAME, ...words))).to.include(
      `${NAME} lives off-chain: its owner signs its records`,
    );
    const signed = await ans("subname", "profile", NAME, ...words, "--json");
    expect(signed.stderr).to.include("text:url  https://bob.example");
    expect(answered(signed)).to.deep.include({ name: NAME, epoch: 1, revision: 1 });
    expect(answered(await ans("resolve", NAME, "--json"))).to.deep.include({ name: NAME });
    expect(printed(await ans("resolve", NAME))).to.include(bob.address);
    expect(answered(await ans("subname", "profile", NAME, "--json"))).to.deep.include({
      name: NAME,
      owner: bob.address,
      records: [
        { key: "text:url", value: "https://bob.example" },
        { key: "addr:60", value: bob.address.toLowerCase() },
      ],
    });
    const kept: unknown = answered(await ans("subname", "receipts", NAME, "--json"));
    expect(kept).to.have.property("receipts").with.length(4);
    expect(JSON.stringify(kept)).to.include(env["ANS_HOME"]);
  });

  it("keep what no service provider accepted, and publish it later", async () => {
    const { ans, first, second } = world;
    for (const { behaviour } of [first, second]) behaviour.refuses = true;
    const refused = await ans("subname", "profile", NAME, "--text", "url=https://new.example");
    expect(complaint(refused)).to.match(/No service provider accepted .* No more names today.* kept in .*--ask/);
    for (const { behaviour } of [first, second]) behaviour.refuses = false;
    second.behaviour.isSilent = true;
    const published = printed(await ans("subname", "receipts", NAME, "--ask"));
    expect(published).to.include("Seat 1 accepted it and gave a receipt.");
    expect(published).to.include("Seat 2 did not answer");
    second.behaviour.isSilent = false;
    const shown = answered(await ans("subname", "profile", NAME, "--json"));
    expect(shown).to.deep.include({ revision: 2 });
    await ans("subname", "receipts", NAME, "--ask");
  });

  it("find a fault, and report it from two files", async () => {
    const { ans, as, first, second, wait, node } = world;
    const good = await ans("subname", "audit", NAME);
    expect(printed(good)).to.match(
      /^seat 1 {2}newest {2}epoch 1, revision 2\nseat 2 {2}newest {2}epoch 1, revision 2\n$/,
    );
    const old = second.store.get(NAME);
    if (old === undefined) throw new Error("It keeps the name.");
    second.behaviour.serves = () => undefined;
    await wait(300);
    await node.rpc("evm_mine");
    const audited = await ans("subname", "audit", NAME);
    expect(printed(audited)).to.match(/seat 2 {2}stale {3}epoch 0, revision 0 {2}it answers with an earlier update/);
    const [, receipt = "", answer = ""] = /ans sp report (\S+) (\S+)/.exec(audited.stdout) ?? [];
    expect(JSON.parse(await readFile(receipt, "utf8"))).to.deep.include({ seat: 2 });

    const empty = join(world.folder, "empty.json");
    await writeFile(empty, "{}");
    expect(complaint(await ans("sp", "report", empty, answer))).to.include("answer.resolver is missing");
    expect(complaint(await ans("sp", "report", receipt, receipt))).to.include("are two receipts");
    expect(complaint(await ans("sp", "report", join(world.folder, "none"), answer))).to.include("cannot be read");
    expect(complaint(await ans("sp", "report", answer, answer))).to.include("do not contradict each other");

    const { self } = await getSeat(as(), { seat: 2 });
    const reported = await ans("sp", "report", answer, receipt, "--json");
    expect(reported.stderr).to.include("Seat 2 loses 5 % of its owner's 5000000 DIMT, and is jailed for 30 days.");
    expect(answered(reported)).to.deep.include({ seat: 2, kind: "stale" });
    expect((await getSeat(as(), { seat: 2 })).self).to.equal((self * 95n) / 100n);
    second.behaviour.serves = undefined;
    expect(first.seat).to.equal(1);
  });

  it("hand a name on, and release it", async () => {
    const { ans, dave, bob } = world;
    const handed = await ans("subname", "transfer", NAME, dave.address);
    expect(handed.stderr).to.include(`bob.acme.dim goes from ${bob.address} to ${dave.address}`);
    expect(printed(handed)).to.include(`bob.acme.dim belongs to ${dave.address}.`);
    expect(answered(await ans("subname", "profile", NAME, "--json"))).to.deep.include({
      owner: dave.address,
      records: [],
    });
    const released = await ans("subname", "release", NAME);
    expect(released.stderr).to.include("its owner gives it up");
    expect(printed(released)).to.include("bob.acme.dim is released.");
    expect(complaint(await ans("resolve", NAME))).to.include("bob.acme.dim");
  });

  it("never take a damaged file for what was kept", async () => {
    const { ans } = world;
    const kept = answered(await ans("subname", "receipts", NAME, "--json"));
    const file = typeof kept === "object" && kept !== null && "file" in kept ? String(kept.file) : "";
    const text = await readFile(file, "utf8");
    await writeFile(file, text.slice(0, -20));
    expect(complaint(await ans("subname", "receipts", NAME))).to.include("is damaged: restore the file");
    await writeFile(file, text);
  });
});
