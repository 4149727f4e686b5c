import { expect } from "chai";
import { MaxUint256, ZeroAddress } from "ethers";
import { network } from "hardhat";

import { addr, deployUniversal, encode, wire } from "../helpers/universal.ts";

const { ethers, networkHelpers } = await network.create();
const deployed = () => deployUniversal(ethers);
const load = () => networkHelpers.loadFixture(deployed);

const ETH = 60;
const DEFAULT = 0x80000000;
const THIS_CHAIN = DEFAULT + 31337;

describe("UniversalResolver: primary names", () => {
  it("answers the name of an address that resolves back to it", async () => {
    const { universal, resolver, claims, alice } = await load();
    await claims.claim(alice, ETH, "alice.dim");
    await resolver.answer(addr("alice.dim"), encode(["address"], [alice.address]));
    const expected = ["alice.dim", await resolver.getAddress(), await claims.getAddress()];
    expect(await universal.reverse(alice.address, ETH)).to.deep.equal(expected);
    expect(await universal.reverseWithGateways(alice.address, ETH, [])).to.deep.equal(expected);
  });

  for (const coinType of [DEFAULT, THIS_CHAIN, DEFAULT + 1]) {
    it(`asks for the address of coin type 0x${coinType.toString(16)} where that is asked for`, async () => {
      const { universal, resolver, claims, alice } = await load();
      await claims.claim(alice, coinType, "alice.dim");
      await resolver.answer(addr("alice.dim", coinType), encode(["bytes"], [alice.address]));
      const expected = ["alice.dim", await resolver.getAddress(), await claims.getAddress()];
      expect(await universal.reverse(alice.address, coinType)).to.deep.equal(expected);
      expect((await universal.reverse(alice.address, ETH))[0]).to.equal("");
    });
  }

  it("answers nothing for an address that claims no name", async () => {
    const { universal, claims, bob } = await load();
    const expected = ["", ZeroAddress, await claims.getAddress()];
    for (const coinType of [ETH, DEFAULT, THIS_CHAIN, 0, MaxUint256]) {
      expect(await universal.reverse(bob.address, coinType)).to.deep.equal(expected);
      expect(await universal.reverseWithGateways(bob.address, coinType, [])).to.deep.equal(expected);
    }
  });

  it("answers nothing for what is not an EVM address", async () => {
    const { universal, claims, alice } = await load();
    await claims.claim(alice, ETH, "alice.dim");
    for (const other of [`${alice.address}00`, alice.address.slice(0, -2), "0x00"]) {
      expect((await universal.reverse(other, ETH))[0]).to.equal("");
    }
  });

  it("answers nothing while the registry has no reverse registrar", async () => {
    const { governance, alice } = await load();
    const registry = await ethers.deployContract("ANSRegistry", [governance, 0]);
    const universal = await ethers.deployContract("UniversalResolver", [registry, []]);
    expect(await universal.reverse(alice.address, ETH)).to.deep.equal(["", ZeroAddress, ZeroAddress]);
  });

  it("refuses to look up no address", async () => {
    const { universal } = await load();
    await expect(universal.reverse("0x", ETH)).to.be.revertedWithCustomError(universal, "EmptyAddress");
  });

  it("refuses a name that resolves to another address", async () => {
    const { universal, resolver, claims, alice, mallory } = await load();
    await claims.claim(mallory, ETH, "alice.dim");
    await claims.claim(mallory, THIS_CHAIN, "alice.dim");
    await resolver.answer(addr("alice.dim"), encode(["address"], [alice.address]));
    await resolver.answer(addr("alice.dim", THIS_CHAIN), encode(["bytes"], [alice.address]));
    for (const coinType of [ETH, THIS_CHAIN]) {
      await expect(universal.reverse(mallory.address, coinType))
        .to.be.revertedWithCustomError(universal, "ReverseAddressMismatch")
        .withArgs("alice.dim", alice.address.toLowerCase());
    }
  });

  it("refuses a name that resolves to no address, or to one of another length", async () => {
    const { universal, resolver, claims, alice } = await load();
    await claims.claim(alice, THIS_CHAIN, "alice.dim");
    for (const found of ["0x", `${alice.address.toLowerCase()}00`, "0x00"]) {
      await resolver.answer(addr("alice.dim", THIS_CHAIN), encode(["bytes"], [found]));
      await expect(universal.reverse(alice.address, THIS_CHAIN))
        .to.be.revertedWithCustomError(universal, "ReverseAddressMismatch")
        .withArgs("alice.dim", found);
    }
  });

  it("refuses a name whose resolver answers what is no address", async () => {
    const { universal, resolver, claims, alice } = await load();
    await claims.claim(alice, ETH, "alice.dim");
    await claims.claim(alice, THIS_CHAIN, "alice.dim");
    for (const answer of ["0x01", encode(["uint256"], [1n << 160n]), encode(["uint256"], [MaxUint256])]) {
      await resolver.answer(addr("alice.dim"), answer);
      await resolver.answer(addr("alice.dim", THIS_CHAIN), answer);
      for (const coinType of [ETH, THIS_CHAIN]) {
        await expect(universal.reverse(alice.address, coinType))
          .to.be.revertedWithCustomError(universal, "ReverseAddressMismatch")
          .withArgs("alice.dim", "0x");
      }
    }
  });

  it("refuses a name that does not resolve, as resolve does", async () => {
    const { universal, resolver, claims, alice } = await load();
    await claims.claim(alice, ETH, "nobody.dim");
    await expect(universal.reverse(alice.address, ETH))
      .to.be.revertedWithCustomError(universal, "ResolverNotFound")
      .withArgs(wire("nobody.dim"));
    await claims.claim(alice, ETH, "alice.dim");
    await expect(universal.reverse(alice.address, ETH))
      .to.be.revertedWithCustomError(universal, "UnsupportedResolverProfile")
      .withArgs("0x3b3b57de");
    await resolver.fail(addr("alice.dim"), "0xdeadbeef");
    await expect(universal.reverse(alice.address, ETH))
      .to.be.revertedWithCustomError(universal, "ResolverError")
      .withArgs("0xdeadbeef");
  });

  it("throws for a claim that no wire form can carry, which the reverse registrar does not hand on", async () => {
    const { universal, claims, mallory } = await load();
    for (const claim of [".", "alice..dim", `${"x".repeat(256)}.dim`]) {
      await claims.claim(mallory, ETH, claim);
      await expect(universal.reverse(mallory.address, ETH))
        .to.be.revertedWithCustomError(universal, "DNSEncodingFailed")
        .withArgs(claim);
    }
  });
});
