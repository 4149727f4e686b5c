import { expect } from "chai";
import { network } from "hardhat";
import { zeroAddress, zeroHash } from "viem";

import {
  type AnsContext,
  clearRecords,
  coinOf,
  getAddress,
  getKnownRecords,
  getRecords,
  getText,
  namehash,
  type RecordChanges,
  type Records,
  type RecordWish,
  setAddress,
  setRecords,
  setResolver,
  setResolvesToOwner,
  setText,
} from "../src/index.ts";
import { addresses } from "./helpers/addresses.ts";
import { own } from "./helpers/own.ts";
import { refusal } from "./helpers/refusal.ts";
import { deployAns } from "./helpers/system.ts";

const connection = await network.create();
const { networkHelpers } = connection;
const { time } = networkHelpers;

async function fixture() {
  const system = await deployAns(connection);
  const { expiry } = await own(system.ans(system.alice), time, { name: "alice", resolvesToOwner: false });
  return { ...system, expiry };
}

const load = () => networkHelpers.loadFixture(fixture);

const none: Records = {
  texts: {},
  addresses: {},
  contenthash: null,
  pubkey: null,
  abi: null,
  name: null,
  data: {},
  dim: null,
  interfaces: {},
};
const point = { x: `0x${"11".repeat(32)}`, y: `0x${"22".repeat(32)}` } as const;
const erc721 = "0x80ac58cd";
const everything: RecordWish = {
  texts: ["url", "description"],
  addresses: ["eth", "btc", "sol"],
  contenthash: true,
  pubkey: true,
  abi: true,
  name: true,
  data: ["chat.dim.x"],
  dim: true,
  interfaces: [erc721],
};
const full: RecordChanges = {
  texts: { url: "https://alice.example", description: "長い説明 👩‍🚀 ".repeat(40) },
  addresses: {
    eth: "0x52908400098527886E0F7030069857D2E4169EE7",
    btc: "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
    sol: "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA",
  },
  contenthash: "ipfs://bafybeibj6lixxzqtsb45ysdjnupvqkufgdvzqbnvmhw2kf7cfkesy7r7d4",
  pubkey: point,
  abi: [{ type: "function", name: "hello", inputs: [], outputs: [], stateMutability: "view" }],
  name: "alice.dim",
  data: { "chat.dim.x": "0x0102" },
  dim: { address: "moki@4WDfe3zZ4T7opFSi3iDAKiuTnUHjxmXekk", keyHash: `0x${"33".repeat(32)}` },
  interfaces: { [erc721]: "0x52908400098527886E0F7030069857D2E4169EE7" },
};
const nothing: RecordChanges = {
  texts: { url: null, description: "" },
  addresses: { eth: null, btc: "", sol: null },
  contenthash: null,
  pubkey: null,
  abi: null,
  name: null,
  data: { "chat.dim.x": null },
  dim: null,
  interfaces: { [erc721]: null },
};

const given = (values: Record<string, string | null> = {}) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
const look = (ans: AnsContext) => getRecords(ans, { name: "alice", wish: everything });

describe("One record", () => {
  for (const [coin, what, text] of addresses) {
    it(`keeps ${coin} (${what})`, async () => {
      const { ans, alice } = await load();
      await setAddress(ans(alice), { name: "alice.dim", coin, address: text });
      expect(await getAddress(ans(), { name: "alice", coin })).to.equal(text);
      expect(await getAddress(ans(), { name: "alice", coin: coinOf(coin).coinType })).to.equal(text);
    });
  }

  it("keeps the address on this chain under its own coin type", async () => {
    const { ans, alice, manifest } = await load();
    const coin = 0x80000000 + manifest.chainId;
    await setAddress(ans(alice), { name: "alice.dim", coin, address: alice.address });
    expect(await getAddress(ans(), { name: "alice", coin })).to.equal(alice.address);
  });

  it("keeps texts of any length, and clears them", async () => {
    const { ans, alice } = await load();
    for (const value of ["x", "y".repeat(63), "z".repeat(64), "界".repeat(1000), null]) {
      await setText(ans(alice), { name: "alice.dim", key: "note", value });
      expect(await getText(ans(), { name: "alice", key: "note" })).to.equal(value);
    }
  });

  it("takes one record in a call of its own, and many in one multicall", async () => {
    const { ans, alice } = await load();
    const functions: string[] = [];
    const context = ans(alice, { onTransaction: ({ functionName }) => functions.push(functionName) });
    await setText(context, { name: "alice", key: "url", value: "https://a.example" });
    await setRecords(context, { name: "alice", records: { texts: { a: "1", b: "2" } } });
    expect(functions).to.deep.equal(["setText", "multicall"]);
  });

  it("is the owner where the name resolves to its owner, until a record says otherwise", async () => {
    const { ans, alice } = await load();
    const address = () => getAddress(ans(), { name: "alice" });
    expect(await address()).to.equal(null);
    await setResolvesToOwner(ans(alice), { name: "alice", enabled: true });
    expect(await address()).to.equal(alice.address);
    await setAddress(ans(alice), { name: "alice", address: zeroAddress });
    expect(await address()).to.equal(null);
    await setAddress(ans(alice), { name: "alice", address: null });
    expect(await address()).to.equal(alice.address);
    await setResolvesToOwner(ans(alice), { name: "alice", enabled: false });
    expect(await address()).to.equal(null);
  });
});

describe("All records", () => {
  const expected: Records = {
    texts: { ...full.texts },
    addresses: { ...full.addresses },
    contenthash: full.contenthash ?? null,
    pubkey: point,
    abi: full.abi,
    name: "alice.dim",
    data: { "chat.dim.x": "0x0102" },
    dim: {
      address: "4WDfe3zZ4T7opFSi3iDAKiuTnUHjxmXekk",
      metaType: 1,
      entityType: 8,
      proofScheme: 0,
      verifiedAt: 0,
      keyHash: `0x${"33".repeat(32)}`,
    },
    interfaces: { [erc721]: "0x52908400098527886E0F7030069857D2E4169EE7" },
  };
  const cleared: Records = {
    ...none,
    texts: { url: null, description: null },
    addresses: { eth: null, btc: null, sol: null },
    data: { "chat.dim.x": null },
    interfaces: { [erc721]: null },
  };

  it("are written in one transaction, read in one call, and cleared one by one", async () => {
    const { ans, alice } = await load();
    expect(await look(ans())).to.deep.equal(cleared);
    await setRecords(ans(alice), { name: "alice", records: full });
    expect(await look(ans())).to.deep.equal(expected);
    await setRecords(ans(alice), { name: "alice", records: nothing });
    expect(await look(ans())).to.deep.equal(cleared);
  });

  it("are written with the registration", async () => {
    const { ans, bob } = await load();
    await own(ans(bob), time, { name: "bob-b", records: full });
    expect(await getRecords(ans(), { name: "bob-b", wish: everything })).to.deep.equal(expected);
  });

  it("are found without being named", async () => {
    const { ans, alice, manifest, resolver } = await load();
    const own = 0x80000000 + manifest.chainId;
    await setRecords(ans(alice), { name: "alice", records: full });
    await setAddress(ans(alice), { name: "alice", coin: own, address: alice.address });
    await resolver.connect(alice)["setAddr(bytes32,uint256,bytes)"](namehash("alice.dim"), 123_456, "0x1234");
    const found = await getKnownRecords(ans(), { name: "alice" });
    expect(found).to.deep.include({ ...expected, texts: found?.texts, addresses: found?.addresses });
    expect(given(found?.texts)).to.deep.equal(expected.texts);
    expect(given(found?.addresses)).to.deep.equal({ ...expected.addresses, [own]: alice.address });
    expect(await getKnownRecords(ans(), { name: "nobody" })).to.equal(null);
  });

  it("are dropped at once", async () => {
    const { ans, alice } = await load();
    await setRecords(ans(alice), { name: "alice", records: full });
    await clearRecords(ans(alice), { name: "alice" });
    expect(await look(ans())).to.deep.equal(cleared);
  });

  it("are gone with the name", async () => {
    const { ans, alice, expiry } = await load();
    await setRecords(ans(alice), { name: "alice", records: full });
    await time.increaseTo(expiry);
    expect(await look(ans())).to.equal(null);
    expect(await getText(ans(), { name: "alice", key: "url" })).to.equal(null);
    expect(await getAddress(ans(), { name: "alice" })).to.equal(null);
  });

  it("of a name that nobody has are none", async () => {
    const { ans } = await load();
    expect(await getRecords(ans(), { name: "nobody", wish: everything })).to.equal(null);
    expect(await getAddress(ans(), { name: "sub.alice", coin: "btc" }).catch(() => "refused")).to.equal("refused");
    expect(await getAddress(ans(), { name: "sub.alice.dim", coin: "btc" })).to.equal(null);
  });

  it("may be the URI of an ABI, and an ETH identity", async () => {
    const { ans, alice } = await load();
    const records = { abi: "https://a.example/abi.json", dim: { address: alice.address } };
    await setRecords(ans(alice), { name: "alice", records });
    const read = await getRecords(ans(), { name: "alice", wish: { abi: true, dim: true } });
    expect(read?.abi).to.equal(records.abi);
    expect(read?.dim).to.deep.equal({
      address: alice.address,
      metaType: 4,
      entityType: 0,
      proofScheme: 0,
      verifiedAt: 0,
      keyHash: zeroHash,
    });
  });

  it("show bytes that are no address of the coin in hex", async () => {
    const { ans, alice, resolver } = await load();
    const { node } = await own(ans(alice), time, { name: "bytes" });
    await resolver.connect(alice)["setAddr(bytes32,uint256,bytes)"](node, 0, "0x1234");
    expect(await getAddress(ans(), { name: "bytes", coin: "btc" })).to.equal("0x1234");
  });

  it("are null where the resolver does not know such records", async () => {
    const { ans, alice, reverse } = await load();
    await setResolver(ans(alice), { name: "alice", resolver: ans().addresses.ReverseRegistrar });
    expect(await reverse.getAddress()).to.equal(ans().addresses.ReverseRegistrar);
    const read = await getRecords(ans(), { name: "alice", wish: { texts: ["url"], name: true } });
    expect(read?.texts["url"] ?? null).to.equal(null);
    await setResolver(ans(alice), { name: "alice", resolver: null });
    await setText(ans(alice), { name: "alice", key: "url", value: "back" });
    expect(await getText(ans(), { name: "alice", key: "url" })).to.equal("back");
  });
});

describe("Records that cannot be written", () => {
  it("by somebody else", async () => {
    const { ans, bob } = await load();
    const { message } = await refusal(setText(ans(bob), { name: "alice", key: "url", value: "x" }), "NOT_OWNER");
    expect(message).to.equal(
      `${bob.address} may not change alice.dim. Use the account of its owner, or one that the owner approved.`,
    );
    await refusal(setRecords(ans(bob), { name: "alice", records: { texts: { a: "1", b: "2" } } }), "NOT_OWNER");
    await refusal(clearRecords(ans(bob), { name: "alice" }), "NOT_OWNER");
    await refusal(setResolver(ans(bob), { name: "alice", resolver: null }), "NOT_OWNER");
    await refusal(setResolvesToOwner(ans(bob), { name: "alice", enabled: true }), "NOT_OWNER");
  });

  it("of a name that nobody has", async () => {
    const { ans, alice } = await load();
    const { message } = await refusal(
      setText(ans(alice), { name: "nobody", key: "url", value: "x" }),
      "NAME_NOT_FOUND",
    );
    expect(message).to.contain("nobody.dim is not registered");
  });

  it("without somebody to sign", async () => {
    const { ans } = await load();
    await refusal(setText(ans(), { name: "alice", key: "url", value: "x" }), "NO_WALLET");
  });

  const wrong: [string, RecordChanges, Parameters<typeof refusal>[1]][] = [
    ["none at all", {}, "INVALID_ARGUMENT"],
    ["an empty key", { texts: { "": "x" } }, "INVALID_ARGUMENT"],
    ["an unknown coin", { addresses: { nocoin: "x" } }, "UNKNOWN_COIN"],
    [
      "an address of another coin",
      { addresses: { btc: "0x52908400098527886E0F7030069857D2E4169EE7" } },
      "INVALID_ADDRESS",
    ],
    ["an unknown protocol", { contenthash: "https://a.example" }, "INVALID_RECORD"],
    ["half a public key", { pubkey: { x: point.x, y: "0x12" } }, "INVALID_RECORD"],
    ["data that is not hex", { data: { a: "0x123" } }, "INVALID_RECORD"],
    ["an interface id of 2 bytes", { interfaces: { "0x1234": zeroAddress } }, "INVALID_RECORD"],
    ["an interface of no address", { interfaces: { [erc721]: "0x12" } }, "INVALID_ADDRESS"],
    [
      "a DIM identity with a typing error",
      { dim: { address: "4WDfe3zZ4T7opFSi3iDAKiuTnUHjxmXekj" } },
      "INVALID_ADDRESS",
    ],
    ["a DIM identity of another type", { dim: { address: `0x${"11".repeat(20)}`, metaType: 1 } }, "INVALID_RECORD"],
    ["a DIM identity of no type", { dim: { address: `0x${"11".repeat(20)}`, metaType: 9 } }, "INVALID_RECORD"],
  ];
  for (const [what, records, code] of wrong) {
    it(`with ${what}`, async () => {
      const { ans, alice } = await load();
      await refusal(setRecords(ans(alice), { name: "alice", records }), code);
    });
  }
});
