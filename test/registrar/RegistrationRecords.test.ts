import { expect } from "chai";
import type { BaseContract } from "ethers";
import { id, MaxUint256, namehash, parseEther, ZeroAddress } from "ethers";
import { network } from "hardhat";

import { recordsOf } from "../helpers/names.ts";
import { type Asked, deployRegistrar, PRICE } from "../helpers/registrar.ts";
import { YEAR } from "../helpers/registry.ts";

const { ethers, networkHelpers } = await network.create();
const fixture = () => deployRegistrar(ethers, networkHelpers);
const load = () => networkHelpers.loadFixture(fixture);
const node = namehash("alice.dim");
const bobNode = namehash("bob.dim");

type Loaded = Awaited<ReturnType<typeof load>>;
type Attempt = { title: string; to: BaseContract; data: string };

const call = (contract: BaseContract, method: string, ...args: unknown[]) => ({
  to: contract,
  data: contract.interface.encodeFunctionData(method, args),
});

/** A contract that makes calls in one transaction, or when it is asked as a resolver. It holds DIMT. */
async function scripted() {
  const system = await load();
  const script = await ethers.deployContract("Script");
  await system.dimt.connect(system.treasury).transfer(script, parseEther("1000"));
  const prepare = async (calls: { to: BaseContract; data: string }[]) =>
    script.prepare(await Promise.all(calls.map(async ({ to, data }) => ({ target: await to.getAddress(), data }))));
  /** How each prepared call went in a transaction. */
  const outcomes = async (transaction: { hash: string }) => {
    const receipt = await ethers.provider.getTransactionReceipt(transaction.hash);
    const logs = (receipt?.logs ?? []).filter(({ topics }) => topics[0] === id("Called(uint256,bool,bytes)"));
    return logs.map((log) => {
      const { done, answer } = script.interface.decodeEventLog("Called", log.data, log.topics);
      return { done: Boolean(done), answer: String(answer) };
    });
  };
  return { ...system, script, prepare, outcomes };
}

/** Commits and gives what registers: alice.dim with the script as its resolver, with one record to write. */
async function chosen({ script, ask, announce }: Awaited<ReturnType<typeof scripted>>, change: Partial<Asked> = {}) {
  const asked = ask("alice", { resolver: await script.getAddress(), records: ["0x"], ...change });
  await announce(asked);
  return asked;
}

const of = (title: string, { to, data }: { to: BaseContract; data: string }) => ({ title, to, data });

/** What a resolver tries, beside the registration that asked it to write records. bob.dim is registered. */
async function attempts(system: Loaded, thief: string): Promise<Attempt[]> {
  const { registrar, registry, resolver, reverse, dimt, feeRouter, alice, bob, tld, ask } = system;
  const writer = await ethers.getContractAt("RecordWriter", await registrar.RECORD_WRITER());
  const theft = { tld, labelHash: id("carol"), owner: thief, expiry: 2n ** 39n, seat: 0n, flags: 0n };
  const newName = { ...theft, resolver: ZeroAddress, writer: thief };
  const write = (of: string) => recordsOf(resolver, of)("setText", "url", "stolen");
  return [
    of("to register a name", call(registry, "register", newName)),
    of("to renew a name", call(registry, "renew", tld, id("bob"), YEAR)),
    of("to reserve a name", call(registry, "setReserved", tld, id("bob"), true)),
    of("to close the registration", call(registry, "closeRegistration", node)),
    of("to take the name", call(registry, "transferFrom", alice.address, thief, BigInt(node))),
    of("to take another name", call(registry, "transferFrom", bob.address, thief, BigInt(bobNode))),
    of("to change the name's resolver", call(registry, "setResolver", node, thief)),
    of("to write the name elsewhere", { to: resolver, data: write(node) }),
    of("to write another name", { to: resolver, data: write(bobNode) }),
    of("to make the writer write", call(writer, "write", await resolver.getAddress(), bobNode, [write(bobNode)])),
    of("to name the owner", call(reverse, "setNameOnRegistration", node, alice.address, "mallory.dim")),
    of("to take the payer's DIMT", call(dimt, "transferFrom", alice.address, thief, 1n)),
    of("to take another's DIMT", call(dimt, "transferFrom", bob.address, thief, 1n)),
    of("to take the fees", call(dimt, "transferFrom", await feeRouter.getAddress(), thief, 1n)),
    of("to book a fee", call(feeRouter, "credit", 7n, 0n, 1n, PRICE)),
    of("to register at the payer's cost", call(registrar, "register", ask("carol"), 1, MaxUint256)),
    of("to renew at the payer's cost", call(registrar, "renew", "bob", 1, MaxUint256)),
    of("to assign a reserved name", call(registrar, "assign", "admin", thief, 1)),
    of("to free reserved names", call(registrar, "setReserved", ["admin"], false)),
    of("to send fees elsewhere", call(registrar, "setFeeRouter", thief)),
  ];
}

describe("NameRegistrar: records in a registration", () => {
  it("writes them in the same transaction, whoever pays", async () => {
    const { registrar, resolver, registry, ask, announce, alice, bob, carol } = await load();
    const record = recordsOf(resolver, node);
    const records = [
      record("setText", "url", "https://alice.example"),
      record("setText", "description", "long ".repeat(40)),
      record("setAddr(bytes32,address)", carol.address),
      record("setAddr(bytes32,uint256,bytes)", 0, "0x76a914"),
      record("setContenthash", "0xe301"),
    ];
    const asked = ask("alice", { records });
    await announce(asked);
    const tx = registrar.connect(bob).register(asked, 1, PRICE);
    await expect(tx).to.emit(resolver, "TextChanged").withArgs(node, "url", "url", "https://alice.example");
    expect(await resolver.text(node, "url")).to.equal("https://alice.example");
    expect(await resolver.text(node, "description")).to.equal("long ".repeat(40));
    expect(await resolver["addr(bytes32)"](node)).to.equal(carol);
    expect(await resolver["addr(bytes32,uint256)"](node, 0)).to.equal("0x76a914");
    expect(await resolver.contenthash(node)).to.equal("0xe301");
    expect(await registry.ownerOf(BigInt(node))).to.equal(alice);
  });

  it("writes them together with the primary name, to a resolver of the owner's choice", async () => {
    const { registry, reverse, register, alice } = await load();
    const own = await ethers.deployContract("PublicResolver", [registry]);
    await register("alice", {
      resolver: await own.getAddress(),
      primary: true,
      records: [recordsOf(own, node)("setText", "url", "mine")],
    });
    expect(await own.text(node, "url")).to.equal("mine");
    expect(await registry.resolver(node)).to.equal(own);
    expect(await reverse.nameOf(alice, 60n)).to.equal("alice.dim");
  });

  it("writes a new owner's records where a former owner's are gone", async () => {
    const { resolver, register, registrar, ask, announce, bob, dimt, treasury } = await load();
    const record = recordsOf(resolver, node);
    await register("alice", { records: [record("setText", "url", "old"), record("setText", "avatar", "old")] });
    await networkHelpers.time.increase(YEAR * 2n);
    await dimt.connect(treasury).transfer(bob, parseEther("1000"));
    const asked = ask("alice", { owner: bob.address, records: [record("setText", "url", "new")] });
    await announce(asked);
    await registrar.connect(bob).register(asked, 1, MaxUint256);
    expect([await resolver.text(node, "url"), await resolver.text(node, "avatar")]).to.deep.equal(["new", ""]);
  });

  it("refuses records of another name, and then registers nothing", async () => {
    const { registrar, registry, resolver, register, ask, announce, alice, dimt } = await load();
    await register("bob");
    const records = [
      recordsOf(resolver, node)("setText", "url", "mine"),
      recordsOf(resolver, bobNode)("setText", "url", "stolen"),
    ];
    const asked = ask("alice", { records });
    await announce(asked);
    const before = await dimt.balanceOf(alice);
    await expect(registrar.connect(alice).register(asked, 1, PRICE))
      .to.be.revertedWithCustomError(resolver, "NotForNode")
      .withArgs(node, 1);
    expect(await registry.recordExists(node)).to.equal(false);
    expect(await dimt.balanceOf(alice)).to.equal(before);
    expect(await registrar.committedAt(await registrar.commitmentOf(asked))).to.be.greaterThan(0n);
  });

  it("registers nothing where a record cannot be written", async () => {
    const { registrar, registry, resolver, ask, announce, alice, mallory } = await load();
    const silent = await ethers.deployContract("SilentContract");
    const record = recordsOf(resolver, node)("setText", "url", "mine");
    for (const wish of [{ resolver: await silent.getAddress() }, { resolver: mallory.address }]) {
      const asked = ask("alice", { ...wish, records: [record] });
      await announce(asked);
      await expect(registrar.connect(alice).register(asked, 1, PRICE)).to.revert(ethers);
    }
    expect(await registry.recordExists(node)).to.equal(false);
  });

  describe("RecordWriter", () => {
    it("works for its registrar alone", async () => {
      const { registrar, resolver, mallory, register, governance } = await load();
      await register("alice");
      const writer = await ethers.getContractAt("RecordWriter", await registrar.RECORD_WRITER());
      for (const caller of [mallory, governance]) {
        await expect(writer.connect(caller).write(resolver, node, []))
          .to.be.revertedWithCustomError(writer, "OnlyRegistrar")
          .withArgs(caller);
      }
    });

    it("has the right to write while the name is registered, and not a call later", async () => {
      const system = await scripted();
      const { registrar, registry, resolver, dimt, script, prepare, outcomes, ask, announce } = system;
      const writer = await registrar.RECORD_WRITER();
      const asked = ask("alice", {
        owner: await script.getAddress(),
        primary: true,
        records: [recordsOf(resolver, node)("setText", "url", "mine")],
      });
      await announce(asked);
      await prepare([
        call(dimt, "approve", await registrar.getAddress(), PRICE),
        call(registrar, "register", asked, 1, PRICE),
        call(registry, "accessFor", node, writer),
        call(registry, "registeringBy", node),
      ]);
      const [approved, registered, access, registering] = await outcomes(await script.run());
      expect([approved?.done, registered?.done]).to.deep.equal([true, true]);
      expect(registry.interface.decodeFunctionResult("accessFor", access?.answer ?? "0x")).to.deep.equal([0n, false]);
      expect(registering?.answer).to.equal(ethers.ZeroHash);
      expect(await resolver.text(node, "url")).to.equal("mine");
      expect(await system.reverse.nameOf(script, 60n)).to.equal("alice.dim");
    });

    it("has no right where no records are asked for, even in the same transaction", async () => {
      const { registrar, registry, dimt, script, prepare, outcomes, ask, announce } = await scripted();
      const asked = ask("alice", { owner: await script.getAddress() });
      await announce(asked);
      const writer = await registrar.RECORD_WRITER();
      await prepare([
        call(dimt, "approve", await registrar.getAddress(), PRICE),
        call(registrar, "register", asked, 1, PRICE),
        call(registry, "accessFor", node, writer),
        call(registry, "accessFor", node, ZeroAddress),
      ]);
      const [, registered, ...access] = await outcomes(await script.run());
      expect(registered?.done).to.equal(true);
      for (const { answer } of access) {
        expect(registry.interface.decodeFunctionResult("accessFor", answer)).to.deep.equal([0n, false]);
      }
    });
  });

  describe("lesson 7: a resolver that an attacker wrote and a user chose", () => {
    it("tries everything and gets nothing", async () => {
      const system = await scripted();
      const { registrar, registry, resolver, reverse, dimt, script, prepare, outcomes, register } = system;
      const { alice, bob, feeRouter, ask, commit } = system;
      const { expiry } = await register("bob", { owner: bob.address }, bob);
      await commit(ask("carol"));
      const asked = await chosen(system);
      const all = await attempts(system, await script.getAddress());
      await prepare(all);
      const fees = await dimt.balanceOf(feeRouter);
      const tx = await registrar.connect(alice).register(asked, 1, PRICE);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [alice, bob, script], [-PRICE, 0n, 0n]);
      const results = await outcomes(tx);
      expect(results.length).to.equal(all.length);
      for (const [index, { title }] of all.entries()) expect(results[index]?.done, title).to.equal(false);

      expect(await registry.ownerOf(BigInt(node))).to.equal(alice);
      expect(await registry.entry(bobNode)).to.deep.equal([bob.address, expiry, 0n, 0n, 0n]);
      expect(await registry.recordExists(namehash("carol.dim"))).to.equal(false);
      expect(await resolver.text(bobNode, "url")).to.equal("");
      expect(await reverse.nameOf(alice, 60n)).to.equal("");
      expect(await dimt.balanceOf(feeRouter)).to.equal(fees + PRICE);
    });

    it("cannot leave a registration of its own open inside this one", async () => {
      const system = await scripted();
      const { registrar, registry, dimt, script, prepare, ask, commit, alice } = system;
      const own = ask("carol", { owner: await script.getAddress() });
      await commit(own);
      const asked = await chosen(system);
      await prepare([
        call(dimt, "approve", await registrar.getAddress(), PRICE),
        call(registrar, "register", own, 1, PRICE),
      ]);
      await expect(registrar.connect(alice).register(asked, 1, PRICE))
        .to.be.revertedWithCustomError(registry, "NotRegistering")
        .withArgs(node, registrar);
    });
  });

  it("lesson 8: everything is written before the resolver is called", async () => {
    const system = await scripted();
    const { registrar, registry, dimt, feeRouter, script, prepare, outcomes, alice } = system;
    const asked = await chosen(system, { seat: 7n });
    const commitment = await registrar.commitmentOf(asked);
    await prepare([
      call(registrar, "committedAt", commitment),
      call(registry, "ownerOf", BigInt(node)),
      call(registry, "resolver", node),
      call(registrar, "available", "alice"),
      call(dimt, "balanceOf", await feeRouter.getAddress()),
      call(feeRouter, "owedToSeat", 7n),
      call(registrar, "register", asked, 1, PRICE),
    ]);
    const answers = await outcomes(await registrar.connect(alice).register(asked, 1, PRICE));
    expect(answers.slice(0, 6).map(({ answer }) => BigInt(answer))).to.deep.equal([
      0n,
      BigInt(alice.address),
      BigInt(await script.getAddress()),
      0n,
      PRICE,
      (PRICE * 4n) / 10n,
    ]);
    expect(answers[6]?.done).to.equal(false);
    expect(answers[6]?.answer).to.equal(registrar.interface.encodeErrorResult("CommitmentUnknown", [commitment]));
  });

  it("lesson 15: a second registrar writes to the same resolver, and the first has lost its right", async () => {
    const system = await load();
    const { registrar, registry, resolver, reverse, dimt, options, feeRouter, tld } = system;
    const { governance, seats, treasury, alice, ask, announce, register } = system;
    const record = recordsOf(resolver, node);
    const { expiry } = await register("alice", { records: [record("setText", "url", "before")] });
    const second = await ethers.deployContract("NameRegistrar", [
      governance.address,
      dimt,
      registry,
      "dim",
      options.prices,
      options.premiumStart,
      options.minCommitmentAge,
      options.maxCommitmentAge,
    ]);
    const router = await ethers.deployContract("FeeRouter", [governance, dimt, second, seats, treasury]);
    await second.connect(governance).setFeeRouter(router);
    await dimt.connect(alice).getFunction("approve")(second, MaxUint256);
    const late = ask("late", { records: [recordsOf(resolver, namehash("late.dim"))("setText", "url", "late")] });
    await announce(late);
    await registry.connect(governance).setRegistrar("dim", second);

    const wish = { primary: true, records: [recordsOf(resolver, bobNode)("setText", "url", "after")] };
    const asked = ask("bob", wish);
    await second.commit(await second.commitmentOf(asked));
    await networkHelpers.time.increase(options.minCommitmentAge);
    await second.connect(alice).register(asked, 1, MaxUint256);
    expect(await resolver.text(bobNode, "url")).to.equal("after");
    expect(await reverse.nameOf(alice, 60n)).to.equal("bob.dim");
    await second.connect(alice).renew("alice", 1, PRICE);
    expect((await registry.entry(node)).expiry).to.equal(expiry + YEAR);
    expect(await resolver.text(node, "url")).to.equal("before");
    await resolver.connect(alice).setText(node, "url", "still mine");

    for (const attempt of [
      () => registrar.connect(alice).register(late, 1, PRICE),
      () => registrar.connect(alice).renew("alice", 1, PRICE),
      () => registrar.connect(governance).assign("station", alice, 1),
      () => registrar.connect(governance).setReserved(["free"], true),
    ]) {
      await expect(attempt()).to.be.revertedWithCustomError(registry, "OnlyRegistrar").withArgs(tld, registrar);
    }
    expect(await dimt.balanceOf(feeRouter)).to.equal(PRICE);
  });
});
