import { EventEmitter, once } from "node:events";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { expect } from "chai";
import { namehash } from "viem/ens";

import { answeredList, complaint, printed } from "../helpers/answers.ts";
import { startProxy } from "../helpers/proxy.ts";
import { startWorld, type World } from "../helpers/world.ts";

const waiting = "Waiting until the commitment has aged";

/** The files of unfinished registrations. */
async function pendingFiles({ env }: World): Promise<string[]> {
  const folder = join(env["ANS_HOME"] ?? "", "pending");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** The only unfinished registration: its file, and what is in it. */
async function onlyPending(world: World): Promise<{ file: string; text: string; secret: string }> {
  const [file = "", ...more] = await pendingFiles(world);
  expect(more).to.deep.equal([]);
  const text = await readFile(file, "utf8");
  const [, secret = ""] = /"secret": "(0x[0-9a-f]{64})"/.exec(text) ?? [];
  expect(secret).to.have.length(66);
  return { file, text, secret };
}

/** How much an account paid, in whole DIMT. */
async function spent({ dimt, options }: World, account: string): Promise<bigint> {
  return (options.purse - (await dimt.balanceOf(account))) / 10n ** 18n;
}

describe("A registration that is interrupted", () => {
  let world: World;
  let dave: string;

  beforeEach(async () => {
    world = await startWorld();
    dave = world.dave.address;
  });
  afterEach(async () => world.end());

  for (const signal of ["SIGINT", "SIGTERM", "SIGKILL"] as const) {
    it(`goes on where it was after ${signal}, and is paid once`, async () => {
      const running = world.start(["register", "alice", "--years", "2", "--account", dave, "--text", "a=b"]);
      await running.said(waiting);
      running.kill(signal);
      const { code, signal: killedBy, stdout, stderr } = await running.ended;
      expect(stdout).to.equal("");
      if (signal === "SIGKILL") expect(killedBy).to.equal("SIGKILL");
      else {
        expect(code).to.equal(signal === "SIGINT" ? 130 : 143);
        expect(stderr).to.match(
          /\nans: alice\.dim is not registered yet: finish it with `ans register alice\.dim`\.\n$/,
        );
      }

      const { secret } = await onlyPending(world);
      const ended = await world.register(["alice"]);
      expect(printed(ended)).to.match(/^alice\.dim is registered to /);
      expect(ended.stderr).to.contain("alice.dim for 2 years costs 32 DIMT; its registration was begun earlier.");
      expect(ended.stderr).to.not.contain("Committing");
      expect(ended.stderr + ended.stdout).to.not.contain(secret);
      expect(await pendingFiles(world)).to.deep.equal([]);
      expect(await world.registry.ownerOf(namehash("alice.dim"))).to.equal(dave);
      expect(await spent(world, dave)).to.equal(32n);
      expect(printed(await world.ans("records", "alice"))).to.match(/^text +a +b$/m);
    });
  }

  it("is on disk for its user alone, before anything is sent", async () => {
    let kept: string[] = [];
    const proxy = await startProxy(world.node.url, async ({ method }) => {
      if (method === "eth_sendTransaction") kept = await pendingFiles(world);
      return undefined;
    });
    const running = world.start(["register", "alice", "--account", dave, "--rpc", proxy.url]);
    await running.said(waiting);
    running.kill("SIGKILL");
    await running.ended;
    await proxy.stop();
    expect(kept).to.have.length(1);
    const [file = ""] = kept;
    expect((await stat(file)).mode & 0o777).to.equal(0o600);
    for (const folder of [join(file, ".."), join(file, "../.."), join(file, "../../..")]) {
      expect((await stat(folder)).mode & 0o777, folder).to.equal(0o700);
    }
  });

  it("is committed once more if it was killed before the commitment was sent", async () => {
    const news = new EventEmitter();
    const sending = once(news, "sending");
    const proxy = await startProxy(world.node.url, async ({ method }) => {
      if (method !== "eth_sendTransaction") return undefined;
      news.emit("sending");
      return await new Promise(() => undefined); // The node never hears of it.
    });
    const running = world.start(["register", "alice", "--account", dave, "--rpc", proxy.url]);
    await sending;
    running.kill("SIGKILL");
    await running.ended;
    await proxy.stop();
    const { secret } = await onlyPending(world);
    const [state] = answeredList(await world.ans("pending", "--json"));
    expect(state).to.include({ name: "alice.dim", state: "none" });

    const again = world.start(["register", "alice"]);
    await again.said(waiting);
    expect((await onlyPending(world)).secret).to.equal(secret);
    await world.wait(60);
    expect(printed(await again.ended)).to.match(/^alice\.dim is registered/);
  });

  it("is not paid twice if it was killed after the registration was sent", async () => {
    const news = new EventEmitter();
    const sent = once(news, "sent");
    const proxy = await startProxy(world.node.url, async ({ method, params }) => {
      const [call] = params;
      const isRegister = method === "eth_sendTransaction" && JSON.stringify(call).length > 1000;
      if (!isRegister) return undefined;
      await world.node.rpc(method, params);
      news.emit("sent");
      return await new Promise(() => undefined); // The command never hears of it.
    });
    const running = world.start(["register", "alice", "--account", dave, "--rpc", proxy.url]);
    await running.said(waiting);
    await world.wait(60);
    await sent;
    running.kill("SIGKILL");
    await running.ended;
    await proxy.stop();
    expect(await pendingFiles(world)).to.have.length(1);
    expect(await spent(world, dave)).to.equal(16n);

    expect(printed(await world.ans("register", "alice"))).to.match(
      new RegExp(`^alice\\.dim is registered to ${dave} until`),
    );
    expect(await spent(world, dave)).to.equal(16n);
    expect(await pendingFiles(world)).to.deep.equal([]);
  });

  it("is committed anew, with another secret, once the commitment has expired", async () => {
    const running = world.start(["register", "alice", "--account", dave]);
    await running.said(waiting);
    running.kill("SIGKILL");
    await running.ended;
    const { secret } = await onlyPending(world);
    await world.wait(86_500);
    await world.node.rpc("evm_mine");
    expect(printed(await world.ans("pending"))).to.contain("commitment expired: it will be made anew");

    const again = world.start(["register", "alice"]);
    await again.said(waiting);
    expect((await onlyPending(world)).secret).to.not.equal(secret);
    await world.wait(60);
    expect(printed(await again.ended)).to.match(/^alice\.dim is registered/);
  });

  it("waits for no block where none is made, and for no clock but the chain's", async () => {
    const running = world.start(["register", "alice", "--account", dave]);
    await running.said(waiting);
    running.kill("SIGKILL");
    await running.ended;
    await world.wait(60);
    const ended = await world.ans("register", "alice");
    expect(printed(ended)).to.match(/^alice\.dim is registered/);
    expect(ended.stderr).to.not.contain("Waiting");
  });

  it("takes other years and another limit, but nothing else that was bound", async () => {
    const begin = ["register", "alice", "--account", dave, "--text", "a=b"];
    const running = world.start(begin);
    await running.said(waiting);
    running.kill("SIGKILL");
    await running.ended;
    const { text } = await onlyPending(world);
    expect(complaint(await world.ans("register", "alice", "--text", "a=c"))).to.match(/--restart to commit anew/);
    expect(complaint(await world.ans("register", "alice", "--years", "3", "--max-price", "40"))).to.match(
      /Raise|raise/,
    );
    expect((await onlyPending(world)).text).to.equal(text);
    await world.wait(60);
    expect(printed(await world.ans(...begin, "--years", "3"))).to.match(/for 48 DIMT\.\n$/);
  });

  it("is forgotten with --restart, and with ans pending --discard", async () => {
    const first = world.start(["register", "alice", "--account", dave]);
    await first.said(waiting);
    first.kill("SIGKILL");
    await first.ended;
    const { secret } = await onlyPending(world);
    const second = world.start(["register", "alice", "--account", dave, "--restart", "--text", "a=c"]);
    await second.said(waiting);
    second.kill("SIGKILL");
    await second.ended;
    expect((await onlyPending(world)).secret).to.not.equal(secret);
    const listed = printed(await world.ans("pending"));
    expect(listed).to.match(/^alice\.dim +1 year, 16 DIMT at most +chain 31337 +commitment ageing +usable until /);
    expect(listed).to.not.contain("0x");
    expect(printed(await world.ans("pending", "--discard", "alice"))).to.contain("is forgotten");
    expect(await pendingFiles(world)).to.deep.equal([]);
  });

  it("stays on disk when the name is lost to somebody quicker, and nothing is paid", async () => {
    const other = { ANS_HOME: join(world.folder, "other") };
    for (const [account, env] of [
      [dave, {}],
      [world.bob.address, other],
    ] as const) {
      const running = world.start(["register", "alice", "--account", account], env);
      await running.said(waiting);
      running.kill("SIGKILL");
      await running.ended;
    }
    await world.wait(60);
    printed(await world.start(["register", "alice"], other).ended);

    const sentence = complaint(await world.ans("register", "alice"));
    expect(sentence).to.match(
      /^alice\.dim is taken until .* nothing was paid: .*`ans pending --discard alice\.dim`\.$/,
    );
    expect(await pendingFiles(world)).to.have.length(1);
    expect(printed(await world.ans("pending"))).to.contain("taken by somebody else: discard it");
    expect(await spent(world, dave)).to.equal(0n);
  });

  it("is finished once by two commands at once", async () => {
    const one = world.start(["register", "alice", "--account", dave]);
    await one.said(waiting);
    const two = world.start(["register", "alice", "--account", dave]);
    await two.said(waiting);
    await world.wait(60);
    const ended = await Promise.all([one.ended, two.ended]);
    for (const each of ended) expect(printed(each)).to.match(/^alice\.dim is registered/);
    expect(await pendingFiles(world)).to.deep.equal([]);
    expect(await spent(world, dave)).to.equal(16n);
  });

  it("is not taken from a file that somebody damaged", async () => {
    const running = world.start(["register", "alice", "--account", dave]);
    await running.said(waiting);
    running.kill("SIGKILL");
    await running.ended;
    const { file, text } = await onlyPending(world);
    for (const damaged of ["", "{}", text.slice(0, -20), text.replace(/"seat": 0/, '"seat": "0"')]) {
      await writeFile(file, damaged);
      expect(complaint(await world.ans("register", "alice"))).to.contain("is damaged: restore the file");
      expect(await readFile(file, "utf8")).to.equal(damaged);
    }
    expect(printed(await world.ans("pending"))).to.contain("is damaged: restore the file");
  });
});

describe("Waiting without help", () => {
  it("ends by itself on a chain where no block is made", async () => {
    const world = await startWorld({ minCommitmentAge: 2 });
    try {
      const ended = await world.ans("register", "alice", "--account", world.dave.address);
      expect(printed(ended)).to.match(/^alice\.dim is registered/);
      expect(ended.stderr).to.contain(waiting);
    } finally {
      await world.end();
    }
  });
});
