import { expect } from "chai";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { AbiCoder, concat, toBeHex, ZeroAddress } from "ethers";
import { network } from "hardhat";

import { adapterAddress, adapterStorage } from "../../../scripts/genesis/adapter.ts";
import { deployCommittee, nodeKey } from "./committee.ts";

const connection = await network.create();
const { ethers, networkHelpers } = connection;

const lists = { founders: [1, 2, 3, 4, 5], first: [11, 12, 13, 14], second: [21, 22, 23, 24, 25, 26] };
const keysOf = (list: keyof typeof lists) => lists[list].map((i) => nodeKey(i).address);
const encode = (addresses: string[]) => AbiCoder.defaultAbiCoder().encode(["address[]"], [addresses]);
const word = (value: bigint) => toBeHex(value, 32);
const many = (count: number) => Array.from({ length: count }, (_, i) => nodeKey(100 + i).address);

/** The adapter at its place as a genesis puts it there, and a source that answers as a test wishes. */
async function fixture() {
  const [admin, stranger] = await ethers.getSigners();
  const made = await ethers.deployContract("ValidatorAdapter");
  await networkHelpers.setCode(adapterAddress, (await made.getDeployedCode())!);
  const founders = keysOf("founders").map((key): `0x${string}` => `0x${key.slice(2)}`);
  const storage = adapterStorage(`0x${admin.address.slice(2)}`, founders);
  for (const [slot, value] of Object.entries(storage)) await networkHelpers.setStorageAt(adapterAddress, slot, value);
  const adapter = await ethers.getContractAt("ValidatorAdapter", adapterAddress);
  const source = await ethers.deployContract("ValidatorsScriptedSource");
  await source.answer(keysOf("first"));
  return { admin, stranger, adapter, source };
}
const load = () => networkHelpers.loadFixture(fixture);

describe("ValidatorAdapter", () => {
  it("begins with the admin and the founders of the genesis, and without a source", async () => {
    const { adapter, admin } = await load();
    expect(await adapter.admin()).to.equal(admin.address);
    expect(await adapter.source()).to.equal(ZeroAddress);
    expect(await adapter.founders()).to.deep.equal(keysOf("founders"));
    expect(await adapter.lastGood()).to.deep.equal([]);
    expect(await adapter.getValidators()).to.deep.equal(keysOf("founders"));
  });

  it("compiles for an EVM of 2021, with no library", () => {
    const { outputErrors, code } = compileFor("london");
    expect(outputErrors).to.deep.equal([]);
    expect(code).to.match(/^[0-9a-f]{1000,}$/);
  });

  describe("setSource", () => {
    it("asks the source from now on and keeps its list, and says so", async () => {
      const { adapter, source } = await load();
      const tx = adapter.setSource(source);
      await expect(tx).to.emit(adapter, "SourceChanged").withArgs(source);
      await expect(tx).to.emit(adapter, "ListKept").withArgs(keysOf("first"));
      expect(await adapter.source()).to.equal(await source.getAddress());
      expect(await adapter.getValidators()).to.deep.equal(keysOf("first"));
      await source.answer(keysOf("second"));
      expect(await adapter.getValidators(), "at once, with nobody's help").to.deep.equal(keysOf("second"));
      expect(await adapter.lastGood()).to.deep.equal(keysOf("first"));
    });

    it("asks nobody after zero: the last good list holds", async () => {
      const { adapter, source } = await load();
      await adapter.setSource(source);
      await source.answer(keysOf("second"));
      await expect(adapter.setSource(ZeroAddress)).to.emit(adapter, "SourceChanged").withArgs(ZeroAddress);
      expect(await adapter.getValidators()).to.deep.equal(keysOf("first"));
    });

    it("refuses everybody but the admin, and a source without a good list", async () => {
      const { adapter, source, stranger } = await load();
      await expect(adapter.connect(stranger).setSource(source))
        .to.be.revertedWithCustomError(adapter, "OnlyAdmin")
        .withArgs(stranger.address);
      await source.answer(many(3));
      for (const bad of [source, stranger]) {
        await expect(adapter.setSource(bad)).to.be.revertedWithCustomError(adapter, "BadSource").withArgs(bad);
      }
    });
  });

  describe("setAdmin", () => {
    it("hands over, and says so", async () => {
      const { adapter, admin, stranger, source } = await load();
      await expect(adapter.setAdmin(stranger)).to.emit(adapter, "AdminChanged").withArgs(stranger.address);
      expect(await adapter.admin()).to.equal(stranger.address);
      await adapter.connect(stranger).setSource(source);
      await expect(adapter.setSource(source))
        .to.be.revertedWithCustomError(adapter, "OnlyAdmin")
        .withArgs(admin.address);
    });

    it("refuses everybody but the admin, and zero", async () => {
      const { adapter, stranger } = await load();
      await expect(adapter.connect(stranger).setAdmin(stranger))
        .to.be.revertedWithCustomError(adapter, "OnlyAdmin")
        .withArgs(stranger.address);
      await expect(adapter.setAdmin(ZeroAddress)).to.be.revertedWithCustomError(adapter, "ZeroAdmin");
    });
  });

  describe("refresh", () => {
    it("keeps the source's list, whoever calls", async () => {
      const { adapter, source, stranger } = await load();
      await adapter.setSource(source);
      for (const list of ["second", "first"] as const) {
        await source.answer(keysOf(list));
        await expect(adapter.connect(stranger).refresh()).to.emit(adapter, "ListKept").withArgs(keysOf(list));
        expect(await adapter.lastGood()).to.deep.equal(keysOf(list));
      }
    });

    it("keeps what it has when the source has no good list, or there is none", async () => {
      const { adapter, source } = await load();
      await expect(adapter.refresh()).to.be.revertedWithCustomError(adapter, "BadSource").withArgs(ZeroAddress);
      await adapter.setSource(source);
      await source.answer(many(32));
      await expect(adapter.refresh()).to.be.revertedWithCustomError(adapter, "BadSource").withArgs(source);
      expect(await adapter.lastGood()).to.deep.equal(keysOf("first"));
    });
  });

  describe("a hostile source (A19)", () => {
    const good = encode(many(5));
    const first = nodeKey(100).address;
    for (const [what, raw] of [
      ["nothing", "0x"],
      ["one word", word(32n)],
      ["an empty list", encode([])],
      ["3 addresses", encode(many(3))],
      ["32 addresses", encode(many(32))],
      ["a zero address", encode([...many(4), ZeroAddress])],
      ["an address twice", encode([...many(4), first])],
      ["a length beyond what it answers", concat([word(32n), word(31n), ...many(5).map((a) => word(BigInt(a)))])],
      ["a huge length", concat([word(32n), word(2n ** 256n - 1n), ...many(5).map((a) => word(BigInt(a)))])],
      ["a huge offset", concat([word(2n ** 255n), good])],
      ["a word that is no address", concat([good.slice(0, 2 + 128), word(2n ** 160n), good.replace(/^.{194}/, "0x")])],
      ["half a word too much", concat([good, `0x${"00".repeat(16)}`])],
      ["half a word too little", good.slice(0, -32)],
    ] as const) {
      it(`that answers ${what} is passed over`, async () => {
        const { adapter, source } = await load();
        await adapter.setSource(source);
        await source.answerBytes(raw);
        expect(await adapter.getValidators()).to.deep.equal(keysOf("first"));
      });
    }

    for (const [what, mode] of [
      ["reverts", 1],
      ["burns all gas", 2],
      ["reverts with as many bytes as it can pay for", 3],
      ["answers with as many bytes as it can pay for", 4],
    ] as const) {
      it(`that ${what} is passed over, within 4.7 million gas`, async () => {
        const { adapter, source } = await load();
        await adapter.setSource(source);
        await source.misbehave(mode);
        expect(await adapter.getValidators({ gasLimit: 4_700_000 })).to.deep.equal(keysOf("first"));
      });
    }

    it("that is the adapter itself is passed over", async () => {
      const { adapter, source } = await load();
      await adapter.setSource(source);
      await adapter.setSource(adapter);
      expect(await adapter.getValidators({ gasLimit: 4_700_000 })).to.deep.equal(keysOf("first"));
    });

    it("that was good once is forgotten for the founders if no list was ever kept", async () => {
      const { adapter, source } = await load();
      await networkHelpers.setStorageAt(adapterAddress, 1, await source.getAddress());
      expect(await adapter.getValidators()).to.deep.equal(keysOf("first"));
      await source.misbehave(1);
      expect(await adapter.getValidators()).to.deep.equal(keysOf("founders"));
    });
  });

  it("hands on the committee of 21 within 0.5 million gas (A18)", async () => {
    const { adapter } = await load();
    const { committee, keys } = await deployCommittee(connection, 21);
    await adapter.setSource(committee);
    expect(await adapter.getValidators({ gasLimit: 4_700_000 })).to.deep.equal(keys);
    expect(await adapter.getValidators.estimateGas()).to.be.below(500_000n);
  });

  it("hands on whatever address a validator chose; the order is the engine's (A17)", async () => {
    const { adapter, source } = await load();
    const next = toBeHex(BigInt(keysOf("second")[0]) + 1n, 20);
    await source.answer([...keysOf("second"), next]);
    await adapter.setSource(source);
    expect((await adapter.getValidators()).at(-1)?.toLowerCase(), "a turn, and no place of others").to.equal(next);
    expect(await adapter.getValidators()).to.have.length(7);
  });
});

/** Compiles the adapter alone, as for another chain. */
function compileFor(evmVersion: string): { outputErrors: string[]; code: string } {
  const solc: { compile: (input: string) => string } = createRequire(import.meta.url)("solc");
  const folder = "contracts/staking/validators";
  const files = ["ValidatorAdapter", "IValidatorAdapter", "IValidatorSource"].map((name) => `${folder}/${name}.sol`);
  const input = {
    language: "Solidity",
    sources: Object.fromEntries(files.map((file) => [file, { content: readFileSync(file, "utf8") }])),
    settings: { evmVersion, outputSelection: { "*": { ValidatorAdapter: ["evm.deployedBytecode.object"] } } },
  };
  const output = JSON.parse(solc.compile(JSON.stringify(input)));
  const outputErrors: { message: string; severity: string }[] = output.errors ?? [];
  return {
    outputErrors: outputErrors.filter(({ severity }) => severity === "error").map(({ message }) => message),
    code: output.contracts[files[0]].ValidatorAdapter.evm.deployedBytecode.object,
  };
}
