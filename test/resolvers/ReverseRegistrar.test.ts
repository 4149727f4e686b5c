import { expect } from "chai";
import { dataSlice, id, namehash, TypedDataEncoder, ZeroAddress } from "ethers";
import { network } from "hardhat";

import { deployResolvers } from "../helpers/resolvers.ts";

const { ethers, networkHelpers } = await network.create();
const ETH = 60n;
const DEFAULT_EVM = 0x80000000n;
const OPTIMISM = DEFAULT_EVM | 10n;
const CHAIN = (await ethers.provider.getNetwork()).chainId;
const OWN_CHAIN = DEFAULT_EVM | CHAIN;

const fixture = () => deployResolvers(ethers);
const load = () => networkHelpers.loadFixture(fixture);
type System = Awaited<ReturnType<typeof load>>;
type Signer = System["alice"];

const reverseNode = (address: string, of = "addr") => namehash(`${address.slice(2).toLowerCase()}.${of}.reverse`);

/** A contract that answers any question with `answer`. */
const owned = (answer: string) => ethers.deployContract("OwnedContract", [answer]);
const word = (value: string) => ethers.zeroPadValue(value, 32);

/** A registrar that is just registering fresh.dim. */
async function opened() {
  const system = await load();
  const { registry, governance, newName } = system;
  const registrar = await ethers.deployContract("RegisteringRegistrar", [registry]);
  await registry.connect(governance).setRegistrar("dim", registrar);
  return { ...system, registrar, name: await newName("fresh") };
}

describe("ReverseRegistrar", () => {
  describe("a primary name", () => {
    it("is set, changed and cleared by its account", async () => {
      const { reverse, alice } = await load();
      const node = reverseNode(alice.address);
      expect(await reverse.node(alice)).to.equal(node);
      for (const name of ["alice.dim", "a rather long name that takes a second slot.dim", "a".repeat(200), ""]) {
        await expect(reverse.connect(alice).setName(name)).to.emit(reverse, "NameForAddrChanged").withArgs(alice, name);
        expect(await reverse.name(node)).to.equal(name);
        expect(await reverse.hasName(node)).to.equal(name !== "");
      }
    });

    it("is one account's alone", async () => {
      const { reverse, alice, bob } = await load();
      await reverse.connect(alice).setName("alice.dim");
      expect(await reverse.nameOf(bob, ETH)).to.equal("");
      expect(await reverse.hasName(reverseNode(bob.address))).to.equal(false);
    });

    it("answers Ethereum and this chain", async () => {
      const { reverse, alice } = await load();
      await reverse.connect(alice).setName("alice.dim");
      for (const coinType of [ETH, OWN_CHAIN]) expect(await reverse.nameOf(alice, coinType)).to.equal("alice.dim");
      for (const coinType of [0n, OPTIMISM, DEFAULT_EVM]) expect(await reverse.nameOf(alice, coinType)).to.equal("");
    });
  });

  it("keeps a default name, which answers every EVM chain that has none of its own", async () => {
    const { reverse, alice } = await load();
    const mine = reverse.connect(alice);
    await expect(mine.setDefaultName("everywhere.dim"))
      .to.emit(reverse, "DefaultNameForAddrChanged")
      .withArgs(alice, "everywhere.dim");
    for (const coinType of [ETH, OWN_CHAIN, OPTIMISM, DEFAULT_EVM]) {
      expect(await reverse.nameOf(alice, coinType)).to.equal("everywhere.dim");
    }
    for (const coinType of [0n, 501n]) expect(await reverse.nameOf(alice, coinType)).to.equal("");
    expect(await reverse.name(reverseNode(alice.address, "default"))).to.equal("everywhere.dim");
    expect(await reverse.hasName(reverseNode(alice.address))).to.equal(false);

    await mine.setName("here.dim");
    expect(await reverse.nameOf(alice, ETH)).to.equal("here.dim");
    expect(await reverse.nameOf(alice, OPTIMISM)).to.equal("everywhere.dim");
    await mine.setName("");
    expect(await reverse.nameOf(alice, OWN_CHAIN)).to.equal("everywhere.dim");
    await mine.setDefaultName("");
    expect(await reverse.nameOf(alice, OPTIMISM)).to.equal("");
  });

  describe("as the resolver of reverse names", () => {
    it("has the interfaces of a name resolver, and is no wildcard", async () => {
      const { reverse } = await load();
      for (const interfaceId of ["0x01ffc9a7", "0x691f3431"]) {
        expect(await reverse.supportsInterface(interfaceId), interfaceId).to.equal(true);
      }
      for (const interfaceId of ["0x9061b923", "0x3b3b57de", "0xffffffff"]) {
        expect(await reverse.supportsInterface(interfaceId), interfaceId).to.equal(false);
      }
    });

    it("has its own interface", async () => {
      const { reverse } = await load();
      const selectors = [
        "setName(string)",
        "setDefaultName(string)",
        "setNameForContract(address,string)",
        "setNameWithSignature(address,string,uint256,bytes)",
        "setNameOnRegistration(bytes32,address,string)",
        "nonces(address)",
        "node(address)",
        "name(bytes32)",
        "hasName(bytes32)",
        "nameOf(address,uint256)",
        "checkName(string)",
      ];
      const interfaceId = selectors.map((each) => BigInt(dataSlice(id(each), 0, 4))).reduce((a, b) => a ^ b);
      expect(await reverse.supportsInterface(ethers.toBeHex(interfaceId, 4))).to.equal(true);
    });

    it("is found through the registry once a name is set", async () => {
      const { registry, reverse, alice } = await load();
      const node = reverseNode(alice.address);
      expect(await registry.resolver(node)).to.equal(ZeroAddress);
      await reverse.connect(alice).setName("alice.dim");
      expect(await registry.resolver(node)).to.equal(reverse);
      expect(await registry.recordExists(node)).to.equal(true);
      await reverse.connect(alice).setName("");
      expect(await registry.resolver(node)).to.equal(ZeroAddress);
    });
  });

  describe("for a contract", () => {
    it("takes the word of the contract's owner", async () => {
      const { reverse, alice } = await load();
      const contract = await owned(word(alice.address));
      await expect(reverse.connect(alice).setNameForContract(contract, "vault.dim"))
        .to.emit(reverse, "NameForAddrChanged")
        .withArgs(contract, "vault.dim");
      expect(await reverse.nameOf(contract, ETH)).to.equal("vault.dim");
    });

    it("takes nobody else's, whatever the contract answers", async () => {
      const { reverse, alice, bob, mallory } = await load();
      const silent = await ethers.deployContract("SilentContract");
      const accounts = [
        ["another's contract", await owned(word(bob.address))],
        ["a contract of nobody", await owned(word(ZeroAddress))],
        ["too short an answer", await owned(mallory.address)],
        ["too long an answer", await owned(word(mallory.address) + "00".repeat(32))],
        ["a dirty answer", await owned(`0x01${word(mallory.address).slice(4)}`)],
        ["an empty answer", await owned("0x")],
        ["a revert", silent],
        ["a person", alice],
      ] as const;
      for (const [what, account] of accounts) {
        await expect(reverse.connect(mallory).setNameForContract(account, "mine.dim"), what)
          .to.be.revertedWithCustomError(reverse, "NotContractOwner")
          .withArgs(account, mallory);
      }
    });
  });

  describe("by signature", () => {
    const types = {
      SetName: [
        { name: "account", type: "address" },
        { name: "name", type: "string" },
        { name: "nonce", type: "uint256" },
        { name: "deadline", type: "uint256" },
      ],
    };

    /** What `account` signs, by the key of `signer`; `change` says what differs, in the message or in the domain. */
    async function signed(
      { reverse }: System,
      signer: Signer,
      account: string,
      change: { message?: Record<string, unknown>; domain?: Record<string, unknown> } = {},
    ) {
      const deadline = BigInt(await networkHelpers.time.latest()) + 3600n;
      const verifyingContract = await reverse.getAddress();
      const domain = {
        name: "ANS ReverseRegistrar",
        version: "1",
        chainId: CHAIN,
        verifyingContract,
        ...change.domain,
      };
      const nonce = await reverse.nonces(account);
      const message = { account, name: "alice.dim", nonce, deadline, ...change.message };
      return { deadline, signature: await signer.signTypedData(domain, types, message) };
    }

    it("is set for a person by anybody, at no cost of theirs", async () => {
      const system = await load();
      const { reverse, alice, mallory } = system;
      const { deadline, signature } = await signed(system, alice, alice.address);
      await expect(reverse.connect(mallory).setNameWithSignature(alice, "alice.dim", deadline, signature))
        .to.emit(reverse, "NameForAddrChanged")
        .withArgs(alice, "alice.dim");
      expect(await reverse.nameOf(alice, ETH)).to.equal("alice.dim");
      expect(await reverse.nonces(alice)).to.equal(1n);
    });

    it("is set for a smart account by its own rule (ERC-1271)", async () => {
      const system = await load();
      const { reverse, alice, bob, mallory } = system;
      const wallet = await (await ethers.deployContract("Wallet", [alice])).getAddress();
      const good = await signed(system, alice, wallet);
      const bad = await signed(system, bob, wallet);
      await expect(reverse.connect(mallory).setNameWithSignature(wallet, "alice.dim", bad.deadline, bad.signature))
        .to.be.revertedWithCustomError(reverse, "BadSignature")
        .withArgs(wallet);
      await reverse.connect(mallory).setNameWithSignature(wallet, "alice.dim", good.deadline, good.signature);
      expect(await reverse.nameOf(wallet, ETH)).to.equal("alice.dim");
      await expect(
        reverse.setNameWithSignature(wallet, "alice.dim", good.deadline, good.signature),
      ).to.be.revertedWithCustomError(reverse, "BadSignature");
    });

    it("is set once for a signature", async () => {
      const system = await load();
      const { reverse, alice } = system;
      const { deadline, signature } = await signed(system, alice, alice.address);
      const replay = () => reverse.setNameWithSignature(alice, "alice.dim", deadline, signature);
      await replay();
      await reverse.connect(alice).setName("changed.dim");
      await expect(replay()).to.be.revertedWithCustomError(reverse, "BadSignature").withArgs(alice);
      expect(await reverse.nameOf(alice, ETH)).to.equal("changed.dim");
    });

    it("is set until the deadline, that second included", async () => {
      const system = await load();
      const { reverse, alice } = system;
      const { deadline, signature } = await signed(system, alice, alice.address);
      const send = () => reverse.setNameWithSignature(alice, "alice.dim", deadline, signature);
      await networkHelpers.time.setNextBlockTimestamp(deadline + 1n);
      await expect(send()).to.be.revertedWithCustomError(reverse, "SignatureExpired").withArgs(deadline);

      const later = await signed(system, alice, alice.address);
      await networkHelpers.time.setNextBlockTimestamp(later.deadline);
      await reverse.setNameWithSignature(alice, "alice.dim", later.deadline, later.signature);
    });

    it("is refused when anything else was signed", async () => {
      const system = await load();
      const { reverse, alice, bob, mallory } = system;
      const changes = [
        ["another name", { message: { name: "bob.dim" } }],
        ["another account", { message: { account: bob.address } }],
        ["a later nonce", { message: { nonce: 1n } }],
        ["another deadline", { message: { deadline: 1n } }],
        ["another chain", { domain: { chainId: CHAIN + 1n } }],
        ["another contract", { domain: { verifyingContract: mallory.address } }],
        ["another domain", { domain: { name: "ANS" } }],
        ["another version", { domain: { version: "2" } }],
      ] as const;
      for (const [what, change] of changes) {
        const { deadline, signature } = await signed(system, alice, alice.address, change);
        await expect(reverse.setNameWithSignature(alice, "alice.dim", deadline, signature), what)
          .to.be.revertedWithCustomError(reverse, "BadSignature")
          .withArgs(alice);
      }
      for (const [what, signer] of Object.entries({ mallory, bob })) {
        const { deadline, signature } = await signed(system, signer, alice.address);
        await expect(
          reverse.setNameWithSignature(alice, "alice.dim", deadline, signature),
          what,
        ).to.be.revertedWithCustomError(reverse, "BadSignature");
      }
      const { deadline } = await signed(system, alice, alice.address);
      await expect(reverse.setNameWithSignature(alice, "alice.dim", deadline, "0x")).to.be.revertedWithCustomError(
        reverse,
        "BadSignature",
      );
      expect(await reverse.nonces(alice)).to.equal(0n);
    });

    it("tells its domain (ERC-5267)", async () => {
      const { reverse } = await load();
      const domain = await reverse.eip712Domain();
      expect([domain.name, domain.version, domain.chainId]).to.deep.equal(["ANS ReverseRegistrar", "1", CHAIN]);
      expect(TypedDataEncoder.from(types).encodeType("SetName")).to.equal(
        "SetName(address account,string name,uint256 nonce,uint256 deadline)",
      );
    });
  });

  describe("in a registration", () => {
    it("is set by the registrar that registers", async () => {
      const { registrar, reverse, alice, name } = await opened();
      await expect(registrar.registerWithPrimary(name, reverse, alice, "fresh.dim", false))
        .to.emit(reverse, "NameForAddrChanged")
        .withArgs(alice, "fresh.dim");
      expect(await reverse.nameOf(alice, ETH)).to.equal("fresh.dim");
    });

    it("is not set once the registration is closed", async () => {
      const { registrar, reverse, alice, name } = await opened();
      await expect(registrar.registerWithPrimary(name, reverse, alice, "fresh.dim", true))
        .to.be.revertedWithCustomError(reverse, "OnlyRegisteringRegistrar")
        .withArgs(namehash("fresh.dim"), registrar);
    });

    it("is set by nobody else", async () => {
      const { reverse, registrar: _contract, governance, alice, mallory, node } = await opened();
      for (const caller of [alice, mallory, governance]) {
        await expect(reverse.connect(caller).setNameOnRegistration(node, alice, "mine.dim"))
          .to.be.revertedWithCustomError(reverse, "OnlyRegisteringRegistrar")
          .withArgs(node, caller);
      }
    });
  });
});
