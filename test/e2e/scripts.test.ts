import { expect } from "chai";
import { network } from "hardhat";
import { getAddress } from "viem";
import { normalize } from "viem/ens";

import { recordsOf, registerName } from "../helpers/names.ts";
import { ethersProvider, viemClient } from "../helpers/stock.ts";
import { deploySystem } from "../helpers/system.ts";

const { ethers, networkHelpers, provider } = await network.create();

async function deployed() {
  const system = { ...(await deploySystem(ethers)), ethers, networkHelpers };
  return {
    ...system,
    viem: await viemClient(provider, system.universal),
    flat: await ethersProvider(provider, system.registry),
    whole: await ethersProvider(provider, system.registry, system.universal),
  };
}
const load = () => networkHelpers.loadFixture(deployed);

/** A label as a person types it. */
const labels: [string, string][] = [
  ["Chinese, simplified", "张三的名字"],
  ["Chinese, traditional", "龍鳳呈祥"],
  ["Chinese, one character", "钱"],
  ["Japanese, mixed scripts", "ひらがなカタカナ漢字"],
  ["Korean", "안녕하세요"],
  ["emoji joined by zero-width joiners", "👨‍👩‍👧‍👦👩🏽‍🚀"],
  ["emoji with a variation selector", "❤️⚡️"],
  ["a flag and keycaps", "🇨🇭1️⃣2️⃣"],
  ["emoji among letters", "alice🚀"],
  ["Arabic, right to left", "مرحبا"],
  ["Hebrew, right to left", "שלום"],
  ["Persian, with digits", "سلام۱۲۳"],
  ["Hindi, with combining marks", "हिन्दी"],
  ["Thai", "สวัสดี"],
  ["Greek", "αλέξανδρος"],
  ["Cyrillic", "россия"],
  ["Latin with accents, typed in parts", "zu\u0308rich"],
  ["upper case, typed in full width", "ＡＬＩＣＥ"],
];

describe("names in the world's scripts, registered and read by stock clients", () => {
  for (const [what, typed] of labels) {
    it(`${what}: ${typed}`, async () => {
      const system = await load();
      const { resolver, viem, flat, whole, alice } = system;
      const [label, name] = [normalize(typed), normalize(`${typed}.DIM`)];
      await registerName(system, label, {
        resolvesToOwner: true,
        primary: true,
        records: [recordsOf(resolver, ethers.namehash(name))("setText", "description", typed)],
      });

      expect(await viem.getEnsAddress({ name })).to.equal(alice.address);
      expect(await viem.getEnsText({ name, key: "description" })).to.equal(typed);
      expect(await viem.getEnsName({ address: getAddress(alice.address) })).to.equal(name);
      for (const client of [flat, whole]) {
        expect(await client.resolveName(`${typed}.dim`)).to.equal(alice.address);
        expect(await client.lookupAddress(alice.address)).to.equal(name);
        expect(await (await client.getResolver(name))?.getText("description")).to.equal(typed);
      }
    });
  }

  it("subnames in three scripts below one another", async () => {
    const system = await load();
    const { registry, reverse, viem, flat, whole, alice, bob } = system;
    const parent = await registerName(system, "名字");
    await registry.connect(alice).createSubname(parent, "שלום", alice, 0, ethers.ZeroAddress, false);
    const middle = ethers.namehash("שלום.名字.dim");
    await registry.connect(alice).createSubname(middle, normalize("🧑‍🚀"), bob, 0, ethers.ZeroAddress, true);
    const name = normalize("🧑‍🚀.שלום.名字.dim");
    await reverse.connect(bob).setName(name);
    expect(await viem.getEnsAddress({ name })).to.equal(bob.address);
    expect(await viem.getEnsName({ address: getAddress(bob.address) })).to.equal(name);
    for (const client of [flat, whole]) {
      expect(await client.resolveName(name)).to.equal(bob.address);
      expect(await client.lookupAddress(bob.address)).to.equal(name);
    }
  });
});
