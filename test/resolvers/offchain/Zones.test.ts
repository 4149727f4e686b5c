import { expect } from "chai";
import { dnsEncode, id, namehash, ZeroAddress, ZeroHash } from "ethers";
import { network } from "hardhat";

import { answer, ask, deployOffchain, NAME, type Offchain, POLICY, type Policy, ZONE } from "../../helpers/offchain.ts";
import { YEAR } from "../../helpers/registry.ts";
import { join } from "../../helpers/staking.ts";
import { addr, EXTENDED_MULTICALL, INTERFACE, wire } from "../../helpers/universal.ts";

const { ethers, networkHelpers } = await network.create();
const fixture = () => deployOffchain(ethers);
const load = () => networkHelpers.loadFixture(fixture);

const node = namehash(ZONE);

const setZoneCall = (resolver: Offchain["resolver"], name: string, issuer: string) =>
  resolver.interface.encodeFunctionData("setZone", [name, issuer, POLICY]);

const seats = (count: number) => Array.from({ length: count }, (_, i) => BigInt(i + 1));
const gateways = (count: number) => Array.from({ length: count }, () => "https://acme.example");

const url = (seat: number | bigint, i = 0) => `https://sp${seat}.example/${i}`;
const profileOf = (seat: number | bigint, count = 1) => ({
  name: "",
  gateways: Array.from({ length: count }, (_, i) => url(seat, i)),
  delivery: "",
  contact: "",
});

const listed = async (count = 1) => {
  const offchain = await load();
  const { directory, alice } = offchain;
  for (const seat of [1, 2, 3]) await directory.connect(alice).setProfile(seat, profileOf(seat, count));
  return offchain;
};

describe("OffchainResolver: setting a zone", () => {
  it("says who set what, for which version of the name", async () => {
    const { resolver, alice, carol } = await load();
    const policy: Policy = { seats: [3n, 1n], threshold: 2, freshness: 300n, gateways: ["https://a.example/{sender}"] };
    await expect(resolver.connect(alice).setZone(node, carol, policy))
      .to.emit(resolver, "ZoneChanged")
      .withArgs(node, 0n, carol.address, [policy.seats, 2n, 300n, policy.gateways]);
    const [zone, issuer, kept] = await resolver.zoneOf(wire(NAME));
    expect([zone, issuer]).to.deep.equal([node, carol.address]);
    expect([...kept]).to.deep.equal([policy.seats, 2n, 300n, policy.gateways]);
  });

  it("is for the owner and the owner's operators alone", async () => {
    const { resolver, registry, alice, mallory, issuer } = await load();
    const byMallory = resolver.connect(mallory);
    await expect(byMallory.setZone(node, mallory, POLICY))
      .to.be.revertedWithCustomError(registry, "NotAuthorised")
      .withArgs(node, mallory.address);
    await expect(byMallory.setIssuer(node, mallory)).to.be.revertedWithCustomError(registry, "NotAuthorised");
    await registry.connect(alice).setApprovalForAll(mallory, true);
    await expect(byMallory.setZone(node, issuer, POLICY)).to.emit(resolver, "ZoneChanged");
  });

  it("works for several names at once", async () => {
    const { resolver, alice, issuer, register } = await load();
    const other = await register("other");
    const calls = [node, other].map((name) => setZoneCall(resolver, name, issuer.address));
    await resolver.connect(alice).multicall(calls);
    expect((await resolver.zoneOf(wire("x.other.dim")))[0]).to.equal(other);
  });

  it("works in the registration of the name", async () => {
    const { resolver, registry, root, alice, issuer, now } = await load();
    const registrar = await ethers.deployContract("RegisteringRegistrar", [registry]);
    await registry.connect(root).setRegistrar("dim", registrar);
    const fresh = namehash("fresh.dim");
    const name = {
      tld: namehash("dim"),
      labelHash: id("fresh"),
      owner: alice,
      expiry: (await now()) + YEAR,
      seat: 0n,
      flags: 0n,
      resolver,
      writer: registrar,
    };
    await registrar.registerWithRecords(name, resolver, fresh, [setZoneCall(resolver, fresh, issuer.address)]);
    expect((await resolver.zoneOf(wire("x.fresh.dim")))[0]).to.equal(fresh);
  });

  it("works before the name has this resolver, and counts from then on", async () => {
    const { resolver, registry, publicResolver, alice, issuer, register } = await load();
    const other = await register("other", await publicResolver.getAddress());
    await resolver.connect(alice).setZone(other, issuer, POLICY);
    expect((await resolver.zoneOf(wire("x.other.dim")))[0]).to.equal(ZeroHash);
    await registry.connect(alice).setResolver(other, resolver);
    expect((await resolver.zoneOf(wire("x.other.dim")))[0]).to.equal(other);
  });

  it("changes the issuer alone, and keeps the policy", async () => {
    const { resolver, alice, carol } = await load();
    await expect(resolver.connect(alice).setIssuer(node, carol))
      .to.emit(resolver, "ZoneChanged")
      .withArgs(node, 0n, carol.address, [POLICY.seats, 1n, POLICY.freshness, POLICY.gateways]);
    expect((await resolver.zoneOf(wire(NAME)))[1]).to.equal(carol.address);
  });

  it("refuses a zone without an issuer, and another issuer of what is no zone", async () => {
    const { resolver, alice, carol, register } = await load();
    const mine = resolver.connect(alice);
    await expect(mine.setZone(node, ZeroAddress, POLICY))
      .to.be.revertedWithCustomError(resolver, "ZeroIssuer")
      .withArgs(node);
    await expect(mine.setIssuer(node, ZeroAddress))
      .to.be.revertedWithCustomError(resolver, "ZeroIssuer")
      .withArgs(node);
    const other = await register("other");
    await expect(mine.setIssuer(other, carol)).to.be.revertedWithCustomError(resolver, "NoZone").withArgs(other);
    await expect(mine.setZone(ZeroHash, carol, POLICY))
      .to.be.revertedWithCustomError(resolver, "NoZone")
      .withArgs(ZeroHash);
  });

  const refusals: [what: string, change: Partial<Policy>, error: string, args: unknown[]][] = [
    ["no time at all", { freshness: 0n }, "FreshnessOutOfBounds", [0n, 1n, 300n]],
    ["more than five minutes", { freshness: 301n }, "FreshnessOutOfBounds", [301n, 1n, 300n]],
    ["more than 16 seats", { seats: seats(17) }, "TooManySeats", [17n, 16n]],
    ["seat 0", { seats: [1n, 0n] }, "UnknownSeat", [0n]],
    ["a seat that nobody took", { seats: [4n] }, "UnknownSeat", [4n]],
    ["a seat twice", { seats: [1n, 2n, 1n] }, "SeatNamedTwice", [1n]],
    ["more agreement than there are seats", { seats: [1n, 2n], threshold: 3 }, "ThresholdTooHigh", [3n, 2n]],
  ];
  for (const [what, change, error, args] of refusals) {
    it(`refuses a policy with ${what} (${error})`, async () => {
      const { resolver, setPolicy } = await load();
      await expect(setPolicy(change))
        .to.be.revertedWithCustomError(resolver, error)
        .withArgs(...args);
    });
  }

  it("refuses gateways that the directory would refuse", async () => {
    const { directory, setPolicy } = await load();
    const refuse = (...urls: string[]) => expect(setPolicy({ gateways: urls })).to.be;
    await refuse(...gateways(9))
      .revertedWithCustomError(directory, "TooManyGateways")
      .withArgs(9n, 8n);
    await refuse("http://acme.example").revertedWithCustomError(directory, "BadUrl").withArgs("http://acme.example");
    await refuse("https://a b").revertedWithCustomError(directory, "BadCharacter").withArgs("gateways", 9n);
    await refuse(`https://${"a".repeat(249)}`)
      .revertedWithCustomError(directory, "TextTooLong")
      .withArgs("gateways", 257n, 256n);
    await setPolicy({ gateways: gateways(8), seats: [1n, 2n, 3n], threshold: 3, freshness: 1n });
  });
});

describe("OffchainResolver: the zone of a name", () => {
  it("is that of the nearest name on chain, also for itself and several labels deep", async () => {
    const { resolver } = await load();
    for (const name of [ZONE, NAME, "a.b.c.d.acme.dim"]) {
      expect((await resolver.zoneOf(wire(name)))[0], name).to.equal(node);
    }
    for (const name of ["dim", "other.dim", "acme.eth", "."]) {
      const [zone, issuer, policy] = await resolver.zoneOf(name === "." ? "0x00" : wire(name));
      expect([zone, issuer, policy.freshness], name).to.deep.equal([ZeroHash, ZeroAddress, 0n]);
    }
  });

  it("is none for a subname on chain that has another resolver, or no zone of its own", async () => {
    const offchain = await load();
    const { resolver, registry, alice, carol, thief } = offchain;
    for (const own of [ZeroAddress, await resolver.getAddress()]) {
      await registry.connect(alice).createSubname(node, "bob", carol, 0, own, false);
      expect((await resolver.zoneOf(wire(NAME)))[0]).to.equal(ZeroHash);
      await expect(ask(offchain, addr(NAME)))
        .to.be.revertedWithCustomError(resolver, "ZoneNotFound")
        .withArgs(wire(NAME));
    }
    const sub = namehash(NAME);
    await registry.connect(alice).createSubname(node, "bob", alice, 0, resolver, false);
    await resolver.connect(alice).setZone(sub, thief, POLICY);
    expect((await resolver.zoneOf(wire(`x.${NAME}`)))[0]).to.equal(sub);
    await registry.connect(alice).revokeSubname(sub);
    expect((await resolver.zoneOf(wire(NAME)))[0]).to.equal(node);
  });

  it("ends when the name is sold, is cleared, expires, or gets another resolver", async () => {
    for (const end of ["sold", "cleared", "expired", "resolved elsewhere"] as const) {
      const offchain = await load();
      const { resolver, registry, alice, dave } = offchain;
      const mine = registry.connect(alice);
      await answer(offchain, addr(NAME));
      if (end === "sold") {
        await mine.transferFrom(alice, dave, node);
        await registry.connect(dave).setResolver(node, resolver);
      } else if (end === "cleared") await mine.clearRecords(node);
      else if (end === "expired") await networkHelpers.time.increase(YEAR);
      else await mine.setResolver(node, ZeroAddress);
      await expect(answer(offchain, addr(NAME)), end).to.be.revertedWithCustomError(resolver, "ZoneNotFound");
    }
  });

  it("does not end when the owner moves the name to another wallet of theirs", async () => {
    const offchain = await load();
    await offchain.registry.connect(offchain.alice).transferKeepingRecords(offchain.dave, node);
    await answer(offchain, addr(NAME));
  });

  it("has names with labels of every length, also those that look like a dot or a bracket on the wire", async () => {
    const offchain = await load();
    for (const length of [1, 46, 66, 91, 255]) {
      const name = `x.${"a".repeat(length)}.acme.dim`;
      await answer(offchain, addr(name), { name });
    }
  });

  it("has no names that nobody can have signed for", async () => {
    const { resolver } = await load();
    const dotted = `0x05${Buffer.from("a.bob").toString("hex")}${dnsEncode(ZONE).slice(2)}`;
    const hashed = `0x42${Buffer.from(`[${id("bob").slice(2)}]`).toString("hex")}${dnsEncode(ZONE).slice(2)}`;
    for (const name of [dotted, hashed]) {
      const resolve = resolver.getFunction("resolve(bytes,bytes)").staticCall(name, addr(NAME));
      await expect(resolve).to.be.revertedWithCustomError(resolver, "NameNotSignable").withArgs(name);
    }
    const call = resolver.getFunction("resolve(bytes,bytes)").staticCall("0x03", addr(NAME));
    await expect(call).to.be.revertedWithCustomError(resolver, "DNSDecodingFailed").withArgs("0x03");
  });
});

describe("OffchainResolver: its gateways", () => {
  it("are the zone's own, then those of the seats it names, which take turns in the order in which it names them", async () => {
    const { resolver, setPolicy, directory, alice } = await listed(2);
    await directory.connect(alice).setProfile(1, profileOf(1, 3));
    await setPolicy({ seats: [3n, 1n] });
    const urls = ["https://acme.example", url(3), url(1), url(3, 1), url(1, 1), url(1, 2)];
    expect(await resolver.gatewaysOf(wire(NAME))).to.deep.equal(urls);
  });

  it("are those of some active seats, where the zone names none", async () => {
    const { resolver, setPolicy, custody } = await listed();
    await setPolicy({ gateways: [] });
    const active = await custody.activeCount();
    const first = BigInt(node) % active;
    const seats = await Promise.all([0n, 1n, 2n].map((i) => custody.activeSeatAt((first + i) % active)));
    expect(await resolver.gatewaysOf(wire(NAME))).to.deep.equal(seats.map((seat) => url(seat)));
  });

  it("are not those of a seat that does not serve", async () => {
    const { resolver, setPolicy, custody, alice } = await listed();
    await setPolicy({ gateways: [], seats: [1n, 2n] });
    await custody.connect(alice).exit(1);
    expect(await resolver.gatewaysOf(wire(NAME))).to.deep.equal([url(2)]);
  });

  it("are 9 at most, of which no seat takes the place of another", async () => {
    const { resolver, setPolicy } = await listed(8);
    await setPolicy({ seats: [1n, 2n, 3n] });
    expect(await resolver.gatewaysOf(wire(NAME))).to.deep.equal([
      "https://acme.example",
      ...[0, 1].flatMap((i) => [url(1, i), url(2, i), url(3, i)]),
      url(1, 2),
      url(2, 2),
    ]);
    await setPolicy({ seats: [1n, 2n, 3n], gateways: gateways(8) });
    expect(await resolver.gatewaysOf(wire(NAME))).to.deep.equal([...gateways(8), url(1)]);
  });

  it("are those of the first eight seats that it names", async () => {
    const offchain = await listed();
    const { resolver, setPolicy, directory, alice } = offchain;
    for (const seat of [4, 5, 6, 7, 8, 9]) {
      await join(offchain, alice);
      await directory.connect(alice).setProfile(seat, profileOf(seat));
    }
    await setPolicy({ gateways: [], seats: seats(9) });
    expect(await resolver.gatewaysOf(wire(NAME))).to.deep.equal(seats(8).map((seat) => url(seat)));
  });

  it("are missing where neither zone nor seats name one", async () => {
    const offchain = await load();
    const { resolver, setPolicy } = offchain;
    await setPolicy({ gateways: [] });
    await expect(ask(offchain, addr(NAME)))
      .to.be.revertedWithCustomError(resolver, "NoGateway")
      .withArgs(node);
    await expect(resolver.gatewaysOf(wire("other.dim"))).to.be.revertedWithCustomError(resolver, "ZoneNotFound");
  });
});

describe("OffchainResolver: what it says of itself", () => {
  it("knows its interfaces and its feature", async () => {
    const { resolver } = await load();
    for (const known of [INTERFACE.erc165, INTERFACE.extended, INTERFACE.features]) {
      expect(await resolver.supportsInterface(known), known).to.equal(true);
    }
    expect(await resolver.supportsInterface("0xffffffff")).to.equal(false);
    expect(await resolver.supportsFeature(EXTENDED_MULTICALL)).to.equal(true);
    expect(await resolver.supportsFeature("0x00000000")).to.equal(false);
  });

  it("tells its EIP-712 domain (ERC-5267)", async () => {
    const { resolver, domains } = await load();
    const { name, version, chainId, verifyingContract } = await resolver.eip712Domain();
    expect({ name, version, chainId, verifyingContract }).to.deep.equal(domains.names);
  });
});
