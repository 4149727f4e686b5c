import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, mkdtemp, realpath, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

import { expect } from "chai";

import { listen, shut } from "../../../test/helpers/listen.ts";

const root = join(import.meta.dirname, "../../..");
const launcher = join(root, "client/bin/ans.mjs");

/** A Node of this machine that is too old for TypeScript, if there is one. */
function oldNode(): string | undefined {
  const found = (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, "node"));
  return found.find((node) => {
    const said = spawnSync(node, ["--version"]).output;
    const [, major = "99"] = /v(\d+)\./.exec(String(said)) ?? [];
    return Number(major) < 22 && Number(major) >= 18;
  });
}

describe("The launcher of ans", () => {
  it("is what npm puts in the way as ans", async () => {
    expect(await realpath(join(root, "node_modules/.bin/ans"))).to.equal(await realpath(launcher));
    expect(execFileSync(join(root, "node_modules/.bin/ans"), ["--version"], { encoding: "utf8" })).to.match(
      /^\d+\.\d+\.\d+\n$/,
    );
  });

  it("shows help when asked, and the way to it when nothing was asked", () => {
    const asked = spawnSync(process.execPath, [launcher, "--help"], { encoding: "utf8" });
    expect(asked.status).to.equal(0);
    expect(asked.stdout).to.contain("Usage: ans [options] [command]");
    for (const words of [[], ["subname"]]) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...words], { encoding: "utf8" });
      expect(status).to.equal(2);
      expect(stdout).to.equal("");
      expect(stderr).to.contain("Usage: ans ");
    }
  });

  it("ends quietly when nobody reads on", () => {
    const { status, stderr } = spawnSync("sh", ["-c", `"${process.execPath}" "${launcher}" --help | true`], {
      encoding: "utf8",
    });
    expect(stderr).to.equal("");
    expect(status).to.equal(0);
  });

  it("shows the stack of an error with ANS_DEBUG=1 alone", () => {
    const words = [launcher, "price", "alice", "--rpc", "nowhere"];
    const run = (env: NodeJS.ProcessEnv) => spawnSync(process.execPath, words, { encoding: "utf8", env }).stderr;
    expect(run({})).to.match(/^ans: [^\n]+\n$/);
    expect(run({ ANS_DEBUG: "1" })).to.match(/^ans: [^\n]+\n.*\n\s+at /s);
  });

  describe("on an old Node", () => {
    const node = oldNode();
    before(function () {
      if (node === undefined) this.skip();
    });

    it("goes on with the repository's Node, and hands on its exit code", () => {
      const fine = spawnSync(node ?? "", [launcher, "price", "--help"], { encoding: "utf8" });
      expect(fine.status, fine.stderr).to.equal(0);
      expect(fine.stdout).to.contain("Usage: ans price");
      expect(spawnSync(node ?? "", [launcher, "nonsense"]).status).to.equal(2);
    });

    it("hands on signals", async () => {
      const silent = createServer();
      const url = await listen(silent);
      const child = spawn(node ?? "", [launcher, "price", "alice", "--rpc", url], { stdio: "ignore" });
      const closed = once(child, "close");
      const gone = new Promise<void>((resolve) => {
        silent.once("request", ({ socket }) => {
          socket.once("close", resolve);
          child.kill("SIGTERM");
        });
      });
      await Promise.all([gone, closed]);
      expect(child.exitCode).to.equal(143);
      await shut(silent);
    });

    it("says which Node is needed where there is none", async () => {
      const folder = await mkdtemp(join(tmpdir(), "ans-"));
      await mkdir(join(folder, "bin"));
      await copyFile(launcher, join(folder, "bin/ans.mjs"));
      const { status, stderr } = spawnSync(node ?? "", [join(folder, "bin/ans.mjs"), "price"], { encoding: "utf8" });
      await rm(folder, { recursive: true });
      expect(stderr).to.match(
        /^ans: This is Node 2\d\.\d+\.\d+, but Node 22\.18 or newer is needed: install it, .*\.\n$/,
      );
      expect(status).to.equal(1);
    });
  });
});
