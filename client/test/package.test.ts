import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect } from "chai";
import { build } from "esbuild";

const repository = join(import.meta.dirname, "../..");

/** A stranger's project: what it says is run on the package as published, not on the sources of the repository. */
const usage = `
import { AnsError, coinOf, createAns, encodeAddress, namehash, parseName, prepareRegistration } from "@ans/client";

const { name, node } = parseName("Alice");
if (name !== "alice.dim" || node !== namehash("alice.dim")) throw new Error("names");
if (encodeAddress("btc", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2").length !== 52) throw new Error("addresses");
if (coinOf("sol").coinType !== 501) throw new Error("coins");
try {
  parseName("al ice");
  throw new Error("refusals");
} catch (error) {
  if (!(error instanceof AnsError) || error.code !== "INVALID_NAME") throw error;
}
const address = "0x52908400098527886E0F7030069857D2E4169EE7";
const names = ["DIMToken", "ANSRegistry", "NameRegistrar", "RecordWriter", "FeeRouter",
  "PublicResolver", "ReverseRegistrar", "UniversalResolver", "TimelockController"];
const manifest = { chainId: 1, contracts: Object.fromEntries(names.map((each) => [each, address])) };
const ans = createAns({ publicClient: {} as never, manifest });
const { secret } = prepareRegistration(ans, { name: "alice", owner: address });
if (!/^0x[0-9a-f]{64}$/.test(secret)) throw new Error("secrets");
console.log("it works");
`;
const plainUsage = usage.replace(" as never", "");

const isSource = (path: string): boolean => !/\/(node_modules|dist|test)$|\.tgz$/.test(path);

/** Packs a copy of the workspace, so that nobody who works in the repository meanwhile sees its exports change. */
function installed(): { app: string; packed: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), "ans-pack-"));
  const copy = join(root, "repository/client");
  cpSync(join(repository, "client"), copy, { recursive: true, filter: isSource });
  cpSync(join(repository, "tsconfig.json"), join(root, "repository/tsconfig.json"));
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"));
  const own = join(repository, "client/node_modules");
  if (existsSync(own)) symlinkSync(own, join(copy, "node_modules"));

  execFileSync("npm", ["pack", "--silent", "--offline", "--pack-destination", root], { cwd: copy, stdio: "pipe" });
  const app = join(root, "app");
  const packed = join(app, "node_modules/@ans/client");
  mkdirSync(packed, { recursive: true });
  const tarball = join(root, "ans-client-0.1.0.tgz");
  execFileSync("tar", ["-xzf", tarball, "-C", packed, "--strip-components=1"]);
  if (existsSync(own)) symlinkSync(own, join(packed, "node_modules"));
  writeFileSync(join(app, "package.json"), '{ "type": "module" }');
  expect(readFileSync(join(copy, "package.json"), "utf8"), "the package as it was before packing").to.equal(
    readFileSync(join(repository, "client/package.json"), "utf8"),
  );
  return { app, packed, remove: () => rmSync(root, { recursive: true, force: true }) };
}

const exported = (path: string) => ({ types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` });

describe("The published package", function () {
  this.timeout(180_000);
  let app: string;
  let packed: string;
  let remove: (() => void) | undefined;

  before(() => {
    ({ app, packed, remove } = installed());
  });
  after(() => remove?.());

  it("holds JavaScript and its types, and no source or tests", () => {
    const { exports } = JSON.parse(readFileSync(join(packed, "package.json"), "utf8"));
    expect(exports).to.deep.equal({ ".": exported("src/index"), "./keystore": exported("cli/accounts/keystore") });
    for (const file of ["dist/src/index.js", "dist/src/index.d.ts", "README.md", "LICENSE", "bin/ans.mjs"]) {
      expect(existsSync(join(packed, file)), file).to.equal(true);
    }
    for (const file of ["src", "test", "scripts", "tsconfig.build.json"]) {
      expect(existsSync(join(packed, file)), file).to.equal(false);
    }
    expect(readFileSync(join(packed, "dist/src/index.js"), "utf8")).to.not.match(/\.ts"/);
  });

  it("runs in plain Node, without TypeScript", () => {
    writeFileSync(join(app, "main.js"), plainUsage);
    const { stdout, stderr } = spawnSync(process.execPath, ["--no-experimental-strip-types", "main.js"], {
      cwd: app,
      encoding: "utf8",
      env: { PATH: process.env["PATH"] },
    });
    expect({ stdout, stderr }).to.deep.equal({ stdout: "it works\n", stderr: "" });
  });

  it("starts the command line", () => {
    const { stdout, status } = spawnSync(process.execPath, [join(packed, "bin/ans.mjs"), "--help"], {
      encoding: "utf8",
    });
    expect(status).to.equal(0);
    expect(stdout).to.match(/^Usage: ans /);
  });

  it("gives its types to a TypeScript project, the README's examples among them", () => {
    writeFileSync(join(app, "main.ts"), `${usage}\n// @ts-expect-error A name is text.\nparseName(5);\n`);
    const options = [
      "--noEmit",
      "--strict",
      "--module",
      "nodenext",
      "--target",
      "es2023",
      "--skipLibCheck",
      "--types",
      "",
    ];
    const blocks = [...readFileSync(join(packed, "README.md"), "utf8").matchAll(/^```ts\n(.*?)^```$/gms)];
    writeFileSync(join(app, "readme.ts"), blocks.map(([, code]) => code).join("\n"));
    expect(blocks).to.have.length.above(4);
    const { stdout, status } = spawnSync("tsc", [...options, "main.ts", "readme.ts"], { cwd: app, encoding: "utf8" });
    expect({ stdout, status }).to.deep.equal({ stdout: "", status: 0 });
  });

  it("is bundled for a browser, without anything of Node", async () => {
    writeFileSync(join(app, "browser.js"), plainUsage);
    const outfile = join(app, "bundle.js");
    const { metafile, warnings } = await build({
      absWorkingDir: app,
      entryPoints: ["browser.js"],
      bundle: true,
      platform: "browser",
      format: "esm",
      minify: true,
      metafile: true,
      outfile,
      logLevel: "silent",
    });
    expect(warnings).to.deep.equal([]);
    const imported = Object.values(metafile.inputs).flatMap(({ imports }) => imports);
    expect(imported.filter(({ path, external }) => external === true || path.startsWith("node:"))).to.deep.equal([]);
    expect(Object.keys(metafile.inputs).some((path) => path.endsWith("@ans/client/dist/src/index.js"))).to.equal(true);
    const { stdout, stderr } = spawnSync(process.execPath, [outfile], { cwd: app, encoding: "utf8" });
    expect({ stdout, stderr }).to.deep.equal({ stdout: "it works\n", stderr: "" });
  });
});
