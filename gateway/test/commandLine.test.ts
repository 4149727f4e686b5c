import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { rotateKey } from "@ans/client";
import { newKeystore, parseKeystore, unlockKeystore } from "@ans/client/keystore";
import { expect } from "chai";
import { privateKeyToAccount } from "viem/accounts";

import { checkPort } from "../../scripts/local/checkPort.ts";
import { endGroup, launch, type Program, runs } from "../../test/helpers/processes.ts";
import { startWorld, type World } from "./helpers/world.ts";

const PASSWORD = "correct horse";

/** A keystore, and the account that is in it. */
function newKey() {
  const { text } = newKeystore(PASSWORD);
  return { text, account: privateKeyToAccount(unlockKeystore(parseKeystore("key", text), PASSWORD)) };
}

const ans = (...words: string[]) => ["ans", "gateway", ...words];

async function end(program: Program): Promise<void> {
  program.child.kill("SIGTERM");
  expect(await program.ended, program.said()).to.equal(0);
}

describe("ans gateway", function () {
  this.timeout(120_000);
  const [first, second] = [newKey(), newKey()];
  let world: World;
  let at: (name: string) => string;
  let env: Record<string, string>;
  let port: number;

  before(async () => {
    world = await startWorld({ keys: [first.account] });
    at = (name) => join(world.folder, name);
    env = { ANS_RPC_URL: world.url, ANS_MANIFEST: world.manifestFile, ANS_HOME: world.folder };
    writeFileSync(at("first.json"), first.text);
    writeFileSync(at("password"), `${PASSWORD}\n`);
    port = 20_000 + (process.pid % 20_000);
    await checkPort("127.0.0.1", port);
  });
  // A test that fails leaves nothing running.
  const running = new Set<Program>();
  afterEach(async () => {
    for (const program of running) await endGroup(program);
    running.clear();
  });
  after(() => world?.end());

  const serve = (change: Record<string, string> = {}): Program => {
    const words = ans("serve", "--config", at("gateway.json"));
    const program = launch(words, { ...env, ANS_GATEWAY_CHAIN_CLOCK: "chain", ...change });
    running.add(program);
    return program;
  };
  const info = async (): Promise<unknown> => (await fetch(`http://127.0.0.1:${port}/v1/info`)).json();
  const doctor = () =>
    runs(ans("doctor", "--json", "--config", at("gateway.json")), {
      ...env,
      ANS_GATEWAY_CHAIN_CLOCK: "chain",
      ANS_GATEWAY_PEERS_ALLOW_PRIVATE: "true",
    });

  it("init writes what it is told, for the operator key of the seat alone", async () => {
    writeFileSync(at("second.json"), second.text);
    const init = (keystore: string) =>
      runs(
        ans("init", "--config", at("gateway.json"), "--seat", "1", "--port", String(port)).concat([
          "--keystore",
          at(keystore),
          "--key-password-file",
          at("password"),
        ]),
        env,
      );
    const refused = await init("second.json");
    expect(refused.code).to.equal(1);
    expect(refused.output).to.include("is not the operator key of seat 1");
    const written = await init("first.json");
    expect(written.code, written.output).to.equal(0);
    const config: unknown = JSON.parse(readFileSync(at("gateway.json"), "utf8"));
    expect(config).to.deep.equal({
      seat: 1,
      chain: { rpc: world.url, manifest: world.manifestFile },
      keys: { keystores: [at("first.json")], passwordFile: at("password") },
      store: "sqlite:gateway.db",
      listen: { host: "127.0.0.1", port },
    });
    expect((await init("first.json")).output).to.include("is already there");
  });

  it("init makes a mirror, without seat and key", async () => {
    const init = (...more: string[]) => runs(ans("init", "--config", at("mirror.json"), ...more), env);
    expect((await init()).output).to.contain("Give --seat and --keystore, or --mirror");
    expect((await init("--mirror", "--seat", "1")).output).to.contain("A mirror has neither seat nor key");
    const { code, output } = await init("--mirror");
    expect(code, output).to.equal(0);
    expect(JSON.parse(readFileSync(at("mirror.json"), "utf8")))
      .to.include({ mirror: true })
      .and.to.not.have.property("keys");
    expect(output).to.contain("ans zone set YOUR-ZONE --threshold 0");
  });

  it("serve says everything that is wrong with the configuration", async () => {
    const { code, output } = await runs(ans("serve", "--config", at("gateway.json")), {
      ...env,
      ANS_GATEWAY_SEAT: "none",
      ANS_GATEWAY_LIMITS_BODY_BYTES: "5",
    });
    expect(code).to.equal(1);
    expect(output).to.include("seat: it must be integer (ANS_GATEWAY_SEAT)");
    expect(output).to.include("limits.bodyBytes: it must be >= 1024 (ANS_GATEWAY_LIMITS_BODY_BYTES)");
  });

  it("serve answers until it is asked to end; doctor finds what is wrong", async () => {
    const program = serve();
    await program.says(/the gateway answers/);
    expect(await info()).to.include({ seat: 1, chainId: 31_337, key: first.account.address });
    const lost = await doctor();
    expect(lost.code).to.equal(1);
    expect(lost.output).to.include("directory: The directory does not say where this gateway is");

    await world.setGateways(1, [`http://127.0.0.1:${port}/{sender}/{data}.json`]);
    const healthy = await doctor();
    expect(healthy.code, healthy.output).to.equal(0);
    await end(program);
    expect((await doctor()).output).to.include("directory:");
    expect(program.said()).not.to.include(PASSWORD);
  });

  it("serve takes the next key when the chain does, without a gap", async () => {
    writeFileSync(
      at("gateway.json"),
      JSON.stringify({
        ...JSON.parse(readFileSync(at("gateway.json"), "utf8")),
        keys: { keystores: [at("first.json"), at("second.json")], passwordFile: at("password") },
      }),
    );
    const program = serve();
    await program.says(/the gateway answers/);
    expect(await info()).to.include({ key: first.account.address });
    await rotateKey(world.as(world.owner), { seat: 1, key: second.account });
    await program.says(new RegExp(`"key":"${second.account.address}"[^\\n]*this is the key of the seat`));
    expect(await info()).to.include({ key: second.account.address });
    await end(program);
  });

  it("serve runs several workers, and one that is killed is replaced", async () => {
    const program = serve({ ANS_GATEWAY_WORKERS: "2" });
    const [, pid] = await program.says(/"pid":(\d+)[^\n]*the gateway answers/);
    await program.says(/(?:the gateway answers[^]*){2}/);
    expect(await info()).to.include({ seat: 1 });
    // Connections are shared out among the workers, and each of them has the index.
    for (let asked = 0; asked < 4; ++asked) {
      const headers = { connection: "close" };
      const response = await fetch(`http://127.0.0.1:${port}/v1/status`, { headers });
      expect(response.status).to.equal(200);
    }
    // Whichever of them is asked, the metrics are those of all together.
    for (let asked = 1; asked <= 3; ++asked) {
      await fetch(`http://127.0.0.1:${port}/0x${"aa".repeat(20)}/0x12345678`, { headers: { connection: "close" } });
      const text = await (await fetch(`http://127.0.0.1:${port}/metrics`, { headers: { connection: "close" } })).text();
      expect(text).to.match(new RegExp(`^ans_gateway_answers_total\\{outcome="malformed"\\} ${asked}$`, "m"));
      expect(text).to.match(/^ans_gateway_ready 1$/m);
    }
    process.kill(Number(pid), "SIGKILL");
    await program.says(/another one takes its place/);
    await program.says(/(?:the gateway answers[^]*){3}/);
    expect(await info()).to.include({ seat: 1 });
    await end(program);
  });
});
