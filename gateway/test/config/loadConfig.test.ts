import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect } from "chai";

import { ConfigError } from "../../src/config/ConfigError.ts";
import { variableOf } from "../../src/config/fromEnvironment.ts";
import { configSchema } from "../../src/config/GatewayConfig.ts";
import { checkConfig, loadConfig } from "../../src/config/loadConfig.ts";

type Json = { [key: string]: unknown };

/** The least that a gateway needs to be told. */
const least = {
  seat: 7,
  chain: { rpc: "http://127.0.0.1:8545", manifest: "manifest.json" },
  keys: { keystores: ["operator.json"] },
};

/** Of each setting: what can be said for it in the environment, what that means, and what cannot be said. */
const settings: Record<string, { text: string; value: unknown; wrong: string; says: string }> = {
  "/seat": { text: "9", value: 9, wrong: "0", says: ">= 1" },
  "/mirror": { text: "false", value: false, wrong: "maybe", says: "boolean" },
  "/chain/rpc": { text: "https://node.example", value: "https://node.example", wrong: "ws://node", says: "pattern" },
  "/chain/manifest": { text: "/a/manifest.json", value: "/a/manifest.json", wrong: "", says: "" },
  "/chain/pollSeconds": { text: "3", value: 3, wrong: "61", says: "<= 60" },
  "/chain/logRange": { text: "500", value: 500, wrong: "99", says: ">= 100" },
  "/chain/clock": { text: "chain", value: "chain", wrong: "moon", says: "" },
  "/keys/keystores": { text: "a.json, b.json", value: ["a.json", "b.json"], wrong: "", says: "" },
  "/keys/passwordFile": { text: "/a/password", value: "/a/password", wrong: "", says: "" },
  "/keys/signer/url": { text: "https://hsm.example", value: "https://hsm.example", wrong: "hsm", says: "pattern" },
  "/keys/signer/addresses": {
    text: `0x${"aa".repeat(20)},0x${"bb".repeat(20)}`,
    value: [`0x${"aa".repeat(20)}`, `0x${"bb".repeat(20)}`],
    wrong: "0x12",
    says: "pattern",
  },
  "/keys/signer/tokenFile": { text: "/a/token", value: "/a/token", wrong: "", says: "" },
  "/keys/signer/timeout": { text: "50", value: 50, wrong: "9", says: ">= 10" },
  "/store": { text: "postgres://ans@db/ans", value: "postgres://ans@db/ans", wrong: "", says: "" },
  "/listen/host": { text: "0.0.0.0", value: "0.0.0.0", wrong: "", says: "" },
  "/listen/port": { text: "0", value: 0, wrong: "65536", says: "<= 65535" },
  "/listen/trustProxy": { text: "true", value: true, wrong: "1", says: "boolean" },
  "/limits/queries": { text: "5", value: 5, wrong: "0", says: ">= 1" },
  "/limits/connections": { text: "5", value: 5, wrong: "many", says: "integer" },
  "/limits/requestsPerMinute": { text: "5", value: 5, wrong: "-1", says: "integer" },
  "/limits/updatesPerMinute": { text: "5", value: 5, wrong: "1.5", says: "integer" },
  "/limits/bodyBytes": { text: "1024", value: 1024, wrong: "1023", says: ">= 1024" },
  "/limits/requestSeconds": { text: "300", value: 300, wrong: "301", says: "<= 300" },
  "/limits/rememberedNames": { text: "0", value: 0, wrong: "1e9", says: "integer" },
  "/limits/answerCacheMB": { text: "0", value: 0, wrong: "65537", says: "<= 65536" },
  "/peers/timeout": { text: "50", value: 50, wrong: "49", says: ">= 50" },
  "/peers/allowPrivate": { text: "true", value: true, wrong: "yes", says: "boolean" },
  "/peers/urls": { text: "https://a.example", value: ["https://a.example"], wrong: "a.example", says: "pattern" },
  "/peers/replicateSeconds": { text: "1", value: 1, wrong: "3601", says: "<= 3600" },
  "/peers/catchUp": { text: "always", value: "always", wrong: "sometimes", says: "" },
  "/peers/catchUpSeconds": { text: "0", value: 0, wrong: "86401", says: "<= 86400" },
  "/peers/replicate": { text: "false", value: false, wrong: "no", says: "boolean" },
  "/index": { text: "false", value: false, wrong: "no", says: "boolean" },
  "/workers": { text: "4", value: 4, wrong: "257", says: "<= 256" },
  "/log": { text: "debug", value: "debug", wrong: "loud", says: "" },
};

/** The paths of everything that can be set. */
function leavesOf(schema: unknown, path = ""): string[] {
  const properties: unknown = isJson(schema) ? schema["properties"] : undefined;
  if (!isJson(properties)) return [path];
  return Object.entries(properties).flatMap(([name, part]) => leavesOf(part, `${path}/${name}`));
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}

function at(config: unknown, path: string): unknown {
  return path
    .slice(1)
    .split("/")
    .reduce<unknown>((part, name) => (isJson(part) ? part[name] : undefined), config);
}

function refusal(load: () => unknown): string {
  try {
    load();
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error("It was not refused.");
}

describe("The configuration of a gateway", () => {
  let folder: string;
  const file = () => join(folder, "gateway.json");
  const write = (config: unknown) =>
    writeFileSync(file(), typeof config === "string" ? config : JSON.stringify(config));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "ans-config-"));
    write(least);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("is tested here in all that it can say", () => {
    expect(leavesOf(configSchema).toSorted()).to.deep.equal(Object.keys(settings).toSorted());
  });

  // A signer is told as a whole.
  const signer = {
    ANS_GATEWAY_KEYS_SIGNER_URL: "https://a.example",
    ANS_GATEWAY_KEYS_SIGNER_ADDRESSES: `0x${"aa".repeat(20)}`,
  };

  for (const [path, { text, value, wrong, says }] of Object.entries(settings)) {
    const variable = variableOf(path);
    const around = path.startsWith("/keys/signer/") ? signer : {};

    it(`takes ${variable}, which wins over the file`, () => {
      expect(at(loadConfig(file(), { ...around, [variable]: text }), path)).to.deep.equal(value);
    });

    if (wrong !== "") {
      it(`refuses ${variable}=${wrong}, and says which setting it is`, () => {
        const said = refusal(() => loadConfig(file(), { ...around, [variable]: wrong }));
        const setting = path.slice(1).replaceAll("/", ".");
        expect(said).to.include(`- ${setting}`).and.to.include(variable).and.to.include(says);
      });
    }
  }

  it("is whole with the least that has to be said", () => {
    const config = loadConfig(file(), {});
    expect(config.limits.bodyBytes).to.equal(262_144);
    expect(config.peers).to.deep.equal({
      timeout: 1500,
      allowPrivate: false,
      urls: [],
      replicateSeconds: 5,
      catchUp: "restored",
      catchUpSeconds: 60,
      replicate: true,
    });
  });

  it("needs no file where the environment says everything", () => {
    const config = loadConfig(undefined, {
      ANS_GATEWAY_SEAT: "7",
      ANS_GATEWAY_CHAIN_RPC: "http://127.0.0.1:8545",
      ANS_GATEWAY_CHAIN_MANIFEST: "manifest.json",
      ANS_GATEWAY_KEYS_KEYSTORES: "operator.json",
    });
    expect(config).to.deep.include({ seat: 7, mirror: false });
  });

  it("takes the paths of a file from the file's folder, and those of the environment as they are", () => {
    write({
      ...least,
      keys: { keystores: ["a.json"], passwordFile: "p", signer: undefined },
      store: "sqlite:names.db",
    });
    const config = loadConfig(file(), {});
    expect(config.chain.manifest).to.equal(join(folder, "manifest.json"));
    expect(config.keys).to.deep.equal({ keystores: [join(folder, "a.json")], passwordFile: join(folder, "p") });
    expect(config.store).to.equal(`sqlite:${join(folder, "names.db")}`);
    expect(loadConfig(file(), { ANS_GATEWAY_CHAIN_MANIFEST: "other.json" }).chain.manifest).to.equal("other.json");
    const signer = { url: "https://a.example", addresses: [`0x${"aa".repeat(20)}`], tokenFile: "token" };
    write({ ...least, keys: { signer } });
    expect(loadConfig(file(), {}).keys.signer?.tokenFile).to.equal(join(folder, "token"));
  });

  it("says all that is missing at once, and what to do", () => {
    expect(refusal(() => checkConfig({}))).to.equal("- chain: it is missing (ANS_GATEWAY_CHAIN).");
    expect(refusal(() => checkConfig({ chain: least.chain })).split("\n")).to.deep.equal([
      "- seat: it is missing (ANS_GATEWAY_SEAT). Give it, or set mirror (ANS_GATEWAY_MIRROR) for a gateway without one.",
      "- keys: there is none. Give keys.keystores (ANS_GATEWAY_KEYS_KEYSTORES) or keys.signer with its url and addresses.",
    ]);
    expect(refusal(() => checkConfig({ ...least, chain: {} })).split("\n")).to.deep.equal([
      "- chain.rpc: it is missing (ANS_GATEWAY_CHAIN_RPC).",
      "- chain.manifest: it is missing (ANS_GATEWAY_CHAIN_MANIFEST).",
    ]);
    expect(refusal(() => checkConfig({ ...least, keys: { signer: { url: "https://a.example" } } }))).to.equal(
      "- keys.signer.addresses: it is missing (ANS_GATEWAY_KEYS_SIGNER_ADDRESSES).",
    );
  });

  it("refuses a mirror that has a seat or a key", () => {
    expect(checkConfig({ chain: least.chain, mirror: true })).to.include({ mirror: true });
    for (const more of [{ seat: 7 }, { keys: least.keys }]) {
      expect(refusal(() => checkConfig({ chain: least.chain, mirror: true, ...more }))).to.include("it signs nothing");
    }
  });

  it("refuses what it does not know, wherever it stands", () => {
    expect(refusal(() => checkConfig({ ...least, colour: "red" }))).to.equal(
      "- the file: there is no such setting as colour.",
    );
    expect(refusal(() => checkConfig({ ...least, limits: { bodybytes: 5 } }))).to.equal(
      "- limits: there is no such setting as bodybytes.",
    );
    expect(refusal(() => checkConfig(JSON.parse('{"__proto__":{"seat":1}}')))).to.include("__proto__");
  });

  it("refuses a file that is not there, is no JSON, or no object", () => {
    expect(refusal(() => loadConfig(join(folder, "none.json"), {}))).to.include("make one with `ans gateway init`");
    write("{");
    expect(refusal(() => loadConfig(file(), {}))).to.include("is not JSON");
    write("[]");
    expect(refusal(() => loadConfig(file(), {}))).to.include("is not a JSON object");
  });
});
