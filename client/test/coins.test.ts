import { expect } from "chai";
import { bytesToHex } from "viem";

import {
  coinOf,
  decodeAddress,
  decodeContenthash,
  encodeAddress,
  encodeContenthash,
  InvalidAddressError,
  InvalidRecordError,
  parseDimAddress,
  showDimAddress,
  UnknownCoinError,
} from "../src/index.ts";
import { addresses } from "./helpers/addresses.ts";

const script = (text: string) => encodeAddress("btc", text);

describe("Coins", () => {
  for (const [coin, coinType, name] of [
    ["eth", 60, "eth"],
    ["BTC", 0, "btc"],
    ["eos", 194, "eos"],
    ["sol", 501, "sol"],
    ["base", 0x80000000 + 8453, "base"],
    ["default", 0x80000000, "default"],
    [0, 0, "btc"],
    ["60", 60, "eth"],
    ["0x80002105", 0x80000000 + 8453, "base"],
    [0x80000000 + 10, 0x80000000 + 10, "op"],
    [2147483658n, 0x80000000 + 10, "op"],
    [0x80000000 + 31_337, 0x80000000 + 31_337, "2147514985"],
  ] as const) {
    it(`finds ${coin}`, () => {
      expect(coinOf(coin)).to.deep.include({ coinType, name });
    });
  }

  for (const coin of ["nocoin", "", "constructor", "__proto__", -1, 1.5, Number.NaN, 123_456, "0xzz", 2n ** 64n]) {
    it(`does not know ${coin}`, () => {
      expect(() => coinOf(coin)).to.throw(UnknownCoinError, /is no coin that is known here\. Give a name/);
    });
  }

  for (const [coin, what, text] of addresses) {
    it(`turns ${coin} (${what}) into bytes and back`, () => {
      const bytes = encodeAddress(coin, text);
      expect(bytes).to.match(/^0x([0-9a-f]{2})+$/);
      expect(decodeAddress(coin, bytes)).to.equal(text);
      expect(decodeAddress(coinOf(coin).coinType, bytes)).to.equal(text);
    });
  }

  it("writes Bitcoin's script, as ENSIP-9 has it", () => {
    expect(script("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2")).to.equal(
      "0x76a91477bff20c60e522dfaa3350c39b030a5d004e839a88ac",
    );
    expect(script("3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy")).to.equal("0xa914b472a266d0bd89c13706a4132ccfb16f7c3b9fcb87");
    expect(script("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq")).to.equal(
      "0x0014e8df018c7e326cc253faac7e46cdc51e68542c42",
    );
    expect(script("bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr")).to.match(/^0x5120[0-9a-f]{64}$/);
  });

  for (const [coin, text] of [
    ["eth", "0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed"],
    ["eth", "0x1234"],
    ["eth", ""],
    ["eth", "alice.dim"],
    ["btc", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3"],
    ["btc", "0x52908400098527886E0F7030069857D2E4169EE7"],
    ["btc", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5md"],
    ["btc", "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx"],
    ["sol", "0OIl"],
    ["eos", "eosio"],
    ["base", "0x5290"],
  ] as const) {
    it(`refuses ${JSON.stringify(text)} for ${coin}`, () => {
      expect(() => encodeAddress(coin, text)).to.throw(InvalidAddressError, `is no ${coin} address. Check it`);
    });
  }

  it("refuses bytes that are no address", () => {
    expect(() => decodeAddress("btc", "0x1234")).to.throw(InvalidAddressError);
  });
});

describe("Content hashes", () => {
  for (const uri of [
    "ipfs://bafybeibj6lixxzqtsb45ysdjnupvqkufgdvzqbnvmhw2kf7cfkesy7r7d4",
    "ipns://k51qzi5uqu5dgccx524mfjv7znyfsa6g013o6v4yvis9dxnrjbwojc62pt0450",
    "bzz://d1de9994b4d039f6548d191eb26786769f580809256b4685ef316805265ea162",
    "onion://zqktlwi4fecvo6ri",
    "onion3://p53lf57qovyuvwsc6xnrppyply3vtqm7l6pcobkmyqsiofyeznfu5uqd",
    "ar://ys32Pt8uC7TrVxHdOLByOspfPEq2LO63wREHQIM9SJQ",
  ]) {
    it(`turns ${uri.slice(0, 24)}… into bytes and back`, () => {
      expect(decodeContenthash(encodeContenthash(uri))).to.equal(uri);
    });
  }

  it("takes the older spellings", () => {
    const [v0, v1] = [
      encodeContenthash("ipfs://QmRAQB6YaCyidP37UdDnjFY5vQuiBrcqdyoW1CuDgwxkD4"),
      encodeContenthash("/ipfs/QmRAQB6YaCyidP37UdDnjFY5vQuiBrcqdyoW1CuDgwxkD4"),
    ];
    expect(v0).to.equal("0xe3010170122029f2d17be6139079dc48696d1f582a8530eb9805b561eda517e22a892c7e3f1f");
    expect(v1).to.equal(v0);
    expect(encodeContenthash(v0)).to.equal(v0);
  });

  for (const uri of [
    "https://alice.example",
    "alice",
    "ipfs://nothing",
    "ipfs://",
    "",
    "bzz://12",
    "onion://short",
    "ar://short",
  ]) {
    it(`refuses ${JSON.stringify(uri)}`, () => {
      expect(() => encodeContenthash(uri)).to.throw(InvalidRecordError, /^The contenthash record is not usable: .+\.$/);
    });
  }

  it("shows bytes that are no content hash as they are", () => {
    expect(decodeContenthash("0x1234")).to.equal("0x1234");
  });
});

describe("DIM addresses", () => {
  it("takes base58 addresses apart and puts them together", () => {
    for (const text of ["moki@4WDfe3zZ4T7opFSi3iDAKiuTnUHjxmXekk/phone", "4WDfe3zZ4T7opFSi3iDAKiuTnUHjxmXekk"]) {
      const { entityType, digest, isEth } = parseDimAddress(text);
      expect({ entityType, isEth }).to.deep.equal({ entityType: 8, isEth: false });
      expect(showDimAddress({ metaType: 1, entityType, digest })).to.equal("4WDfe3zZ4T7opFSi3iDAKiuTnUHjxmXekk");
    }
  });

  it("takes ETH addresses", () => {
    const text = "0x52908400098527886E0F7030069857D2E4169EE7";
    const { entityType, digest, isEth } = parseDimAddress(`alice@${text}`);
    expect({ entityType, isEth }).to.deep.equal({ entityType: 0, isEth: true });
    expect(showDimAddress({ metaType: 4, entityType, digest })).to.equal(text);
  });

  for (const text of ["", "moki@", "moki@4WDfe3zZ4T7opFSi3iDAKiuTnUHjxmXekj", "0x12", "EOS6MRyAjQq8ud7hVNYcf"]) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      expect(() => parseDimAddress(text)).to.throw(InvalidAddressError, "is no DIM address");
    });
  }

  it("gives the digest that the coin's own address has", () => {
    const { digest } = parseDimAddress("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2");
    expect(bytesToHex(coinOf("btc").toBytes("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"))).to.contain(digest.slice(2));
  });
});
