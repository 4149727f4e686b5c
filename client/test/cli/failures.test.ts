import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { expect } from "chai";

import { complaint, printed } from "../helpers/answers.ts";
import { keystoreOf, store } from "../helpers/keystores.ts";
import { type Meddler, type Question, startProxy } from "../helpers/proxy.ts";
import { startWorld, type World } from "../helpers/world.ts";

const waiting = "Waiting until the commitment has aged";
const isSending = ({ method }: Question) => method === "eth_sendTransaction";

describe("A command that fails half-way loses nothing", () => {
  let world: World;
  let dave: string;

  beforeEach(async () => {
    world = await startWorld();
    dave = world.dave.address;
  });
  afterEach(async () => world.end());

  /** The text of each unfinished registration. */
  async function kept(): Promise<string[]> {
    const folder = join(world.folder, "home/pending");
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries.filter((entry) => entry.isFile());
    return await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), "utf8")));
  }

  /** Begins to register alice.dim for dave, and stops the command while the commitment ages. */
  async function begin(): Promise<string> {
    const running = world.start(["register", "alice", "--account", dave]);
    await running.said(waiting);
    running.kill("SIGKILL");
    await running.ended;
    const [text = ""] = await kept();
    return text;
  }

  /** Finishes that, with a node that is meddled with. */
  async function finishWith(meddle: Meddler): Promise<string> {
    const proxy = await startProxy(world.node.url, meddle);
    try {
      return complaint(await world.ans("register", "alice", "--rpc", proxy.url));
    } finally {
      await proxy.stop();
    }
  }

  it("when the data folder cannot be written: nothing is sent at all", async () => {
    const notAFolder = join(world.folder, "file");
    await writeFile(notAFolder, "");
    const before = await world.node.rpc("eth_blockNumber");
    const running = world.start(["register", "alice", "--account", dave], { ANS_HOME: notAFolder });
    expect(complaint(await running.ended)).to.match(/cannot be (read|written).* ANS_HOME/);
    expect(await world.node.rpc("eth_blockNumber")).to.equal(before);
  });

  it("when the gas cannot be paid for the commitment", async () => {
    const { address, text } = await keystoreOf(`0x${"7a".repeat(32)}`, "x");
    await store(world.env, "scanty", text);
    await writeFile(join(world.folder, "password"), "x");
    await world.dimt.connect(world.alice).getFunction("transfer")(address, 100n * 10n ** 18n);
    await world.alice.sendTransaction({ to: address, value: 1000n });
    const words = ["register", "alice", "--password-file", join(world.folder, "password")];
    expect(complaint(await world.ans(...words))).to.equal(
      `${address} has too little ETH to pay for the gas; send it some ETH and try again; ` +
        "the registration is kept: finish it with `ans register alice.dim`.",
    );
    expect(await kept()).to.have.length(1);
    await world.alice.sendTransaction({ to: address, value: 10n ** 18n });
    printed(await world.register(words.slice(1)));
    expect(await kept()).to.have.length(0);
  });

  it("when the DIMT is gone by the time it is needed", async () => {
    const text = await begin();
    await world.wait(60);
    await world.dimt.connect(world.dave).getFunction("transfer")(world.bob.address, world.options.purse);
    expect(complaint(await world.ans("register", "alice"))).to.match(/has 0 DIMT but 16 DIMT are needed/);
    expect(await kept()).to.deep.equal([text]);
    await world.dimt.connect(world.bob).getFunction("transfer")(dave, 10n ** 20n);
    printed(await world.ans("register", "alice"));
  });

  it("when the permit expires before it is used", async () => {
    await begin();
    await world.wait(60);
    const sentence = await finishWith(async (question) => {
      if (isSending(question)) await world.wait(7200);
      return undefined;
    });
    expect(sentence).to.match(
      /permit could be used until .*; sign a new one; the registration is kept: finish it with `ans register alice\.dim`\.$/,
    );
    expect(await kept()).to.have.length(1);
    printed(await world.ans("register", "alice"));
  });

  it("when the transaction is reverted", async () => {
    await begin();
    await world.wait(60);
    const sentence = await finishWith(async (question) => {
      if (!isSending(question)) return undefined;
      // Somebody takes the money away in the very block, with a higher fee.
      await world.node.rpc("evm_setAutomine", [false]);
      const data = world.dimt.interface.encodeFunctionData("transfer", [world.bob.address, world.options.purse]);
      const fee = "0x174876e800";
      const [own] = question.params;
      await world.node.rpc("eth_sendTransaction", [
        { from: dave, to: await world.dimt.getAddress(), data, gas: "0x30000", gasPrice: fee },
      ]);
      const result = await world.node.rpc("eth_sendTransaction", [{ ...Object(own), gas: "0x80000" }]);
      await world.node.rpc("evm_mine");
      await world.node.rpc("evm_setAutomine", [true]);
      return { result };
    });
    expect(sentence).to.match(
      /^Transaction 0x[0-9a-f]{64} was reverted: it changed nothing but cost its gas; .* the registration is kept: finish it with/,
    );
    expect(await kept()).to.have.length(1);
  });

  it("when the node goes away", async () => {
    const running = world.start(["register", "alice", "--account", dave]);
    await running.said(waiting);
    await world.node.stop();
    expect(complaint(await running.ended)).to.match(
      /does not answer; .* the registration is kept: finish it with `ans register alice\.dim`\.$/,
    );
    expect(await kept()).to.have.length(1);
  });

  it("when the wallet's owner refuses to sign", async () => {
    await begin();
    await world.wait(60);
    const refusal = { error: { code: 4001, message: "User denied the request" } };
    const sentence = await finishWith(async ({ method }) => (method === "eth_signTypedData_v4" ? refusal : undefined));
    expect(sentence).to.match(/refused to sign; nothing was sent; try again to sign; the registration is kept/);
    expect(await kept()).to.have.length(1);
  });

  it("when a commitment is used a second time: the name is there, and nothing is paid again", async () => {
    const text = await begin();
    const folder = join(world.folder, "home/pending");
    const [file = ""] = (await readdir(folder, { recursive: true })).filter((entry) => entry.endsWith(".json"));
    await world.wait(60);
    printed(await world.ans("register", "alice"));
    const paid = await world.dimt.balanceOf(dave);
    await writeFile(join(folder, file), text);
    expect(printed(await world.ans("register", "alice"))).to.match(/^alice\.dim is registered to /);
    expect(await world.dimt.balanceOf(dave)).to.equal(paid);
    expect(await kept()).to.deep.equal([]);
  });

  it("when nothing is deployed on the chain", async () => {
    const proxy = await startProxy(world.node.url, async ({ method }) =>
      method === "eth_chainId" ? { result: "0x67932" } : undefined,
    );
    const running = world.start(["price", "alice", "--rpc", proxy.url], { ANS_MANIFEST: "" });
    expect(complaint(await running.ended)).to.equal(
      "No deployment is known on chain 424242: deploy one, or give its manifest with --manifest FILE.",
    );
    await proxy.stop();
  });
});
