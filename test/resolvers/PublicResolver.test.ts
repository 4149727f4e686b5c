import { expect } from "chai";
import {
  type BaseContract,
  concat,
  dataSlice,
  getAddress,
  hexlify,
  id,
  namehash,
  toUtf8Bytes,
  ZeroAddress,
  ZeroHash,
} from "ethers";
import { network } from "hardhat";

import { deployResolvers, LIFE } from "../helpers/resolvers.ts";

const { ethers, networkHelpers } = await network.create();
const fixture = () => deployResolvers(ethers);
const load = () => networkHelpers.loadFixture(fixture);

const bytes20 = "0x00112233445566778899aabbccddeeff00112233";
const some = getAddress(bytes20);
const x = id("x");
const y = id("y");
const digest = "0x0102030405060708090a0b0c0d0e0f1011121314";

/** A record: how it is written and cleared, what its event says, and how it is read. Arguments after the node. */
const records = [
  {
    what: "an Ethereum address",
    write: "setAddr(bytes32,address)",
    value: [some],
    clear: ["setAddr(bytes32,uint256,bytes)", 60n, "0x"],
    events: { AddressChanged: [60n, bytes20], AddrChanged: [some] },
    read: "addr(bytes32)",
    key: [],
    there: some,
    gone: ZeroAddress,
  },
  {
    what: "an address of any chain",
    write: "setAddr(bytes32,uint256,bytes)",
    value: [501n, x],
    clear: ["setAddr(bytes32,uint256,bytes)", 501n, "0x"],
    events: { AddressChanged: [501n, x] },
    read: "addr(bytes32,uint256)",
    key: [501n],
    there: x,
    gone: "0x",
  },
  {
    what: "a text",
    write: "setText",
    value: ["url", "https://alice.example"],
    clear: ["setText", "url", ""],
    events: { TextChanged: ["url", "url", "https://alice.example"] },
    read: "text",
    key: ["url"],
    there: "https://alice.example",
    gone: "",
  },
  {
    what: "a content hash",
    write: "setContenthash",
    value: [concat(["0xe30101701220", x])],
    clear: ["setContenthash", "0x"],
    events: { ContenthashChanged: [concat(["0xe30101701220", x])] },
    read: "contenthash",
    key: [],
    there: concat(["0xe30101701220", x]),
    gone: "0x",
  },
  {
    what: "a public key",
    write: "setPubkey",
    value: [x, y],
    clear: ["setPubkey", ZeroHash, ZeroHash],
    events: { PubkeyChanged: [x, y] },
    read: "pubkey",
    key: [],
    there: [x, y],
    gone: [ZeroHash, ZeroHash],
  },
  {
    what: "an ABI",
    write: "setABI",
    value: [2n, x],
    clear: ["setABI", 2n, "0x"],
    events: { ABIChanged: [2n] },
    read: "ABI",
    key: [3n],
    there: [2n, x],
    gone: [0n, "0x"],
  },
  {
    what: "a name",
    write: "setName",
    value: ["alice.example"],
    clear: ["setName", ""],
    events: { NameChanged: ["alice.example"] },
    read: "name",
    key: [],
    there: "alice.example",
    gone: "",
  },
  {
    what: "an implementer of an interface",
    write: "setInterface",
    value: ["0x12345678", some],
    clear: ["setInterface", "0x12345678", ZeroAddress],
    events: { InterfaceChanged: ["0x12345678", some] },
    read: "interfaceImplementer",
    key: ["0x12345678"],
    there: some,
    gone: ZeroAddress,
  },
  {
    what: "data",
    write: "setData",
    value: ["agent", x],
    clear: ["setData", "agent", "0x"],
    events: { DataChanged: ["agent", "agent", x] },
    read: "data",
    key: ["agent"],
    there: x,
    gone: "0x",
  },
  {
    what: "a DIM identity",
    write: "setDIM",
    value: [1n, 0n, digest, x],
    clear: ["setDIM", 0n, 0n, dataSlice(ZeroHash, 0, 20), ZeroHash],
    events: { DIMChanged: [[1n, 0n, digest, 0n, 0n, x]] },
    read: "dim",
    key: [],
    there: [1n, 0n, digest, 0n, 0n, x],
    gone: [0n, 0n, dataSlice(ZeroHash, 0, 20), 0n, 0n, ZeroHash],
  },
] as const;

const formats = ({ interface: { fragments } }: BaseContract) => fragments.map((fragment) => fragment.format("full"));

describe("PublicResolver", () => {
  it("has the interface ids that stock clients ask for", async () => {
    const { resolver } = await load();
    const ids = {
      "ERC-165": "0x01ffc9a7",
      addr: "0x3b3b57de",
      "addr(coinType)": "0xf1cb7e06",
      hasAddr: "0x32f111d7",
      text: "0x59d1d43c",
      contenthash: "0xbc1c58d1",
      name: "0x691f3431",
      ABI: "0x2203ab56",
      pubkey: "0xc8690233",
      interfaceImplementer: "0x124a319c",
      data: "0xecbfada3",
      recordVersions: "0xd700ff33",
      multicall: "0x4fbf0433",
      supportsFeature: "0x582de3e7",
      dim: dataSlice(id("dim(bytes32)"), 0, 4),
    };
    for (const [what, interfaceId] of Object.entries(ids)) {
      expect(await resolver.supportsInterface(interfaceId), what).to.equal(true);
    }
  });

  it("has the events that stock indexers read", async () => {
    const { resolver } = await load();
    const events = [
      "AddrChanged(bytes32 indexed node, address a)",
      "AddressChanged(bytes32 indexed node, uint256 coinType, bytes newAddress)",
      "TextChanged(bytes32 indexed node, string indexed indexedKey, string key, string value)",
      "ContenthashChanged(bytes32 indexed node, bytes hash)",
      "PubkeyChanged(bytes32 indexed node, bytes32 x, bytes32 y)",
      "ABIChanged(bytes32 indexed node, uint256 indexed contentType)",
      "NameChanged(bytes32 indexed node, string name)",
      "InterfaceChanged(bytes32 indexed node, bytes4 indexed interfaceID, address implementer)",
      "DataChanged(bytes32 indexed node, string indexed indexedKey, string key, bytes indexed indexedData)",
      "VersionChanged(bytes32 indexed node, uint64 newVersion)",
      "Approved(address owner, bytes32 indexed node, address indexed delegate, bool indexed approved)",
    ];
    expect(formats(resolver)).to.include.members(events.map((event) => `event ${event}`));
  });

  it("is no wildcard resolver, and claims no feature it has not", async () => {
    const { resolver } = await load();
    expect(await resolver.supportsInterface("0x9061b923")).to.equal(false);
    expect(await resolver.supportsInterface("0xffffffff")).to.equal(false);
    expect(await resolver.supportsFeature("0x96b62db8")).to.equal(false);
    expect(formats(resolver).filter((format) => format.includes(" resolve("))).to.deep.equal([]);
  });

  it("knows its registry", async () => {
    const { resolver, registry } = await load();
    expect(await resolver.REGISTRY()).to.equal(registry);
  });

  for (const { what, write, value, clear, events, read, key, there, gone } of records) {
    const [clearing, ...nothing] = clear;

    async function open() {
      const system = await load();
      const { resolver, node, alice } = system;
      const writing = (who: typeof alice, of = node) => resolver.connect(who).getFunction(write)(of, ...value);
      const reading = (of = node) => resolver.getFunction(read)(of, ...key);
      return { ...system, writing, reading };
    }

    describe(`for ${what}`, () => {
      it("writes, tells and reads", async () => {
        const { resolver, writing, reading, node, bobNode, alice } = await open();
        expect(await reading()).to.deep.equal(gone);
        const tx = writing(alice);
        for (const [event, args] of Object.entries(events)) {
          await expect(tx)
            .to.emit(resolver, event)
            .withArgs(node, ...args);
        }
        expect(await reading()).to.deep.equal(there);
        expect(await reading(bobNode)).to.deep.equal(gone);
      });

      it("clears", async () => {
        const { resolver, writing, reading, node, alice } = await open();
        await writing(alice);
        await resolver.connect(alice).getFunction(clearing)(node, ...nothing);
        expect(await reading()).to.deep.equal(gone);
      });

      it("is written by the owner, operators and delegates alone", async () => {
        const { resolver, registry, writing, reading, node, bobNode, alice, bob, carol, mallory } = await open();
        await expect(writing(mallory)).to.be.revertedWithCustomError(resolver, "NotAuthorised").withArgs(node, mallory);
        await expect(writing(bob)).to.be.revertedWithCustomError(resolver, "NotAuthorised");
        expect(await reading()).to.deep.equal(gone);

        await registry.connect(alice).setApprovalForAll(carol, true);
        await writing(carol);
        expect(await reading()).to.deep.equal(there);

        await resolver.connect(bob).approve(bobNode, mallory, true);
        await writing(mallory, bobNode);
        expect(await reading(bobNode)).to.deep.equal(there);
        await expect(writing(mallory)).to.be.revertedWithCustomError(resolver, "NotAuthorised");
      });

      it("answers nothing for a name that was never registered", async () => {
        const { reading, writing, resolver, alice } = await open();
        const nobody = namehash("nobody.dim");
        expect(await reading(nobody)).to.deep.equal(gone);
        await expect(writing(alice, nobody)).to.be.revertedWithCustomError(resolver, "NotAuthorised");
        for (const above of [ZeroHash, namehash("dim"), namehash("sub.alice.dim")]) {
          expect(await reading(above)).to.deep.equal(gone);
        }
      });

      it("answers nothing while the name is in grace, and again after renewal", async () => {
        const { reading, writing, resolver, registry, registrar, node, alice } = await open();
        await writing(alice);
        const { expiry } = await registry.entry(node);
        await networkHelpers.time.increaseTo(expiry - 1n);
        expect(await reading()).to.deep.equal(there);
        await networkHelpers.time.increaseTo(expiry);
        expect(await reading()).to.deep.equal(gone);
        await expect(writing(alice)).to.be.revertedWithCustomError(resolver, "NotAuthorised");
        await registry.connect(registrar).renew(namehash("dim"), id("alice"), expiry + LIFE.grace);
        expect(await reading()).to.deep.equal(there);
      });

      it("is dropped with all records of the name", async () => {
        const { resolver, writing, reading, node, alice } = await open();
        await writing(alice);
        await resolver.connect(alice).clearRecords(node);
        expect(await reading()).to.deep.equal(gone);
        await writing(alice);
        expect(await reading()).to.deep.equal(there);
      });
    });
  }

  it("keeps texts apart from data of the same key, and keys apart from each other", async () => {
    const { resolver, node, alice } = await load();
    const write = resolver.connect(alice);
    await write.setText(node, "key", "text");
    await write.setData(node, "key", hexlify(toUtf8Bytes("data")));
    await write.setText(node, "kez", "other");
    await write.setText(node, "", "no key");
    expect(await resolver.text(node, "key")).to.equal("text");
    expect(await resolver.data(node, "key")).to.equal(hexlify(toUtf8Bytes("data")));
    expect(await resolver.text(node, "kez")).to.equal("other");
    expect(await resolver.text(node, "")).to.equal("no key");
  });

  it("refuses a value too long for one contract", async () => {
    const { resolver, node, alice } = await load();
    const write = resolver.connect(alice);
    await expect(write.setText(node, "long", "a".repeat(24_587)))
      .to.be.revertedWithCustomError(resolver, "ValueTooLong")
      .withArgs(24_587);
  });
});
