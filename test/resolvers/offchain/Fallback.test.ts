import { expect } from "chai";
import { concat, dataLength, getAddress, toBeHex } from "ethers";
import { network } from "hardhat";

import { callBack, type Lookup, lookupOf } from "../../helpers/lookup.ts";
import {
  ask,
  bring,
  deployOffchain,
  key,
  NAME,
  type Offchain,
  RECORDS,
  type Story,
  tell,
} from "../../helpers/offchain.ts";
import { encodeResponse } from "../../helpers/offchainMessages.ts";
import { addr, decode, encode, LOCAL_BATCH, multicall, text, wire } from "../../helpers/universal.ts";

const { ethers, networkHelpers } = await network.create();
const fixture = () => deployOffchain(ethers);
const load = () => networkHelpers.loadFixture(fixture);

const url = (i: number) => `https://${i}.example`;
const urls = (count: number) => Array.from({ length: count }, (_, i) => url(i));
const ADDRESS = getAddress(RECORDS[0]?.value ?? "");

/** The chain with so many gateways: the zone's own, and one of a seat when those are not enough. */
async function withGateways(count: number): Promise<Offchain> {
  const offchain = await load();
  const { directory, alice, setPolicy } = offchain;
  await directory
    .connect(alice)
    .setProfile(1, { name: "", gateways: urls(9).slice(8, count), delivery: "", contact: "" });
  await setPolicy({ gateways: urls(Math.min(count, 8)), seats: [1n] });
  return offchain;
}

const WRONG: Partial<Story> = { keys: [key("a stranger")] };

/** What a wrong gateway says to a question. */
const wrong = async (offchain: Offchain, { callData }: Lookup) => encodeResponse(await tell(offchain, callData, WRONG));

const right = async (offchain: Offchain, { callData }: Lookup) => encodeResponse(await tell(offchain, callData));

/** Brings something that is refused, and gives the lookup that follows. */
const next = async (offchain: Offchain, lookup: Lookup, response?: string) =>
  await lookupOf(bring(offchain, lookup, response ?? (await wrong(offchain, lookup))));

/** All lookups of a client that is never told the truth. */
async function lookupsOf(offchain: Offchain, count: number): Promise<Lookup[]> {
  const lookups = [await ask(offchain, addr(NAME))];
  for (let last = lookups[0]; last !== undefined && lookups.length < count;) {
    last = await next(offchain, last);
    lookups.push(last);
  }
  return lookups;
}

describe("A refused answer", () => {
  it("has the others asked, from the other end each time, without the one in front", async () => {
    const offchain = await withGateways(4);
    const lookups = await lookupsOf(offchain, 4);
    expect(lookups.map((lookup) => lookup.urls)).to.deep.equal([
      [url(0), url(1), url(2), url(3)],
      [url(3), url(2), url(1)],
      [url(1), url(2)],
      [url(2)],
    ]);
    const [first, ...more] = lookups;
    if (first === undefined) throw new Error("There is a first lookup.");
    more.forEach(({ extraData, ...lookup }, i) => {
      expect(lookup).to.deep.include({ sender: first.sender, callbackFunction: first.callbackFunction });
      expect(lookup.callData).to.equal(first.callData);
      expect(extraData).to.equal(concat([first.callData, toBeHex(i + 1)]));
    });
  });

  for (const count of [1, 2, 3, 5, 9]) {
    it(`is thrown in the end, when each of ${count} has been in front`, async () => {
      const offchain = await withGateways(count);
      const lookups = await lookupsOf(offchain, count);
      expect(lookups.map((lookup) => lookup.urls[0])).to.have.members(urls(count));
      const last = lookups.at(-1);
      if (last === undefined) throw new Error("There is a last lookup.");
      await expect(bring(offchain, last, await wrong(offchain, last)))
        .to.be.revertedWithCustomError(offchain.proof, "UnknownOperatorKey")
        .withArgs(key("a stranger").address);
    });
  }

  for (const count of [1, 2, 3, 4, 5, 6]) {
    it(`hides nothing of ${count} gateways, whichever are silent, wrong and right`, async () => {
      const lookups = await lookupsOf(await withGateways(count), count);
      for (let fates = 0; fates < 3 ** count; ++fates) {
        const fateOf = (i: number) => (["right", "wrong", "silent"] as const)[Math.floor(fates / 3 ** i) % 3];
        const all = urls(count).map((_, i) => fateOf(i));
        if (!all.includes("right")) continue;
        const heard = lookups.map((lookup) =>
          lookup.urls.map((each) => all[urls(count).indexOf(each)]).find((fate) => fate !== "silent"),
        );
        const taken = heard.indexOf("right");
        expect(taken, all.join()).to.be.at.least(0);
        expect(heard.slice(0, taken), all.join()).to.not.include(undefined);
        if (all.filter((fate) => fate === "wrong").length <= 1) expect(taken, all.join()).to.be.at.most(1);
      }
    });
  }

  it("makes no difference to the next one", async () => {
    const offchain = await withGateways(3);
    for (const lookup of await lookupsOf(offchain, 3)) {
      const response = encodeResponse(await tell(offchain, lookup.callData));
      expect(decode(["address"], await bring(offchain, lookup, response))).to.deep.equal([ADDRESS]);
    }
  });

  it("is thrown at once to who counts so many that there are no others", async () => {
    const offchain = await withGateways(3);
    const lookup = await ask(offchain, addr(NAME));
    for (const count of [2, 3, 255]) {
      const extraData = concat([lookup.callData, toBeHex(count)]);
      await expect(
        bring(offchain, { ...lookup, extraData }, await wrong(offchain, lookup)),
      ).to.be.revertedWithCustomError(offchain.proof, "UnknownOperatorKey");
    }
  });

  it("is thrown where gateways have gone meanwhile", async () => {
    const offchain = await withGateways(3);
    const lookup = await next(offchain, await ask(offchain, addr(NAME)));
    await offchain.setPolicy({ gateways: urls(2) });
    await expect(bring(offchain, lookup, await wrong(offchain, lookup))).to.be.revertedWithCustomError(
      offchain.proof,
      "UnknownOperatorKey",
    );
  });
});

/** A response that says much in few bytes: very many values that are one and the same. */
function bomb(response: string, count: number, size: number): string {
  const values = [count, ...Array.from({ length: count }, () => 32 * count), size].map((word) => toBeHex(word, 32));
  const head = response.slice(0, 2 + 64 * 4);
  return concat([
    head,
    toBeHex(dataLength(response) - 32, 32),
    `0x${response.slice(head.length + 64)}`,
    ...values,
    `0x${"00".repeat(size)}`,
  ]);
}

describe("Others are asked after", () => {
  const stories: [what: string, story: Partial<Story>][] = [
    ["an answer of a stranger", WRONG],
    ["a value that nobody signed", { values: ["0x00000000000000000000000000000000000bad00"] }],
    ["a value left out", { values: [] }],
    ["a profile that its owner did not sign", { owner: key("a stranger") }],
    ["too few seats", { keys: [] }],
    ["an answer that is too old", { service: { servedAt: 1n, expires: 2n } }],
  ];
  for (const [what, story] of stories) {
    it(what, async () => {
      const offchain = await withGateways(2);
      const lookup = await ask(offchain, addr(NAME));
      const response = encodeResponse(await tell(offchain, lookup.callData, story));
      expect((await next(offchain, lookup, response)).urls).to.deep.equal([url(1)]);
    });
  }

  for (const [what, response, error, args] of [
    ["nothing", "0x", "UnreadableResponse", []],
    ["what is no response", `0x${"ff".repeat(64)}`, "UnreadableResponse", []],
    ["a proof of a kind that nobody knows", "0x12345678", "UnknownProof", ["0x12345678"]],
  ] as const) {
    it(`${what}; of the last it is ${error}`, async () => {
      const offchain = await withGateways(2);
      const second = await next(offchain, await ask(offchain, addr(NAME)), response);
      expect(second.urls).to.deep.equal([url(1)]);
      await expect(bring(offchain, second, response))
        .to.be.revertedWithCustomError(offchain.resolver, error)
        .withArgs(...args);
    });
  }

  it("one that takes all gas that there is, in the proof or behind it, even where there is most to ask", async () => {
    const offchain = await load();
    const { directory, alice, setPolicy, resolver } = offchain;
    const gateways = Array.from({ length: 8 }, (_, i) => `https://${i}.example/`.padEnd(256, "x"));
    const profile = { name: "n".repeat(255), gateways, delivery: gateways[0] ?? "", contact: "c".repeat(256) };
    for (const seat of [1, 2, 3]) await directory.connect(alice).setProfile(seat, profile);
    await setPolicy({ gateways, seats: [1n, 2n, 3n] });
    const lookup = await ask(offchain, addr(NAME));
    const good = encodeResponse(await tell(offchain, lookup.callData));
    for (const size of [1, 16, 64, 128, 192, 256, 512, 1024, 65_536]) {
      const response = bomb(good, 1024, size);
      const brought = resolver.resolveCallback.staticCall(response, lookup.extraData, { gasLimit: 16_000_000 });
      expect((await lookupOf(brought)).urls, `values of ${size} bytes`).to.have.length(8);
    }
    const extraData = concat([lookup.callData, "0xff"]);
    const last = resolver.resolveCallback.staticCall(bomb(good, 1024, 65_536), extraData);
    await expect(last).to.be.revertedWithCustomError(resolver, "UnreadableResponse");
  });

  it("no record that its owner signed wrongly: it would be the same", async () => {
    const offchain = await withGateways(2);
    const lookup = await ask(offchain, addr(NAME));
    const records = [{ key: "addr:60", value: "0x1234" }];
    const response = encodeResponse(await tell(offchain, lookup.callData, { profile: { records } }));
    await expect(bring(offchain, lookup, response)).to.be.revertedWithCustomError(offchain.resolver, "MalformedRecord");
  });
});

/** Brings a response to the universal resolver. */
const back = (offchain: Offchain, method: string, lookup: Lookup, response: string) =>
  callBack(ethers, offchain.universal, method, lookup, response);

describe("A refused answer, through the universal resolver", () => {
  it("has the others asked", async () => {
    const offchain = await withGateways(3);
    const first = await lookupOf(offchain.universal.resolve(wire(NAME), addr(NAME)));
    expect(first.urls).to.deep.equal([url(0), url(1), url(2)]);
    const second = await lookupOf(back(offchain, "resolve", first, await wrong(offchain, first)));
    expect(second.urls).to.deep.equal([url(2), url(1)]);
    const third = await lookupOf(back(offchain, "resolve", second, await wrong(offchain, second)));
    expect(third.urls).to.deep.equal([url(1)]);
    const [result, by] = await back(offchain, "resolve", third, await right(offchain, third));
    expect(decode(["address"], result)).to.deep.equal([ADDRESS]);
    expect(by).to.equal(await offchain.resolver.getAddress());
    const refusal = offchain.proof.interface.encodeErrorResult("UnknownOperatorKey", [key("a stranger").address]);
    await expect(back(offchain, "resolve", third, await wrong(offchain, third)))
      .to.be.revertedWithCustomError(offchain.universal, "ResolverError")
      .withArgs(refusal);
  });

  it("has them asked for several records at once", async () => {
    const offchain = await withGateways(2);
    const first = await lookupOf(offchain.universal.resolve(wire(NAME), multicall(addr(NAME), text(NAME, "url"))));
    const second = await lookupOf(back(offchain, "resolve", first, await wrong(offchain, first)));
    expect(second.urls).to.deep.equal([url(1)]);
    const [result] = await back(offchain, "resolve", second, await right(offchain, second));
    expect(decode(["bytes[]"], result)[0]).to.deep.equal([
      encode(["address"], [ADDRESS]),
      encode(["string"], ["https://bob.example"]),
    ]);
  });

  it("has them asked where it is told the resolver", async () => {
    const offchain = await withGateways(2);
    const { universal, resolver } = offchain;
    const asked = await lookupOf(universal.resolveWithResolver(resolver, wire(NAME), addr(NAME), [LOCAL_BATCH]));
    const response = await wrong(offchain, asked);
    const second = await lookupOf(back(offchain, "resolveWithResolver", asked, response));
    expect(second.urls).to.deep.equal([url(1)]);
  });

  it("has them asked for the address behind a primary name", async () => {
    const offchain = await withGateways(2);
    const { universal, reverse } = offchain;
    const holder = await ethers.getImpersonatedSigner(ADDRESS);
    await networkHelpers.setBalance(ADDRESS, 10n ** 18n);
    await reverse.connect(holder).setName(NAME);
    const first = await lookupOf(universal.reverse(ADDRESS, 60));
    const second = await lookupOf(back(offchain, "reverse", first, await wrong(offchain, first)));
    expect(second.urls).to.deep.equal([url(1)]);
    const [name] = await back(offchain, "reverse", second, await right(offchain, second));
    expect(name).to.equal(NAME);
  });
});
