import { expect } from "chai";
import { concat } from "ethers";
import { network } from "hardhat";

import { batchResponse, callBack, type Lookup, lookupOf, requestsOf } from "../helpers/lookup.ts";
import {
  addr,
  decode,
  deployUniversal,
  encode,
  EXTENDED_MULTICALL,
  INTERFACE,
  LOCAL_BATCH,
  multicall,
  text,
  wire,
} from "../helpers/universal.ts";

const { ethers, networkHelpers } = await network.create();
const urls = ["https://one.example/{sender}/{data}", "https://two.example"];
const batch = ["https://batch.example"];
const httpError = "0x01800152";

async function deployed() {
  const system = await deployUniversal(ethers);
  const own = await system.ownResolver("acme");
  const back = (method: string, lookup: Lookup, response: string) =>
    callBack(ethers, system.universal, method, lookup, response);
  return { ...system, own, back };
}
const load = () => networkHelpers.loadFixture(deployed);

const answer = encode(["string"], ["from afar"]);
const url = text("bob.acme.dim", "url");
const name = wire("bob.acme.dim");

/** A lookup as a resolver would throw it, in the name of `sender`. */
const lookalike = (sender: string) =>
  concat([
    "0x556f1830",
    encode(["address", "string[]", "bytes", "bytes4", "bytes"], [sender, urls, "0x", "0x12345678", "0x"]),
  ]);

describe("UniversalResolver: answers that lie off chain", () => {
  describe("one lookup", () => {
    it("goes through the caller's batch gateways under the universal resolver's own address", async () => {
      const { universal, own } = await load();
      await own.lookUp(url, urls, 1);
      const lookup = await lookupOf(universal.resolveWithGateways(name, url, batch));
      expect(lookup.sender).to.equal(universal);
      expect(lookup.urls).to.deep.equal(batch);
      expect(lookup.callbackFunction).to.equal(universal.resolveCallback.fragment.selector);
      expect(requestsOf(lookup)).to.deep.equal([{ sender: await own.getAddress(), urls, data: url }]);
    });

    it("goes through the default batch gateways where the caller brings none", async () => {
      const { universal, own } = await load();
      await own.lookUp(url, urls, 1);
      const lookup = await lookupOf(universal.resolve(name, url));
      expect(lookup.urls).to.deep.equal([LOCAL_BATCH]);
      expect(requestsOf(lookup)).to.have.length(1);
    });

    it("comes back as the answer and the resolver", async () => {
      const { universal, own, back } = await load();
      await own.lookUp(url, urls, 1);
      const lookup = await lookupOf(universal.resolve(name, url));
      expect(await back("resolve", lookup, batchResponse({ data: answer }))).to.deep.equal([
        answer,
        await own.getAddress(),
      ]);
    });

    it("works for a plain resolver too", async () => {
      const { universal, resolver, back } = await load();
      const plain = text("alice.dim", "url");
      await resolver.lookUp(plain, urls, 1);
      const lookup = await lookupOf(universal.resolve(wire("alice.dim"), plain));
      expect(await back("resolve", lookup, batchResponse({ data: answer }))).to.deep.equal([
        answer,
        await resolver.getAddress(),
      ]);
    });

    it("goes straight to the resolver's gateways where there is no batch gateway", async () => {
      const { universal, own, back } = await load();
      await own.lookUp(url, urls, 1);
      const lookup = await lookupOf(universal.resolveWithGateways(name, url, []));
      expect(lookup.sender).to.equal(universal);
      expect(lookup.urls).to.deep.equal(urls);
      expect(lookup.callData).to.equal(url);
      expect(await back("resolve", lookup, answer)).to.deep.equal([answer, await own.getAddress()]);
    });

    it("goes straight to the gateways of a resolver that knows ERC-7996", async () => {
      const { universal, own, back } = await load();
      await own.lookUp(url, urls, 1);
      await own.support(INTERFACE.features, true);
      const lookup = await lookupOf(universal.resolve(name, url));
      expect([lookup.urls, lookup.callData]).to.deep.equal([urls, url]);
      expect((await back("resolve", lookup, answer))[0]).to.equal(answer);
    });

    it("may be followed by another, as often as the resolver wants", async () => {
      const { universal, own, back } = await load();
      for (const gateways of [batch, []]) {
        await own.lookUp(url, urls, 3);
        const respond = (data: string) => (gateways.length === 0 ? data : batchResponse({ data }));
        let lookup = await lookupOf(universal.resolveWithGateways(name, url, gateways));
        for (const step of ["0x01", "0x02"]) {
          lookup = await lookupOf(back("resolve", lookup, respond(step)));
          expect(lookup.urls).to.deep.equal(gateways.length === 0 ? urls : batch);
          expect(lookup.callbackFunction).to.equal(universal.resolveCallback.fragment.selector);
        }
        expect((await back("resolve", lookup, respond(answer)))[0]).to.equal(answer);
      }
    });

    it("throws ResolverError where the resolver refuses the response", async () => {
      const { universal, own, back } = await load();
      await own.lookUp(url, urls, 1);
      const lookup = await lookupOf(universal.resolve(name, url));
      await expect(back("resolve", lookup, batchResponse({ data: ethers.hexlify(ethers.toUtf8Bytes("fail")) })))
        .to.be.revertedWithCustomError(universal, "ResolverError")
        .withArgs(concat(["0x08c379a0", encode(["string"], ["the gateway lied"])]));
    });

    it("throws HttpError where a batch gateway says so", async () => {
      const { universal, own, back } = await load();
      await own.lookUp(url, urls, 1);
      const lookup = await lookupOf(universal.resolve(name, url));
      const failure = concat([httpError, encode(["uint16", "string"], [404, "not here"])]);
      await expect(back("resolve", lookup, batchResponse({ failure })))
        .to.be.revertedWithCustomError(universal, "HttpError")
        .withArgs(404, "not here");
    });

    it("throws UnsupportedResolverProfile where the answer is empty in the end", async () => {
      const { universal, resolver, back } = await load();
      const plain = text("alice.dim", "url");
      await resolver.lookUp(plain, urls, 1);
      const lookup = await lookupOf(universal.resolve(wire("alice.dim"), plain));
      await expect(back("resolve", lookup, batchResponse({ data: "0x" })))
        .to.be.revertedWithCustomError(universal, "UnsupportedResolverProfile")
        .withArgs("0x59d1d43c");
    });

    for (const [what, response] of [
      ["too few answers", batchResponse()],
      ["too many answers", batchResponse({ data: "0x" }, { data: "0x" })],
      ["lists of different lengths", encode(["bool[]", "bytes[]"], [[false], []])],
      ["lists of different lengths, the other way", encode(["bool[]", "bytes[]"], [[], ["0x"]])],
    ]) {
      it(`refuses a batch gateway's response with ${what}`, async () => {
        const { universal, own, back } = await load();
        await own.lookUp(url, urls, 1);
        const lookup = await lookupOf(universal.resolve(name, url));
        await expect(back("resolve", lookup, response)).to.be.revertedWithCustomError(
          universal,
          "InvalidBatchGatewayResponse",
        );
      });
    }
  });

  describe("what looks like a lookup and is none", () => {
    it("is an error where it names another sender than the resolver", async () => {
      const { universal, own, mallory } = await load();
      const thrown = lookalike(mallory.address);
      await own.fail(url, thrown);
      await expect(universal.resolve(name, url))
        .to.be.revertedWithCustomError(universal, "ResolverError")
        .withArgs(thrown);
    });

    for (const [what, thrown] of [
      ["is cut off", "0x556f1830"],
      ["is cut off in the middle", lookalike(`0x${"11".repeat(20)}`).slice(0, 200)],
      ["points nowhere", concat(["0x556f1830", `0x${"ff".repeat(160)}`])],
    ]) {
      it(`is an error where it ${what}`, async () => {
        const { universal, own } = await load();
        await own.fail(url, thrown);
        await expect(universal.resolve(name, url))
          .to.be.revertedWithCustomError(universal, "ResolverError")
          .withArgs(thrown);
      });
    }

    it("is an error among several calls", async () => {
      const { universal, own, mallory } = await load();
      await own.fail(url, lookalike(mallory.address));
      const [result] = await universal.resolve(name, multicall(url));
      expect(decode(["bytes[]"], result)[0]).to.deep.equal([lookalike(mallory.address)]);
    });
  });

  describe("several lookups", () => {
    const email = text("bob.acme.dim", "email");
    const avatar = text("bob.acme.dim", "avatar");
    const asked = multicall(url, addr("bob.acme.dim"), email, avatar);

    async function scripted() {
      const system = await load();
      await system.own.lookUp(url, urls, 1);
      await system.own.answer(addr("bob.acme.dim"), encode(["address"], [system.bob.address]));
      await system.own.lookUp(email, urls, 1);
      await system.own.lookUp(avatar, urls, 2);
      return system;
    }

    it("go through a batch gateway together, with what is known already kept", async () => {
      const { universal, own, bob, back } = await scripted();
      const first = await lookupOf(universal.resolveWithGateways(name, asked, batch));
      const sender = await own.getAddress();
      expect(first.urls).to.deep.equal(batch);
      expect(requestsOf(first)).to.deep.equal([url, email, avatar].map((data) => ({ sender, urls, data })));

      const failure = concat([httpError, encode(["uint16", "string"], [500, "later"])]);
      const second = await lookupOf(
        back("resolve", first, batchResponse({ data: answer }, { failure }, { data: "0x01" })),
      );
      expect(requestsOf(second)).to.deep.equal([{ sender, urls, data: avatar }]);

      const [result, resolver] = await back("resolve", second, batchResponse({ data: encode(["string"], ["face"]) }));
      expect(resolver).to.equal(sender);
      expect(decode(["bytes[]"], result)[0]).to.deep.equal([
        answer,
        encode(["address"], [bob.address]),
        failure,
        encode(["string"], ["face"]),
      ]);
    });

    it("stay in the batch where only one is pending, so that it can fail alone", async () => {
      const { universal, own, back } = await load();
      await own.lookUp(url, urls, 1);
      await own.support(INTERFACE.features, true);
      const lookup = await lookupOf(universal.resolve(name, multicall(url)));
      expect(requestsOf(lookup)).to.have.length(1);
      const [result] = await back("resolve", lookup, batchResponse({ failure: "0x" }));
      expect(decode(["bytes[]"], result)[0]).to.deep.equal([
        universal.interface.encodeErrorResult("ResolverError", ["0x"]),
      ]);
    });

    it("go to the one resolver's gateways where it takes all calls at once", async () => {
      const { universal, own, back } = await load();
      await own.support(INTERFACE.features, true);
      await own.feature(EXTENDED_MULTICALL);
      await own.lookUp(asked, urls, 1);
      const lookup = await lookupOf(universal.resolve(name, asked));
      expect([lookup.urls, lookup.callData]).to.deep.equal([urls, asked]);
      const answers = encode(["bytes[]"], [["0x01", "0x02"]]);
      expect((await back("resolve", lookup, answers))[0]).to.equal(answers);
    });

    it("have no gateway to go to where the caller brings no batch gateway", async () => {
      const { universal } = await scripted();
      const lookup = await lookupOf(universal.resolveWithGateways(name, asked, []));
      expect(lookup.urls).to.deep.equal([]);
      expect(requestsOf(lookup)).to.have.length(3);
    });
  });

  describe("resolveWithResolver", () => {
    it("looks up as resolve does, and answers in its own form", async () => {
      const { universal, own, back } = await load();
      await own.lookUp(addr("nobody.dim"), urls, 2);
      const call = universal.resolveWithResolver(own, wire("nobody.dim"), addr("nobody.dim"), batch);
      const first = await lookupOf(call);
      expect(first.urls).to.deep.equal(batch);
      expect(first.callbackFunction).to.equal(universal.resolveWithResolverCallback.fragment.selector);
      const second = await lookupOf(back("resolveWithResolver", first, batchResponse({ data: "0x" })));
      expect(second.callbackFunction).to.equal(first.callbackFunction);
      expect(await back("resolveWithResolver", second, batchResponse({ data: answer }))).to.deep.equal([answer]);
    });
  });

  describe("reverse", () => {
    it("confirms a name whose address lies off chain", async () => {
      const { universal, own, claims, alice, back } = await load();
      await claims.claim(alice, 60, "bob.acme.dim");
      await own.lookUp(addr("bob.acme.dim"), urls, 2);
      for (const gateways of [batch, []]) {
        const respond = (data: string) => (gateways.length === 0 ? data : batchResponse({ data }));
        const first = await lookupOf(universal.reverseWithGateways(alice.address, 60, gateways));
        expect(first.sender).to.equal(universal);
        expect(first.urls).to.deep.equal(gateways.length === 0 ? urls : batch);
        expect(first.callbackFunction).to.equal(universal.reverseCallback.fragment.selector);
        const second = await lookupOf(back("reverse", first, respond("0x")));
        expect(second.callbackFunction).to.equal(first.callbackFunction);
        expect(await back("reverse", second, respond(encode(["address"], [alice.address])))).to.deep.equal([
          "bob.acme.dim",
          await own.getAddress(),
          await claims.getAddress(),
        ]);
      }
    });

    it("uses the default batch gateways where the caller brings none", async () => {
      const { universal, own, claims, alice } = await load();
      await claims.claim(alice, 60, "bob.acme.dim");
      await own.lookUp(addr("bob.acme.dim"), urls, 1);
      expect((await lookupOf(universal.reverse(alice.address, 60))).urls).to.deep.equal([LOCAL_BATCH]);
    });

    it("refuses a name whose address turns out to be another one", async () => {
      const { universal, own, claims, alice, bob, back } = await load();
      await claims.claim(alice, 60, "bob.acme.dim");
      await own.lookUp(addr("bob.acme.dim"), urls, 1);
      const lookup = await lookupOf(universal.reverse(alice.address, 60));
      const response = batchResponse({ data: encode(["address"], [bob.address]) });
      await expect(back("reverse", lookup, response))
        .to.be.revertedWithCustomError(universal, "ReverseAddressMismatch")
        .withArgs("bob.acme.dim", bob.address.toLowerCase());
    });
  });
});
