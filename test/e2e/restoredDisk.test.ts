import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { createAns } from "@ans/client";
import { expect } from "chai";
import { createPublicClient, createWalletClient, http } from "viem";

import { answered, printed } from "../../client/test/helpers/answers.ts";
import type { Running } from "../../client/test/helpers/command.ts";
import { deployOffchain } from "../../client/test/helpers/offchainWorld.ts";
import { own } from "../../client/test/helpers/own.ts";
import { deployStakingSystem } from "../../client/test/helpers/stakingWorld.ts";
import { toAddress } from "../../client/test/helpers/system.ts";
import { startWorldOf } from "../../client/test/helpers/world.ts";
import { checkPort } from "../../scripts/local/checkPort.ts";

const NAME = "bob.acme.dim";

/** A node on which alice has acme.dim, and nothing else has been done. */
async function startWorld() {
  const world = await startWorldOf(async (ethers) => {
    const system = await deployStakingSystem(ethers);
    return { system, manifest: await deployOffchain(ethers, system) };
  });
  const { alice, manifest, node, options, wait } = world;
  const transport = http(node.url);
  const context = createAns({
    publicClient: createPublicClient({ transport, pollingInterval: 10 }),
    walletClient: createWalletClient({ transport }),
    manifest,
    account: toAddress(alice.address),
  });
  await own(context, { increaseTo: async () => await wait(options.minCommitmentAge) }, { name: "acme" });
  return world;
}

/** The number of the update that a message in a file is about. */
async function sequenceIn(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, "utf8")).sequence;
}

describe("A service provider whose disk was put back to an earlier state", function () {
  this.timeout(180_000);
  let world: Awaited<ReturnType<typeof startWorld>>;
  let serving: Running | undefined;
  let at: (file: string) => string;

  before(async () => {
    world = await startWorld();
    at = (file) => join(world.folder, file);
    await mkdir(at("disk"));
    await writeFile(at("password"), "open sesame\n");
  });
  after(async () => {
    serving?.kill("SIGKILL");
    await serving?.ended;
    await world?.end();
  });

  const ans = async (...words: string[]) => await world.ans(...words);
  const serve = async () => {
    serving = world.start(["gateway", "serve", "--config", at("disk/gateway.json")], {
      ANS_GATEWAY_CHAIN_CLOCK: "chain",
    });
    await serving.said(/the gateway answers/);
  };
  const stop = async () => {
    serving?.kill("SIGTERM");
    expect((await serving?.ended)?.code).to.equal(0);
  };
  /** Signs something and has a receipt for it; where the gateway took too long to give one, as the command says then. */
  const receipted = async (...words: string[]) => {
    let ended = await ans(...words);
    for (let more = 5; more > 0 && ended.code !== 0 && ended.stderr.includes("--ask` publishes it again"); --more) {
      ended = await ans("subname", "receipts", NAME, "--ask");
    }
    expect(printed(ended)).to.include("Seat 1 accepted it and gave a receipt.");
  };
  /** Bob signs his profile anew. */
  const publish = async (revision: number) =>
    await receipted("subname", "profile", NAME, "--text", `url=https://bob.example/${revision}`);
  const later = async (seconds: number) => {
    await world.wait(seconds);
    await world.node.rpc("evm_mine");
  };

  it("serves a name as its owner updates it", async () => {
    const { alice, bob, carol } = world;
    // Not of those that programs are given which take any: the gateway needs it again.
    const port = 10_000 + (process.pid % 20_000);
    await checkPort("127.0.0.1", port);
    const password = ["--key-password-file", at("password")];
    printed(await ans("account", "new", "operator", "--password-file", at("password")));
    printed(await ans("sp", "join", "--key", "operator", ...password, "--account", alice.address));
    const init = ["--config", at("disk/gateway.json"), "--seat", "1", "--keystore", "operator"];
    printed(await ans("gateway", "init", ...init, ...password, "--port", String(port)));
    const url = `http://127.0.0.1:${port}/{sender}/{data}.json`;
    printed(await ans("sp", "profile", "--seat", "1", "--gateway", url, "--account", alice.address));
    printed(await ans("zone", "set", "acme", "--issuer", carol.address, "--seat", "1", "--freshness", "60"));
    await serve();
    await receipted("subname", "grant", NAME, bob.address, "--until", "2090-01-01");
    for (let revision = 1; revision <= 5; ++revision) await publish(revision);
    expect(printed(await ans("subname", "audit", NAME))).to.match(/^seat 1 {2}newest {2}epoch 1, revision 5$/m);
  });

  it("gives a receipt for 6, and answers with 5 after it was put back", async () => {
    await stop();
    await cp(at("disk"), at("snapshot"), { recursive: true });
    await serve();
    await publish(6);
    const records = answered(await ans("subname", "profile", NAME, "--json"));
    expect(records).to.deep.include({ records: [{ key: "text:url", value: "https://bob.example/6" }] });

    await stop();
    await rm(at("disk"), { recursive: true });
    await cp(at("snapshot"), at("disk"), { recursive: true });
    await later(120);
    await serve();
    expect(printed(await ans("records", NAME))).to.include("https://bob.example/5");
  });

  it("is found out by an audit, and slashed for it by whoever reports it", async () => {
    const { dave } = world;
    const { stdout } = await ans("subname", "audit", NAME);
    expect(stdout).to.match(/^seat 1 {2}stale {2}epoch 1, revision 5 {2}it answers with an earlier update/m);
    const [, receipt = "", answer = ""] = /ans sp report (\S+) (\S+)/.exec(stdout) ?? [];
    expect(await sequenceIn(receipt)).to.equal(String(2n ** 32n + 6n));
    expect(await sequenceIn(answer)).to.equal(String(2n ** 32n + 5n));

    const before = answered(await ans("sp", "show", "1", "--json"));
    expect(before).to.deep.include({ status: "active" });
    const reported = await ans("sp", "report", receipt, answer, "--account", dave.address, "--json");
    expect(reported.stderr).to.include("Seat 1 loses 5 % of its owner's 5000000 DIMT, and is jailed for 30 days.");
    expect(answered(reported)).to.deep.include({ seat: 1, kind: "stale" });
    const shown = printed(await ans("sp", "show", "1"));
    expect(shown).to.match(/^status\s+jailed/m);
    expect(shown).to.match(/^own stake\s+4750000 DIMT$/m);
  });
});
