import { expect } from "chai";
import { concat, id, Interface, isError, namehash, toUtf8Bytes, ZeroAddress } from "ethers";
import { network } from "hardhat";
import { BaseError, ContractFunctionRevertedError, getAddress } from "viem";

import { registerName } from "../helpers/names.ts";
import { ethersProvider, viemClient } from "../helpers/stock.ts";
import { deploySystem } from "../helpers/system.ts";

const { ethers, networkHelpers, provider } = await network.create();

const YEAR = 365 * 86_400;

/** What a stock client tells of names. Where a library throws the universal resolver's error, its name is told. */
type Reader = {
  address(name: string): Promise<string | null>;
  primary(address: string): Promise<string | null>;
};

async function registered() {
  const system = { ...(await deploySystem(ethers)), ethers, networkHelpers };
  await registerName(system, "alice", { resolvesToOwner: true, primary: true });
  return { ...system, readers: await readersOf(system) };
}
const load = () => networkHelpers.loadFixture(registered);
type Loaded = Awaited<ReturnType<typeof load>>;

async function readersOf({ registry, universal }: Awaited<ReturnType<typeof deploySystem>>) {
  const viem = await viemClient(provider, universal);
  const flat = await ethersProvider(provider, registry);
  const whole = await ethersProvider(provider, registry, universal);
  const readers = {
    viem: {
      address: (name) => viem.getEnsAddress({ name }),
      primary: (address) => viem.getEnsName({ address: getAddress(address) }),
    },
    "viem, strict": {
      address: (name) => viem.getEnsAddress({ name, strict: true }).catch(viemError),
      primary: (address) => viem.getEnsName({ address: getAddress(address), strict: true }).catch(viemError),
    },
    "ethers, registry mode": {
      address: (name) => flat.resolveName(name),
      primary: (address) => flat.lookupAddress(address),
    },
    "ethers, universal mode": {
      address: (name) => whole.resolveName(name).catch(ethersError),
      primary: (address) => whole.lookupAddress(address).catch(ethersError),
    },
  } satisfies Record<string, Reader>;
  return readers;
}

function viemError(error: unknown): string {
  const reverted = error instanceof BaseError && error.walk((cause) => cause instanceof ContractFunctionRevertedError);
  if (!(reverted instanceof ContractFunctionRevertedError) || !reverted.data) throw error;
  return reverted.data.errorName;
}

function ethersError(error: unknown): string {
  if (!isError(error, "CALL_EXCEPTION") || !error.revert) throw error;
  return error.revert.name;
}

/** All readers' answers, under their names. */
async function ask(readers: Loaded["readers"], question: (reader: Reader) => Promise<string | null>) {
  const answers = Object.entries(readers).map(async ([name, reader]) => [name, await question(reader)]);
  return Object.fromEntries(await Promise.all(answers));
}

const everybody = (answer: string | null) => ({
  viem: answer,
  "viem, strict": answer,
  "ethers, registry mode": answer,
  "ethers, universal mode": answer,
});

/** Null, as with ENS; strict viem and the universal mode of ethers hand on the error, each by its own choice. */
const nobody = (error: string) => ({
  viem: null,
  "viem, strict": error,
  "ethers, registry mode": null,
  "ethers, universal mode": error,
});

const addressOf = (name: string) => (reader: Reader) => reader.address(name);
const primaryOf = (address: { address: string }) => (reader: Reader) => reader.primary(address.address);

describe("states of a name, as stock clients see them", () => {
  it("a name that is registered resolves, forwards and backwards", async () => {
    const { readers, alice } = await load();
    expect(await ask(readers, addressOf("alice.dim"))).to.deep.equal(everybody(alice.address));
    expect(await ask(readers, primaryOf(alice))).to.deep.equal(everybody("alice.dim"));
  });

  for (const name of ["nobody.dim", "pay.nobody.dim", "dim", "alice.nowhere", "alice.eth"]) {
    it(`${name}, which nobody registered, is null`, async () => {
      const { readers } = await load();
      expect(await ask(readers, addressOf(name))).to.deep.equal(nobody("ResolverNotFound"));
    });
  }

  it("a name below one whose resolver is no wildcard resolver is null", async () => {
    const { readers } = await load();
    expect(await ask(readers, addressOf("pay.alice.dim"))).to.deep.equal(nobody("ResolverNotFound"));
  });

  it("a name in grace is null both ways, and is back once renewed", async () => {
    const { readers, registrar, alice } = await load();
    await networkHelpers.time.increase(YEAR);
    expect(await ask(readers, addressOf("alice.dim"))).to.deep.equal(nobody("ResolverNotFound"));
    const missing = { ...nobody("ResolverNotFound"), "ethers, universal mode": null };
    expect(await ask(readers, primaryOf(alice))).to.deep.equal(missing);
    await registrar.connect(alice).renew("alice", 1, ethers.MaxUint256);
    expect(await ask(readers, addressOf("alice.dim"))).to.deep.equal(everybody(alice.address));
    expect(await ask(readers, primaryOf(alice))).to.deep.equal(everybody("alice.dim"));
  });

  it("a name resolves in its last second, and no later", async () => {
    const { readers, registry, alice } = await load();
    const { expiry } = await registry.entry(namehash("alice.dim"));
    await networkHelpers.time.increaseTo(expiry - 1n);
    expect(await readers.viem.address("alice.dim")).to.equal(alice.address);
    await networkHelpers.time.increaseTo(expiry);
    expect(await readers.viem.address("alice.dim")).to.equal(null);
  });

  it("a name past its grace is null both ways", async () => {
    const { readers, alice, options } = await load();
    await networkHelpers.time.increase(YEAR + options.gracePeriod + 1);
    expect(await ask(readers, addressOf("alice.dim"))).to.deep.equal(nobody("ResolverNotFound"));
    const missing = { ...nobody("ResolverNotFound"), "ethers, universal mode": null };
    expect(await ask(readers, primaryOf(alice))).to.deep.equal(missing);
  });

  it("a name whose owner stops it from resolving to them is null", async () => {
    const { readers, registry, alice } = await load();
    await registry.connect(alice).setResolvesToOwner(namehash("alice.dim"), false);
    expect(await ask(readers, addressOf("alice.dim"))).to.deep.equal(everybody(null));
    expect(await ask(readers, primaryOf(alice))).to.deep.equal(nobody("ReverseAddressMismatch"));
  });

  it("a name whose resolver is not a contract is null for viem", async () => {
    const { readers, registry, alice, mallory } = await load();
    await registry.connect(alice).setResolver(namehash("alice.dim"), mallory);
    expect(await readers.viem.address("alice.dim")).to.equal(null);
    expect(await readers.viem.primary(alice.address)).to.equal(null);
    expect(await readers["viem, strict"].address("alice.dim")).to.equal("ResolverNotContract");
    expect(await readers["ethers, universal mode"].address("alice.dim")).to.equal("ResolverNotContract");
  });

  describe("subnames", () => {
    const label = "pay";
    const name = "pay.alice.dim";

    async function withSubname() {
      const loaded = await load();
      const { registry, alice, bob } = loaded;
      await registry.connect(alice).createSubname(namehash("alice.dim"), label, bob, 0, ZeroAddress, true);
      return loaded;
    }

    it("a subname resolves, forwards and backwards", async () => {
      const { readers, reverse, bob } = await withSubname();
      await reverse.connect(bob).setName(name);
      expect(await ask(readers, addressOf(name))).to.deep.equal(everybody(bob.address));
      expect(await ask(readers, primaryOf(bob))).to.deep.equal(everybody(name));
    });

    it("a subname that was taken back is null", async () => {
      const { readers, registry, alice } = await withSubname();
      await registry.connect(alice).revokeSubname(namehash(name));
      expect(await ask(readers, addressOf(name))).to.deep.equal(nobody("ResolverNotFound"));
    });

    it("a subname whose parent is in grace is null", async () => {
      const { readers } = await withSubname();
      await networkHelpers.time.increase(YEAR);
      expect(await ask(readers, addressOf(name))).to.deep.equal(nobody("ResolverNotFound"));
    });

    it("a subname whose parent was registered anew by somebody else is null", async () => {
      const loaded = await withSubname();
      const { readers, options, carol } = loaded;
      await networkHelpers.time.increase(YEAR + options.gracePeriod + 22 * 86_400);
      await registerName(loaded, "alice", { owner: carol, resolvesToOwner: true });
      expect(await ask(readers, addressOf("alice.dim"))).to.deep.equal(everybody(carol.address));
      expect(await ask(readers, addressOf(name))).to.deep.equal(nobody("ResolverNotFound"));
    });

    it("a subname below a subname that was replaced is null", async () => {
      const { readers, registry, alice, bob, carol } = await withSubname();
      await registry.connect(bob).createSubname(namehash(name), "till", bob, 0, ZeroAddress, true);
      expect(await ask(readers, addressOf("till.pay.alice.dim"))).to.deep.equal(everybody(bob.address));
      await registry.connect(alice).createSubname(namehash("alice.dim"), label, carol, 0, ZeroAddress, true);
      expect(await ask(readers, addressOf(name))).to.deep.equal(everybody(carol.address));
      expect(await ask(readers, addressOf("till.pay.alice.dim"))).to.deep.equal(nobody("ResolverNotFound"));
    });
  });

  describe("primary names", () => {
    it("an address that claims no name has none", async () => {
      const { readers, bob } = await load();
      expect(await ask(readers, primaryOf(bob))).to.deep.equal(everybody(null));
    });

    it("an address that gave up its name has none", async () => {
      const { readers, reverse, alice } = await load();
      await reverse.connect(alice).setName("");
      expect(await ask(readers, primaryOf(alice))).to.deep.equal(everybody(null));
    });

    it("an address that claims somebody else's name has none", async () => {
      const { readers, reverse, mallory } = await load();
      await reverse.connect(mallory).setName("alice.dim");
      expect(await ask(readers, primaryOf(mallory))).to.deep.equal(nobody("ReverseAddressMismatch"));
    });

    it("an address whose name passed on has none", async () => {
      const { readers, registry, alice, bob } = await load();
      await registry.connect(alice).transferFrom(alice, bob, namehash("alice.dim"));
      expect(await ask(readers, primaryOf(alice))).to.deep.equal(nobody("ReverseAddressMismatch"));
    });
  });

  describe("lesson 13: a claim that is not a name breaks no client", () => {
    const claims: [string, string | Uint8Array][] = [
      ["a name with NUL", "alice\0.dim"],
      ["an empty label", "alice..dim"],
      ["a stop at the end", "alice.dim."],
      ["a stop alone", "."],
      ["upper case", "ALICE.dim"],
      ["a zero-width space", "ali\u200bce.dim"],
      ["right-to-left override", "\u202ealice.dim"],
      ["bytes that are not UTF-8", Uint8Array.of(0x61, 0xff, 0xfe, 0x2e, 0x64, 0x69, 0x6d)],
      ["half a character", Uint8Array.of(...toUtf8Bytes("alice.dim"), 0xe4)],
      ["a name of 5,000 bytes", "x.".repeat(2_500).concat("dim")],
      ["a label of 300 bytes", `${"x".repeat(300)}.dim`],
      ["another service's name", "vitalik.eth"],
    ];

    for (const [what, claim] of claims) {
      it(what, async () => {
        const { readers, reverse, mallory } = await load();
        const bytes = typeof claim === "string" ? toUtf8Bytes(claim) : claim;
        const setName = new Interface(["function setName(bytes name)"]).encodeFunctionData("setName", [bytes]);
        const data = concat([id("setName(string)").slice(0, 10), `0x${setName.slice(10)}`]);
        await mallory.sendTransaction({ to: reverse, data }).catch(() => undefined); // It may well be refused.
        const answers = await ask(readers, primaryOf(mallory));
        expect(answers).to.deep.equal({ ...answers, viem: null, "ethers, registry mode": null });
        expect([null, "ResolverNotFound"]).to.include(answers["ethers, universal mode"]);
      });
    }
  });
});
