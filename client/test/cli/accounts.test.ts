import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { expect } from "chai";
import { Wallet } from "ethers";

import { answered, answeredList, complaint, printed } from "../helpers/answers.ts";
import { keystoreOf, store } from "../helpers/keystores.ts";
import { startProxy } from "../helpers/proxy.ts";
import { startWorld, type World } from "../helpers/world.ts";

const password = "correct horse battery staple";
const key = `0x${"5a".repeat(32)}`;

describe("Accounts of the command line", () => {
  let world: World;
  let passwordFile: string;

  before(async () => {
    world = await startWorld();
    passwordFile = join(world.folder, "password");
    await writeFile(passwordFile, `${password}\n`);
  });
  after(async () => world.end());

  /** Another user's folder of the same world. */
  const home = (name: string) => ({ ANS_HOME: join(world.folder, name) });

  /** Gives an account DIMT, and ETH for gas. */
  async function fund(address: string): Promise<void> {
    await world.alice.sendTransaction({ to: address, value: 10n ** 18n });
    await world.dimt.connect(world.alice).getFunction("transfer")(address, 100n * 10n ** 18n);
  }

  it("are made, encrypted for their user alone, and listed", async () => {
    const env = home("made");
    expect(printed(await world.start(["account", "list"], env).ended)).to.match(/^No accounts are in /);
    const ended = await world.start(["account", "new", "savings", "--password-file", passwordFile, "--json"], env)
      .ended;
    const made = answered(ended);
    const file = join(env.ANS_HOME, "keystore/savings.json");
    expect(made).to.include({ name: "savings", file });
    expect((await stat(file)).mode & 0o777).to.equal(0o600);
    expect((await stat(join(file, ".."))).mode & 0o777).to.equal(0o700);
    const text = await readFile(file, "utf8");
    const { address, privateKey } = await Wallet.fromEncryptedJson(text, password);
    expect(made).to.have.property("address", address);
    expect(ended.stdout + ended.stderr + text).to.not.contain(privateKey.slice(2));
    expect(answeredList(await world.start(["account", "list", "--json"], env).ended)).to.deep.equal([
      { name: "savings", address, file },
    ]);

    const again = await world.start(["account", "new", "savings", "--password-file", passwordFile], env).ended;
    expect(complaint(again)).to.match(/^There is already an account savings in .*: choose another name\.$/);
    expect(await readFile(file, "utf8")).to.equal(text);
  });

  it("sign and pay: the only one by itself, or by name, file or address", async () => {
    const env = home("paying");
    const { address, text } = await keystoreOf(key, password);
    await fund(address);
    const file = await store(env, "savings", text);
    const ended = await world.register(["first", "--password-file", passwordFile], env);
    expect(printed(ended)).to.match(new RegExp(`^first\\.dim is registered to ${address} until .* for 16 DIMT\\.\n$`));
    expect(ended.stderr).to.contain(`${address} (savings) pays, and has 100 DIMT.`);
    expect(ended.stderr + ended.stdout).to.not.contain(password);
    expect(await world.dimt.allowance(address, world.manifest.contracts.NameRegistrar)).to.equal(0n);

    for (const account of ["savings", file, address]) {
      const words = ["set", "first", "--text", `by=${account}`, "--account", account, "--password-file", passwordFile];
      printed(await world.start(words, env).ended);
    }
    expect(
      printed(await world.start(["set", "first", "--text", "by=", "--password-file", passwordFile], env).ended),
    ).to.equal("1 record of first.dim written.\n");
    expect(printed(await world.start(["mine"], env).ended)).to.match(/^first\.dim /);
  });

  it("are taken from the environment, and from files with a capital or without an address", async () => {
    const env = home("other");
    const { address, text } = await keystoreOf(`0x${"5b".repeat(32)}`, password);
    const old = text.replace(/"crypto"/i, '"Crypto"').replace(/"address":"[0-9a-f]+",/, "");
    const file = await store(env, "old", old);
    const asked = { ...env, ANS_ACCOUNT: file };
    expect(printed(await world.start(["mine", "--password-file", passwordFile], asked).ended)).to.equal(
      `${address} holds no names.\n`,
    );
    expect(printed(await world.start(["account", "list"], env).ended)).to.equal("old  address not told\n");
  });

  it("must be told apart where there are several", async () => {
    const env = home("several");
    for (const [name, digits] of [
      ["home", "5c"],
      ["work", "5d"],
    ] as const) {
      await store(env, name, (await keystoreOf(`0x${digits.repeat(32)}`, password)).text);
    }
    expect(complaint(await world.start(["register", "alice"], env).ended)).to.equal(
      "Say who pays: give --account with one of home, work.",
    );
  });

  it("approve the price where they cannot sign a permit", async () => {
    const proxy = await startProxy(world.node.url, async ({ method }) =>
      method === "eth_signTypedData_v4"
        ? { error: { code: -32_601, message: "the method does not exist" } }
        : undefined,
    );
    const dave = world.dave.address;
    const ended = await world.register(["approved", "--account", dave, "--rpc", proxy.url]);
    expect(printed(ended)).to.match(/^approved\.dim is registered/);
    const approvals = await world.dimt.queryFilter(world.dimt.filters.Approval(dave));
    expect(approvals.map(({ args }) => args.value)).to.deep.equal([16n * 10n ** 18n]);
    await proxy.stop();
  });
});
