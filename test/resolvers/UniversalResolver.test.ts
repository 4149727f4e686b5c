import { expect } from "chai";
import { concat, dataLength, id, MaxUint256, namehash, ZeroAddress, ZeroHash } from "ethers";
import { network } from "hardhat";

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
const deployed = () => deployUniversal(ethers);
const load = () => networkHelpers.loadFixture(deployed);

describe("UniversalResolver", () => {
  describe("the interface that clients rely on", () => {
    const functions = [
      ["resolve", "0x9061b923"],
      ["reverse", "0x5d78a217"],
      ["resolveWithGateways", "0xa1472844"],
      ["reverseWithGateways", "0xb7d6ca64"],
      ["findResolver", "0xa1cbcbaf"],
      ["requireResolver", "0xc285238a"],
    ] as const;
    const errors: [string, string][] = [
      ["ResolverNotFound", "0x77209fe8"],
      ["ResolverNotContract", "0x1e9535f2"],
      ["UnsupportedResolverProfile", "0x7b1c461b"],
      ["ResolverError", "0x95c0c752"],
      ["ReverseAddressMismatch", "0xef9c03ce"],
      ["HttpError", "0x01800152"],
      ["DNSDecodingFailed", "0xba4adc23"],
      ["DNSEncodingFailed", "0x9a4c3e3b"],
      ["OffchainLookup", "0x556f1830"],
    ];

    for (const [name, selector] of functions) {
      it(`has ${name} under ${selector}`, async () => {
        const { universal } = await load();
        expect(universal.interface.getFunction(name)?.selector).to.equal(selector);
      });
    }

    for (const [name, selector] of errors) {
      it(`throws ${name} under ${selector}`, async () => {
        const { universal } = await load();
        expect(universal.interface.getError(name)?.selector).to.equal(selector);
      });
    }

    it("answers to both interface ids, to ERC-165 and to nothing else", async () => {
      const { universal } = await load();
      for (const known of ["0x6cd2d09b", "0xcd191b34", INTERFACE.erc165]) {
        expect(await universal.supportsInterface(known)).to.equal(true);
      }
      for (const unknown of ["0xffffffff", INTERFACE.extended, "0x00000000"]) {
        expect(await universal.supportsInterface(unknown)).to.equal(false);
      }
    });

    it("tells its batch gateways", async () => {
      const gateways = ["https://one.example/{sender}/{data}", LOCAL_BATCH];
      const { universal } = await deployUniversal(ethers, gateways);
      expect(await universal.batchGateways()).to.deep.equal(gateways);
    });
  });

  describe("findResolver", () => {
    it("finds a name's own resolver", async () => {
      const { universal, resolver } = await load();
      expect(await universal.findResolver(wire("alice.dim"))).to.deep.equal([
        await resolver.getAddress(),
        namehash("alice.dim"),
        0n,
      ]);
    });

    it("finds the resolver of the nearest name above, and the node of the whole name", async () => {
      const { universal, registry, resolver, alice, mallory } = await load();
      const node = namehash("a.b.alice.dim");
      expect(await universal.findResolver(wire("a.b.alice.dim"))).to.deep.equal([
        await resolver.getAddress(),
        node,
        4n,
      ]);
      await registry.connect(alice).setSubnodeRecord(namehash("alice.dim"), id("b"), alice, mallory, 0);
      expect(await universal.findResolver(wire("a.b.alice.dim"))).to.deep.equal([mallory.address, node, 2n]);
    });

    it("finds nothing for an unknown name, a top-level name and the root", async () => {
      const { universal } = await load();
      for (const name of ["nobody.dim", "dim"]) {
        expect(await universal.findResolver(wire(name))).to.deep.equal([ZeroAddress, namehash(name), 0n]);
      }
      expect(await universal.findResolver("0x00")).to.deep.equal([ZeroAddress, ZeroHash, 0n]);
    });

    it("finds the reverse registrar for a reverse name that is set", async () => {
      const { universal, claims, alice } = await load();
      const name = `${alice.address.slice(2).toLowerCase()}.addr.reverse`;
      expect((await universal.findResolver(wire(name))).resolver).to.equal(ZeroAddress);
      await claims.setName(namehash(name), "alice.dim");
      expect(await universal.findResolver(wire(name))).to.deep.equal([await claims.getAddress(), namehash(name), 0n]);
    });

    it("refuses what is not a name", async () => {
      const { universal } = await load();
      await expect(universal.findResolver("0x05616c")).to.be.revertedWithCustomError(universal, "DNSDecodingFailed");
    });
  });

  describe("requireResolver", () => {
    it("tells all about a resolver", async () => {
      const { universal, ownResolver, resolver } = await load();
      const own = await ownResolver("acme");
      expect(await universal.requireResolver(wire("alice.dim"))).to.deep.equal([
        wire("alice.dim"),
        0n,
        namehash("alice.dim"),
        await resolver.getAddress(),
        false,
      ]);
      expect(await universal.requireResolver(wire("bob.acme.dim"))).to.deep.equal([
        wire("bob.acme.dim"),
        4n,
        namehash("bob.acme.dim"),
        await own.getAddress(),
        true,
      ]);
    });

    it("refuses a name without any resolver", async () => {
      const { universal } = await load();
      await expect(universal.requireResolver(wire("nobody.dim")))
        .to.be.revertedWithCustomError(universal, "ResolverNotFound")
        .withArgs(wire("nobody.dim"));
    });

    it("refuses a name below one whose resolver is plain", async () => {
      const { universal } = await load();
      await expect(universal.requireResolver(wire("pay.alice.dim")))
        .to.be.revertedWithCustomError(universal, "ResolverNotFound")
        .withArgs(wire("pay.alice.dim"));
    });

    it("refuses a resolver that is not a contract", async () => {
      const { universal, register, mallory } = await load();
      await register("acme", mallory.address);
      await expect(universal.requireResolver(wire("acme.dim")))
        .to.be.revertedWithCustomError(universal, "ResolverNotContract")
        .withArgs(wire("acme.dim"), mallory);
      await expect(universal.requireResolver(wire("bob.acme.dim")))
        .to.be.revertedWithCustomError(universal, "ResolverNotFound")
        .withArgs(wire("bob.acme.dim"));
    });

    it("takes a contract that knows no ERC-165 for a plain resolver", async () => {
      const { universal, register } = await load();
      const other = await ethers.deployContract("DnsNameHarness");
      await register("acme", await other.getAddress());
      expect((await universal.requireResolver(wire("acme.dim"))).extended).to.equal(false);
    });
  });

  describe("resolve", () => {
    it("hands a plain resolver the call as it is", async () => {
      const { universal, resolver, bob } = await load();
      const answer = encode(["address"], [bob.address]);
      await resolver.answer(addr("alice.dim"), answer);
      const expected = [answer, await resolver.getAddress()];
      expect(await universal.resolve(wire("alice.dim"), addr("alice.dim"))).to.deep.equal(expected);
      expect(await universal.resolveWithGateways(wire("alice.dim"), addr("alice.dim"), [])).to.deep.equal(expected);
    });

    it("asks an extended resolver through resolve, for its name and for those below", async () => {
      const { universal, ownResolver } = await load();
      const own = await ownResolver("acme");
      for (const name of ["acme.dim", "bob.acme.dim", "a.b.acme.dim"]) {
        const answer = encode(["string"], [`I am ${name}`]);
        await own.answer(text(name, "description"), answer);
        const expected = [answer, await own.getAddress()];
        expect(await universal.resolve(wire(name), text(name, "description"))).to.deep.equal(expected);
      }
    });

    it("gives the extended resolver the name in wire form", async () => {
      const { universal, ownResolver } = await load();
      const own = await ownResolver("acme");
      const call = universal.interface.encodeFunctionData("resolve", [wire("bob.acme.dim"), addr("bob.acme.dim")]);
      await own.answer(call, encode(["bytes"], ["0x1234"]));
      expect((await universal.resolve(wire("bob.acme.dim"), addr("bob.acme.dim")))[0]).to.equal("0x1234");
    });

    it("passes on an extended resolver's empty answer", async () => {
      const { universal, ownResolver } = await load();
      await ownResolver("acme");
      expect((await universal.resolve(wire("acme.dim"), addr("acme.dim")))[0]).to.equal("0x");
    });

    it("prefers the longest suffix: a subname's own resolver to a wildcard above it", async () => {
      const { universal, registry, ownResolver, resolver, alice, bob } = await load();
      const own = await ownResolver("acme");
      await own.answer(addr("bob.acme.dim"), encode(["address"], [alice.address]));
      await resolver.answer(addr("bob.acme.dim"), encode(["address"], [bob.address]));
      const ask = async () => {
        const [result] = await universal.resolve(wire("bob.acme.dim"), addr("bob.acme.dim"));
        return decode(["address"], result)[0];
      };
      expect(await ask()).to.equal(alice.address);
      await registry.connect(alice).setSubnodeOwner(namehash("acme.dim"), id("bob"), bob);
      expect(await ask()).to.equal(bob.address);
    });

    it("throws UnsupportedResolverProfile where a resolver answers nothing", async () => {
      const { universal, ownResolver } = await load();
      await expect(universal.resolve(wire("alice.dim"), addr("alice.dim")))
        .to.be.revertedWithCustomError(universal, "UnsupportedResolverProfile")
        .withArgs("0x3b3b57de");

      const mute = await ownResolver("acme");
      const call = universal.interface.encodeFunctionData("resolve", [wire("acme.dim"), text("acme.dim", "url")]);
      await mute.answer(call, "0x");
      await expect(universal.resolve(wire("acme.dim"), text("acme.dim", "url")))
        .to.be.revertedWithCustomError(universal, "UnsupportedResolverProfile")
        .withArgs("0x59d1d43c");
    });

    it("passes on UnsupportedResolverProfile as a resolver throws it", async () => {
      const { universal, resolver } = await load();
      const thrown = universal.interface.encodeErrorResult("UnsupportedResolverProfile", ["0x12345678"]);
      await resolver.fail(addr("alice.dim"), thrown);
      await expect(universal.resolve(wire("alice.dim"), addr("alice.dim")))
        .to.be.revertedWithCustomError(universal, "UnsupportedResolverProfile")
        .withArgs("0x12345678");
    });

    const throwables: [string, string][] = [
      ["a reason", concat(["0x08c379a0", encode(["string"], ["no"])])],
      ["an error of its own", "0xdeadbeef"],
      ["nothing", "0x"],
      ["something short", "0x12"],
    ];
    for (const [what, thrown] of throwables) {
      it(`throws ResolverError where a resolver throws ${what}`, async () => {
        const { universal, resolver } = await load();
        await resolver.fail(addr("alice.dim"), thrown);
        await expect(universal.resolve(wire("alice.dim"), addr("alice.dim")))
          .to.be.revertedWithCustomError(universal, "ResolverError")
          .withArgs(thrown);
      });
    }

    const unreadable: [string, string][] = [
      ["is too short", encode(["uint256"], [32])],
      ["points elsewhere", encode(["uint256", "uint256"], [64, 0])],
      ["claims more than there is", encode(["uint256", "uint256"], [32, 1])],
      ["claims more than there can be", encode(["uint256", "uint256"], [32, MaxUint256])],
    ];
    for (const [what, answer] of unreadable) {
      it(`throws ResolverError where an extended resolver's answer ${what}`, async () => {
        const { universal, ownResolver } = await load();
        const own = await ownResolver("acme");
        await own.answer(
          universal.interface.encodeFunctionData("resolve", [wire("acme.dim"), addr("acme.dim")]),
          answer,
        );
        await expect(universal.resolve(wire("acme.dim"), addr("acme.dim")))
          .to.be.revertedWithCustomError(universal, "ResolverError")
          .withArgs(answer);
      });
    }

    it("throws for an unknown name", async () => {
      const { universal } = await load();
      for (const ask of [
        universal.resolve(wire("nobody.dim"), addr("nobody.dim")),
        universal.resolveWithGateways(wire("nobody.dim"), addr("nobody.dim"), []),
      ]) {
        await expect(ask).to.be.revertedWithCustomError(universal, "ResolverNotFound").withArgs(wire("nobody.dim"));
      }
    });
  });

  describe("resolve with several calls", () => {
    it("asks a plain resolver call by call; a failing one spoils no other", async () => {
      const { universal, resolver, bob } = await load();
      await resolver.answer(addr("alice.dim"), encode(["address"], [bob.address]));
      await resolver.fail(text("alice.dim", "url"), "0xdeadbeef");
      await resolver.fail(text("alice.dim", "email"), "0x");
      await resolver.fail(addr("alice.dim", 0), encode(["uint256"], [1]));
      const [result, answered] = await universal.resolve(
        wire("alice.dim"),
        multicall(
          addr("alice.dim"),
          text("alice.dim", "url"),
          text("alice.dim", "email"),
          "0x00000000",
          addr("alice.dim", 0),
        ),
      );
      expect(answered).to.equal(resolver);
      expect(decode(["bytes[]"], result)[0]).to.deep.equal([
        encode(["address"], [bob.address]),
        "0xdeadbeef",
        universal.interface.encodeErrorResult("ResolverError", ["0x"]),
        universal.interface.encodeErrorResult("UnsupportedResolverProfile", ["0x00000000"]),
        universal.interface.encodeErrorResult("ResolverError", [encode(["uint256"], [1])]),
      ]);
    });

    it("tells every error by a length that no answer has", async () => {
      const { universal, resolver } = await load();
      for (const thrown of ["0x", "0x12", "0xdeadbeef", encode(["uint256"], [1])]) {
        await resolver.fail(addr("alice.dim"), thrown);
        const [result] = await universal.resolve(wire("alice.dim"), multicall(addr("alice.dim")));
        expect(dataLength(decode(["bytes[]"], result)[0][0]) % 32).not.to.equal(0);
      }
    });

    it("asks an extended resolver call by call", async () => {
      const { universal, ownResolver } = await load();
      const own = await ownResolver("acme");
      await own.answer(text("acme.dim", "url"), encode(["string"], ["https://acme.example"]));
      await own.fail(addr("acme.dim"), "0xdeadbeef");
      const bad = universal.interface.encodeFunctionData("resolve", [wire("acme.dim"), addr("acme.dim", 0)]);
      await own.answer(bad, encode(["uint256"], [7]));
      const [result] = await universal.resolve(
        wire("acme.dim"),
        multicall(text("acme.dim", "url"), addr("acme.dim"), addr("acme.dim", 0)),
      );
      expect(decode(["bytes[]"], result)[0]).to.deep.equal([
        encode(["string"], ["https://acme.example"]),
        "0xdeadbeef",
        universal.interface.encodeErrorResult("ResolverError", [encode(["uint256"], [7])]),
      ]);
    });

    it("hands all of them at once to an extended resolver with that feature", async () => {
      const { universal, ownResolver } = await load();
      const own = await ownResolver("acme");
      const calls = multicall(addr("acme.dim"), text("acme.dim", "url"));
      const [apart, together] = [
        ["0x", "0x"],
        ["0x01", "0x02"],
      ].map((answers) => encode(["bytes[]"], [answers]));
      await own.answer(calls, together);
      await own.support(INTERFACE.features, true);
      expect((await universal.resolve(wire("acme.dim"), calls))[0]).to.equal(apart);
      await own.feature(EXTENDED_MULTICALL);
      expect((await universal.resolve(wire("acme.dim"), calls))[0]).to.equal(together);
      await own.support(INTERFACE.features, false);
      expect((await universal.resolve(wire("acme.dim"), calls))[0]).to.equal(apart);
    });

    it("does not believe a resolver that throws when asked for its features, nor a plain one", async () => {
      const { universal, ownResolver } = await load();
      const own = await ownResolver("acme");
      await own.support(INTERFACE.features, true);
      await own.throwOnFeatures();
      const [apart] = await universal.resolve(wire("acme.dim"), multicall(addr("acme.dim")));
      expect(apart).to.equal(encode(["bytes[]"], [["0x"]]));

      const plain = await ownResolver("plain", false);
      await plain.support(INTERFACE.features, true);
      await plain.feature(EXTENDED_MULTICALL);
      await plain.answer(addr("plain.dim"), encode(["uint256"], [1]));
      const [result] = await universal.resolve(wire("plain.dim"), multicall(addr("plain.dim")));
      expect(decode(["bytes[]"], result)[0]).to.deep.equal([encode(["uint256"], [1])]);
    });

    it("answers no calls with no answers", async () => {
      const { universal } = await load();
      const [result] = await universal.resolve(wire("alice.dim"), multicall());
      expect(result).to.equal(encode(["bytes[]"], [[]]));
    });
  });

  describe("resolveWithResolver", () => {
    it("asks the resolver given, whatever the registry says", async () => {
      const { universal, bob } = await load();
      const other = await ethers.deployContract("ScriptedResolver");
      const answer = encode(["address"], [bob.address]);
      await other.answer(addr("nobody.dim"), answer);
      expect(await universal.resolveWithResolver(other, wire("nobody.dim"), addr("nobody.dim"), [])).to.equal(answer);
      await other.support(INTERFACE.extended, true);
      expect(await universal.resolveWithResolver(other, wire("nobody.dim"), addr("nobody.dim"), [])).to.equal(answer);
    });

    it("refuses none, and one that is not a contract", async () => {
      const { universal, mallory } = await load();
      await expect(universal.resolveWithResolver(ZeroAddress, wire("alice.dim"), addr("alice.dim"), []))
        .to.be.revertedWithCustomError(universal, "ResolverNotFound")
        .withArgs(wire("alice.dim"));
      await expect(universal.resolveWithResolver(mallory, wire("alice.dim"), addr("alice.dim"), []))
        .to.be.revertedWithCustomError(universal, "ResolverNotContract")
        .withArgs(wire("alice.dim"), mallory);
    });
  });
});
