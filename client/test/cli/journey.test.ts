import { expect } from "chai";
import { createPublicClient, defineChain, getAddress, http } from "viem";

import { answered, answeredList, printed } from "../helpers/answers.ts";
import { startWorld, type World } from "../helpers/world.ts";

const bitcoin = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/;
const shownTime = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC`;

const dimt = (amount: number) => ({
  wei: amount === 0 ? "0" : `${amount}${"0".repeat(18)}`,
  amount: String(amount),
  unit: "DIMT",
});

/** viem as anybody has it, told where the universal resolver is. */
function stockViem({ node, manifest }: World) {
  const chain = defineChain({
    id: 31_337,
    name: "local",
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [node.url] } },
    contracts: { ensUniversalResolver: { address: getAddress(manifest.contracts.UniversalResolver) } },
    ensTlds: [".dim"],
  });
  return createPublicClient({ chain, transport: http(node.url), cacheTime: 0 });
}

describe("The life of a name on the command line", () => {
  let world: World;
  let alice: string;
  let bob: string;
  let dave: string;

  before(async () => {
    world = await startWorld();
    [alice, bob, dave] = [world.alice.address, world.bob.address, world.dave.address];
  });
  after(async () => world.end());

  it("has a price", async () => {
    expect(printed(await world.ans("price", "alice", "--years", "2"))).to.equal(
      "alice.dim costs 32 DIMT for 2 years.\n",
    );
    expect(answered(await world.ans("price", "Ab.dim", "--json"))).to.deep.equal({
      name: "ab.dim",
      years: 1,
      base: dimt(1024),
      premium: dimt(0),
      total: dimt(1024),
    });
  });

  it("is available, or is not and says why", async () => {
    expect(printed(await world.ans("available", "alice"))).to.equal("alice.dim is available, 16 DIMT a year.\n");
    const [free, reserved, invalid] = answeredList(await world.ans("available", "alice", "admin", "a b", "--json"));
    expect(free).to.deep.equal({
      name: "alice.dim",
      available: true,
      state: "available",
      reason: "alice.dim is available.",
      pricePerYear: dimt(16),
    });
    expect(reserved).to.deep.equal({
      name: "admin.dim",
      available: false,
      state: "reserved",
      reason: "admin.dim is reserved for governance.",
    });
    expect(invalid).to.include({ name: "a b", available: false, state: "invalid" });
  });

  it("is registered for two years, by an account of the node that gave no allowance", async () => {
    const ended = await world.register(["Alice", "--years", "2", "--address", dave, "--account", dave, "--primary"]);
    expect(printed(ended)).to.match(
      new RegExp(`^alice\\.dim is registered to ${dave} until ${shownTime} for 32 DIMT\\.\n$`),
    );
    expect(ended.stderr.split("\n")).to.include.members([
      "alice.dim for 2 years costs 32 DIMT, plus the gas of two transactions.",
      `${dave} (unlocked at the node) pays, and has 1000000 DIMT.`,
      "It will resolve to its owner.",
      "It will be its owner's primary name.",
      "Committing to alice.dim",
      "Registering alice.dim",
    ]);
    expect(await world.dimt.allowance(dave, world.manifest.contracts.NameRegistrar)).to.equal(0n);
    expect(printed(await world.ans("pending"))).to.equal("No registration is unfinished.\n");
  });

  it("resolves for viem as everybody has it", async () => {
    const viem = stockViem(world);
    expect(await viem.getEnsAddress({ name: "alice.dim" })).to.equal(dave);
    expect(await viem.getEnsName({ address: getAddress(dave) })).to.equal("alice.dim");
    expect(await viem.getEnsAddress({ name: "nobody.dim" })).to.equal(null);
  });

  it("resolves forwards and backwards", async () => {
    expect(printed(await world.ans("resolve", "alice"))).to.equal(`${dave}\n`);
    expect(printed(await world.ans("resolve", dave))).to.equal("alice.dim\n");
    expect(answered(await world.ans("resolve", "ALICE.dim", "--json"))).to.deep.equal({
      name: "alice.dim",
      coin: "eth",
      coinType: 60,
      address: dave,
    });
    expect(answered(await world.ans("resolve", dave.toLowerCase(), "--json"))).to.deep.equal({
      address: dave,
      name: "alice.dim",
    });
  });

  it("takes many records at once, and clears them", async () => {
    const words = ["--text", "url=https://alice.example/?a=b", "--text", "org.example=1", "--addr", `BTC=${bitcoin}`];
    const dim = ["--dim", "4WDfe3zZ4T7opFSi3iDAKiuTnUHjxmXekk", "--data", "key=0x1234"];
    const site = ["--contenthash", "ipfs://bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi"];
    expect(printed(await world.ans("set", "alice", ...words, ...dim, ...site, "--account", dave))).to.equal(
      "6 records of alice.dim written.\n",
    );
    expect(printed(await world.ans("resolve", "alice", "--coin", "btc"))).to.equal(`${bitcoin}\n`);
    expect(await stockViem(world).getEnsText({ name: "alice.dim", key: "org.example" })).to.equal("1");
    expect(printed(await world.ans("set", "alice", "--text", "org.example="))).to.equal(
      "1 record of alice.dim written.\n",
    );
    expect(printed(await world.ans("records", "alice")).split("\n")).to.deep.equal([
      `address      eth          ${dave}`,
      `address      btc          ${bitcoin}`,
      "text         url          https://alice.example/?a=b",
      "data         key          0x1234",
      "contenthash               ipfs://bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi",
      "dim          meta type 1  4WDfe3zZ4T7opFSi3iDAKiuTnUHjxmXekk",
      "",
    ]);
    const all = answered(await world.ans("records", "alice", "--json"));
    expect(all).to.deep.include({
      name: "alice.dim",
      addresses: { eth: dave, btc: bitcoin },
      texts: { url: "https://alice.example/?a=b" },
      data: { key: "0x1234" },
    });
  });

  it("is renewed by anybody, several at once", async () => {
    printed(await world.register(["bob", "--account", bob, "--yes"]));
    expect(printed(await world.ans("renew", "alice", "--account", bob))).to.match(
      new RegExp(`^alice\\.dim is paid until ${shownTime}, for 16 DIMT\\.\n$`),
    );
    const both = answered(await world.ans("renew", "alice", "bob", "--years", "3", "--account", dave, "--json"));
    expect(both).to.have.nested.property("names.length", 2);
    expect(both).to.have.nested.property("names[1].name", "bob.dim");
    expect(both).to.have.nested.property("total.amount", "1584");
    expect(both)
      .to.have.property("transaction")
      .that.matches(/^0x[0-9a-f]{64}$/);
  });

  it("has a primary name set and cleared", async () => {
    expect(printed(await world.ans("primary", "bob"))).to.equal(`${bob} is now known as bob.dim.\n`);
    expect(printed(await world.ans("resolve", bob))).to.equal("bob.dim\n");
    printed(await world.ans("primary", "--clear", "--account", bob));
    expect((await world.ans("resolve", bob)).code).to.equal(1);
    printed(await world.ans("set", "bob", "--addr", `default=${bob}`));
    const set = answered(await world.ans("primary", "bob", "--all-chains", "--json"));
    expect(set).to.include({ address: bob, name: "bob.dim", chains: "all" });
    expect(printed(await world.ans("resolve", bob, "--coin", "base"))).to.equal("bob.dim\n");
  });

  it("has subnames", async () => {
    const made = answered(await world.ans("subname", "create", "eve.alice.dim", "--owner", bob, "--json"));
    expect(made).to.include({ name: "eve.alice.dim", owner: bob, isEmancipated: false });
    expect(printed(await world.ans("resolve", "eve.alice.dim"))).to.equal(`${bob}\n`);
    printed(await world.ans("subname", "create", "eve.alice.dim", "--owner", bob, "--until", "2027-06-01"));
    expect(printed(await world.ans("subname", "extend", "eve.alice.dim", "--until", "2028-01-01T12:00Z"))).to.equal(
      `eve.alice.dim is extended: it belongs to ${bob} until 2028-01-01 12:00:00 UTC.\n`,
    );
    printed(await world.ans("subname", "revoke", "eve.alice.dim"));
    printed(await world.ans("subname", "create", "eve.alice.dim", "--no-address"));
    expect((await world.ans("resolve", "eve.alice.dim")).code).to.equal(1);
    const free = answered(await world.ans("subname", "emancipate", "eve.alice.dim", "--json"));
    expect(free).to.include({ owner: dave, isEmancipated: true });
    expect(printed(await world.ans("whois", "eve.alice.dim"))).to.contain("registered, subname, emancipated");
  });

  it("is transferred, with its records or without", async () => {
    const kept = await world.ans("transfer", "alice", alice, "--keep-records");
    expect(kept.stderr).to.contain("All its records and delegates are kept.\n");
    expect(printed(kept)).to.equal(`alice.dim now belongs to ${alice}. All its records and delegates were kept.\n`);
    expect(printed(await world.ans("resolve", "alice", "--coin", "BTC"))).to.equal(`${bitcoin}\n`);

    const wiped = await world.ans("transfer", "alice", bob, "--json");
    expect(wiped.stderr).to.contain("All its records and delegates are wiped.\n");
    expect(answered(wiped)).to.deep.include({ name: "alice.dim", from: alice, to: bob, recordsKept: false });
    expect(printed(await world.ans("records", "alice"))).to.equal("alice.dim has no records.\n");
  });

  it("tells who has it, and what one has", async () => {
    const found = answered(await world.ans("whois", "alice", "--json"));
    expect(found).to.include({ name: "alice.dim", state: "registered", owner: bob, seat: 0, resolvesToOwner: false });
    expect(found).to.have.property("expiry").that.matches(isoTime);
    expect(found).to.have.property("graceEnd").that.matches(isoTime);
    expect(printed(await world.ans("whois", "alice"))).to.match(new RegExp(`^expires +${shownTime}$`, "m"));
    expect(printed(await world.ans("whois", "nobody"))).to.equal("name   nobody.dim\nstate  free\n");

    const names = printed(await world.ans("mine", bob)).split("\n");
    expect(names[0]).to.match(new RegExp(`^bob\\.dim +expires ${shownTime}$`));
    expect(names[1]).to.match(new RegExp(`^alice\\.dim +expires ${shownTime}$`));
    expect(printed(await world.ans("mine", "--account", alice))).to.equal(`${alice} holds no names.\n`);
    const all = answered(await world.ans("mine", bob, "--json"));
    expect(all).to.have.property("owner", bob);
    expect(all).to.have.nested.property("names[0].expiry").that.matches(isoTime);
  });

  it("is registered for somebody else, with records and another address", async () => {
    const words = [
      "小明",
      "--owner",
      bob,
      "--address",
      alice,
      "--text",
      "url=https://a.example",
      "--addr",
      `btc=${bitcoin}`,
    ];
    const done = answered(await world.register([...words, "--account", alice, "--max-price", "1024", "--json"]));
    expect(done).to.include({ name: "小明.dim", owner: bob, seat: 0 });
    expect(done).to.have.nested.property("price.amount", "1024");
    expect(done).to.have.property("expiry").that.matches(isoTime);
    expect(done)
      .to.have.property("transaction")
      .that.matches(/^0x[0-9a-f]{64}$/);
    expect(printed(await world.ans("resolve", "小明"))).to.equal(`${alice}\n`);
    expect(await stockViem(world).getEnsText({ name: "小明.dim", key: "url" })).to.equal("https://a.example");
  });

  it("is registered without any address", async () => {
    printed(await world.register(["silent", "--no-address", "--account", alice]));
    expect((await world.ans("resolve", "silent")).stderr).to.contain("silent.dim has no ETH address");
  });

  it("expires, is renewed in its grace period, and becomes free at a premium", async () => {
    await world.wait(366 * 86_400);
    await world.node.rpc("evm_mine");
    expect(printed(await world.ans("available", "silent"))).to.match(/^silent\.dim has expired; only renewal/);
    expect(printed(await world.ans("mine", alice))).to.match(/^silent\.dim +expired .* in grace: renew it$/m);
    printed(await world.ans("renew", "silent"));

    await world.wait(366 * 86_400 + 31 * 86_400);
    await world.node.rpc("evm_mine");
    expect(printed(await world.ans("available", "silent"))).to.match(
      /^silent\.dim is available at a premium of .* DIMT/,
    );
    expect(printed(await world.ans("price", "silent"))).to.match(
      /are a premium, which falls to 0 with time; renewing costs 16 DIMT\.\n$/,
    );
  });
});
