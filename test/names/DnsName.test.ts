import { expect } from "chai";
import { concat, dnsEncode, hexlify, id, namehash, toUtf8Bytes, ZeroHash } from "ethers";
import { network } from "hardhat";
import { labelhash, namehash as viemNamehash, packetToBytes } from "viem/ens";

const { ethers, networkHelpers } = await network.create();

async function deployed() {
  return { names: await ethers.deployContract("DnsNameHarness") };
}
const load = () => networkHelpers.loadFixture(deployed);

/** A name in wire form, of labels that no library would encode. */
const wire = (...labels: string[]) =>
  concat([...labels.flatMap((label) => [Uint8Array.of(toUtf8Bytes(label).length), toUtf8Bytes(label)]), "0x00"]);

const malformed: [string, string][] = [
  ["nothing", "0x"],
  ["a label without the end of the name", "0x05616c696365"],
  ["a label that goes beyond the name", "0x06616c69636500"],
  ["a length byte and nothing else", "0x05"],
  ["something behind the end", "0x05616c6963650000"],
  ["an empty label in the middle", "0x01610001620000"],
  ["the root followed by a name", "0x000164696d00"],
];

describe("DnsName", () => {
  describe("namehash", () => {
    for (const name of [
      "dim",
      "alice.dim",
      "pay.alice.dim",
      "名字.dim",
      "🧑‍🚀.dim",
      "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.dim",
    ]) {
      it(`agrees with client libraries on ${name}`, async () => {
        const { names } = await load();
        expect(await names.namehash(dnsEncode(name, 255))).to.equal(namehash(name));
        expect(await names.namehash(hexlify(packetToBytes(name)))).to.equal(viemNamehash(name));
      });
    }

    it("gives the root the node 0", async () => {
      const { names } = await load();
      expect(await names.namehash("0x00")).to.equal(ZeroHash);
    });

    it("takes labels of up to 255 bytes", async () => {
      const { names } = await load();
      for (const length of [63, 64, 255]) {
        expect(await names.namehash(wire("x".repeat(length), "dim"))).to.equal(
          viemNamehash(`${"x".repeat(length)}.dim`),
        );
      }
    });

    it("takes a name of 300 labels", async () => {
      const { names } = await load();
      const labels = Array.from({ length: 300 }, (_, i) => `l${i}`);
      expect(await names.namehash(wire(...labels))).to.equal(viemNamehash(labels.join(".")));
    });

    it("reads a label's hash in brackets as the label, in either case of the digits", async () => {
      const { names } = await load();
      const hashed = `[${labelhash("alice").slice(2)}]`;
      const shouted = `[${hashed.slice(1, -1).toUpperCase()}]`;
      expect(await names.namehash(wire(hashed, "dim"))).to.equal(namehash("alice.dim"));
      expect(await names.namehash(wire(shouted, "dim"))).to.equal(namehash("alice.dim"));
      expect(viemNamehash(`${hashed}.dim`)).to.equal(namehash("alice.dim"));
    });

    it("agrees with viem on labels that are too long to send", async () => {
      const { names } = await load();
      const name = `${"x".repeat(256)}.dim`;
      expect(await names.namehash(hexlify(packetToBytes(name)))).to.equal(viemNamehash(name));
    });

    for (const label of [
      `[${"a".repeat(63)}g]`,
      `[0x${"a".repeat(62)}]`,
      `(${"a".repeat(64)}]`,
      `[${"a".repeat(64)})`,
      `[${"a".repeat(65)}]`,
      `[${"a".repeat(63)}]`,
    ]) {
      it(`takes ${label.slice(0, 4)}…${label.slice(-2)} of ${label.length} bytes for an ordinary label`, async () => {
        const { names } = await load();
        expect(await names.namehash(wire(label, "dim"))).to.equal(viemNamehash(`${label}.dim`));
        expect((await names.suffixes(wire(label))).nodes[0]).to.equal(ethers.keccak256(concat([ZeroHash, id(label)])));
      });
    }
  });

  describe("suffixes", () => {
    it("gives the node and the place of a name and of each name above it", async () => {
      const { names } = await load();
      const [nodes, offsets] = await names.suffixes(dnsEncode("pay.alice.dim"));
      expect(nodes).to.deep.equal(["pay.alice.dim", "alice.dim", "dim"].map((name) => namehash(name)));
      expect(offsets).to.deep.equal([0n, 4n, 10n]);
    });

    it("gives nothing for the root", async () => {
      const { names } = await load();
      expect(await names.suffixes("0x00")).to.deep.equal([[], []]);
    });

    for (const [what, bytes] of malformed) {
      it(`refuses ${what}`, async () => {
        const { names } = await load();
        await expect(names.suffixes(bytes)).to.be.revertedWithCustomError(names, "DNSDecodingFailed").withArgs(bytes);
        await expect(names.namehash(bytes)).to.be.revertedWithCustomError(names, "DNSDecodingFailed").withArgs(bytes);
      });
    }
  });

  describe("labelAt", () => {
    it("walks a name from label to label", async () => {
      const { names } = await load();
      const name = dnsEncode("alice.dim");
      expect(await names.labelAt(name, 0)).to.deep.equal([5n, 6n]);
      expect(await names.labelAt(name, 6)).to.deep.equal([3n, 10n]);
      expect(await names.labelAt(name, 10)).to.deep.equal([0n, 11n]);
    });

    it("refuses a label that goes beyond the name, or to its very end", async () => {
      const { names } = await load();
      for (const bytes of ["0x07616c696365", "0x05616c696365"]) {
        await expect(names.labelAt(bytes, 0)).to.be.revertedWithCustomError(names, "DNSDecodingFailed").withArgs(bytes);
      }
    });

    it("refuses an offset at or behind the end", async () => {
      const { names } = await load();
      const name = dnsEncode("alice.dim");
      for (const offset of [11, 12, ethers.MaxUint256]) {
        await expect(names.labelAt(name, offset))
          .to.be.revertedWithCustomError(names, "DNSDecodingFailed")
          .withArgs(name);
      }
    });
  });

  describe("encode", () => {
    for (const name of ["dim", "alice.dim", "pay.alice.dim", "名字.dim", "🧑‍🚀.dim"]) {
      it(`agrees with client libraries on ${name}`, async () => {
        const { names } = await load();
        expect(await names.encode(name)).to.equal(dnsEncode(name, 255));
        expect(await names.encode(name)).to.equal(hexlify(packetToBytes(name)));
      });
    }

    it("takes the empty text for the root", async () => {
      const { names } = await load();
      expect(await names.encode("")).to.equal("0x00");
    });

    it("takes a label of 255 bytes and refuses one of 256", async () => {
      const { names } = await load();
      const longest = "x".repeat(255);
      expect(await names.encode(`${longest}.dim`)).to.equal(wire(longest, "dim"));
      expect(await names.encode(longest)).to.equal(wire(longest));
      await expect(names.encode(`${longest}x.dim`))
        .to.be.revertedWithCustomError(names, "DNSEncodingFailed")
        .withArgs(`${longest}x.dim`);
      await expect(names.encode(`dim.${longest}x`))
        .to.be.revertedWithCustomError(names, "DNSEncodingFailed")
        .withArgs(`dim.${longest}x`);
    });

    for (const text of [".", "..", ".dim", "dim.", "alice..dim"]) {
      it(`refuses the empty label in "${text}"`, async () => {
        const { names } = await load();
        await expect(names.encode(text)).to.be.revertedWithCustomError(names, "DNSEncodingFailed").withArgs(text);
      });
    }
  });
});
