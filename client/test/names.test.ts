import { expect } from "chai";
import { namehash as plainNamehash } from "viem/ens";

import {
  dnsEncode,
  InvalidNameError,
  isAddressText,
  labelFault,
  namehash,
  parseLabel,
  parseName,
} from "../src/index.ts";

const refused = (text: string, read: (text: string) => unknown = parseName): string => {
  try {
    read(text);
  } catch (error) {
    if (!(error instanceof InvalidNameError)) throw error;
    expect(error.code).to.equal("INVALID_NAME");
    return error.message;
  }
  throw new Error(`${JSON.stringify(text)} was taken for a name.`);
};

describe("Names as people type them", () => {
  it("adds the suffix where there is none", () => {
    expect(parseName("alice")).to.deep.equal({
      name: "alice.dim",
      label: "alice",
      parent: "dim",
      node: plainNamehash("alice.dim"),
      isSubname: false,
    });
  });

  it("takes the suffix, capitals and spaces around", () => {
    for (const text of ["alice.dim", "Alice.DIM", " ALICE ", "alice"]) {
      expect(parseName(text).name).to.equal("alice.dim");
      expect(parseLabel(text)).to.equal("alice");
    }
  });

  it("takes subnames apart", () => {
    const { name, label, parent, isSubname } = parseName("a.b.alice.dim");
    expect({ name, label, parent, isSubname }).to.deep.equal({
      name: "a.b.alice.dim",
      label: "a",
      parent: "b.alice.dim",
      isSubname: true,
    });
  });

  it("takes another top-level name", () => {
    expect(parseName("alice", "test").name).to.equal("alice.test");
  });

  for (const [text, name] of [
    ["小明", "小明.dim"],
    ["アリス", "アリス.dim"],
    ["👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦.dim"],
    ["❤️", "❤.dim"],
    ["مرحبا", "مرحبا.dim"],
    ["שלום", "שלום.dim"],
    ["ÉCOLE", "école.dim"],
  ] as const) {
    it(`takes ${text}`, () => {
      expect(parseName(text)).to.deep.include({ name, node: plainNamehash(name), isSubname: false });
    });
  }

  for (const [text, reason] of [
    ["", "it is empty"],
    ["   ", "it is empty"],
    [".dim", "empty label"],
    ["alice..dim", "empty label"],
    ["alice.", "empty label"],
    ["alice.eth", "it does not end in .dim"],
    ["bob.alice", "it does not end in .dim"],
    ["al ice", "disallowed character"],
    ["al_ice", "underscore allowed only at start"],
    ["ab--cd", "invalid label extension"],
    ["аlice", "illegal mixture"],
    ["al\u200dice", "disallowed character"],
    ["al\u202eice", "disallowed character"],
    ["al\u0000ice", "disallowed character"],
    ["name@host", "disallowed character"],
    ["a/b", "disallowed character"],
    ["a".repeat(256), "its label has 256 bytes, and 255 are the most"],
    ["名".repeat(86), "its label has 258 bytes"],
    ["0x52908400098527886E0F7030069857D2E4169EE7", "it is itself an address"],
    ["0x52908400098527886e0f7030069857d2e4169ee7.dim", "it is itself an address"],
    ["1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", "it is itself an address"],
    ["1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2.DIM", "it is itself an address"],
    ["4WDfe3zZ4T7opFSi3iDAKiuTnUHjxmXekk", "it is itself an address"],
    ["0x52908400098527886e0f7030069857d2e4169ee7.alice.dim", "it is itself an address"],
  ] as const) {
    it(`refuses ${JSON.stringify(text.slice(0, 48))}: ${reason}`, () => {
      expect(refused(text)).to.contain(reason);
    });
  }

  it("takes what only looks a little like an address", () => {
    for (const text of ["0x52908400098527886e0f7030069857d2e4169ee", "1bvbmseystwetqtfn5au4m4gfg7xjanvn3", "0xalice"]) {
      expect(parseName(text).label).to.equal(text);
    }
    expect(isAddressText("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3")).to.equal(false);
  });

  it("gives the longest label that there is", () => {
    expect(parseLabel("a".repeat(255))).to.have.length(255);
  });

  it("does not take a subname for a name that can be registered", () => {
    expect(refused("bob.alice.dim", parseLabel)).to.contain("it is a subname of alice.dim");
  });

  it("says what is wrong with a label", () => {
    expect(labelFault("alice")).to.equal(undefined);
    expect(labelFault("")).to.equal("it has an empty label");
    expect(labelFault("a.b")).to.equal("a label holds no dot");
  });
});

describe("Nodes and wire form", () => {
  it("hashes normalised names as EIP-137 does", () => {
    expect(namehash("")).to.equal(`0x${"0".repeat(64)}`);
    expect(namehash("ETH")).to.equal("0x93cdeb708b7545dc668eb9280176169d1c33cfd8ed6f04690a0bcc88a93fc4ae");
    expect(namehash("foo.eth")).to.equal("0xde9b09fd7c5f901e23a3f19fecc54828e9c848539801e86591bd9801b019f84f");
    expect(refused("a..b", namehash)).to.contain("empty label");
  });

  it("writes names in DNS wire form", () => {
    expect(dnsEncode("alice.dim")).to.equal("0x05616c6963650364696d00");
  });
});
