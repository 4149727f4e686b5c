import type { Evidence } from "@ans/client";
import { expect } from "chai";
import { getAddress } from "viem";
import { namehash } from "viem/ens";

import { addressOf, granted, profiled, released, transferred } from "../helpers/evidence.ts";
import { describeStores } from "../helpers/stores.ts";

const bob = granted("bob.acme.dim");
const page = { limit: 100 };

async function told(list: Promise<{ name: string }[]>): Promise<string[]> {
  return (await list).map(({ name }) => name);
}
const line = (label: string) => ({ name: `${label}.acme.dim`, node: namehash(`${label}.acme.dim`) });
const terms = ({ profile }: Evidence) => profile?.records.map(({ key, value }) => `${key}=${value}`) ?? [];

describeStores("The lists of a store", ({ open, storeOf }) => {
  const names = ["acme.dim", "a.acme.dim", "b.acme.dim", "x.b.acme.dim", "acme-x.dim", "b-c.acme.dim", "名字.acme.dim"];

  it("show the names at and below one", async () => {
    const store = await storeOf(...names.map((name) => granted(name)));
    const below = ["acme.dim", "a.acme.dim", "b.acme.dim", "x.b.acme.dim", "b-c.acme.dim", "名字.acme.dim"];
    expect(await told(store.namesBelow("acme.dim", page))).to.deep.equal(below);
    expect(await told(store.namesBelow("acme.dim", { limit: 2 }))).to.deep.equal(below.slice(0, 2));
    expect(await told(store.namesBelow("acme.dim", { after: "b.acme.dim", limit: 9 }))).to.deep.equal(below.slice(3));
    expect(await told(store.namesBelow("b.acme.dim", page))).to.deep.equal(["b.acme.dim", "x.b.acme.dim"]);
    expect(await told(store.namesBelow("nobody.dim", page))).to.deep.equal([]);
  });

  it("show the names of an owner, after transfers and without what is released", async () => {
    const [a, b, c] = [granted("a.acme.dim"), granted("b.acme.dim"), granted("c.acme.dim")];
    const store = await storeOf(a, transferred(b, "carol"), released(c, 1));
    expect(await told(store.namesOwnedBy(addressOf("alice"), page))).to.deep.equal(["a.acme.dim"]);
    expect(await told(store.namesOwnedBy(addressOf("carol"), page))).to.deep.equal(["b.acme.dim"]);
    expect(await told(store.namesOwnedBy(addressOf("alice"), { after: "a.acme.dim", limit: 1 }))).to.deep.equal([]);
  });

  it("show the names with a prefix", async () => {
    const store = await storeOf(...names.map((name) => granted(name)));
    expect(await told(store.namesStartingWith("b", page))).to.deep.equal(["b-c.acme.dim", "b.acme.dim"]);
    expect(await told(store.namesStartingWith("b", { after: "b-c.acme.dim", limit: 9 }))).to.deep.equal(["b.acme.dim"]);
    expect(await told(store.namesStartingWith("名", page))).to.deep.equal(["名字.acme.dim"]);
    expect(await told(store.namesStartingWith("%", page))).to.deep.equal([]);
  });

  it("show what stands for each name, and a conflicted one once", async () => {
    const [a, b, c, d] = ["a", "b", "c", "d"].map((label) => granted(`${label}.acme.dim`, { expires: 4_000_000_000 }));
    if (!a || !b || !c || !d) throw new Error("four names");
    const store = await storeOf(
      a,
      profiled(b, 1, {}, { expires: 3_000_000_000 }),
      released(c, 1),
      profiled(d, 1, { "text:a": "1" }),
      profiled(d, 1, { "text:a": "2" }),
    );
    const owner = getAddress(addressOf("alice"));
    const base = 1n << 32n;
    expect(await store.namesBelow("acme.dim", page)).to.deep.equal([
      { ...line("a"), status: "granted", sequence: base, owner, expires: 4_000_000_000 },
      { ...line("b"), status: "profile", sequence: base + 1n, owner, expires: 3_000_000_000 },
      { ...line("c"), status: "released", sequence: base + 1n, owner, expires: 4_000_000_000 },
      { ...line("d"), status: "conflicted", sequence: base + 1n, owner: undefined, expires: undefined },
    ]);
    expect(await told(store.namesOwnedBy(addressOf("alice"), page))).to.deep.equal([
      "a.acme.dim",
      "b.acme.dim",
      "d.acme.dim",
    ]);
  });

  it("find names by terms, as long as their evidence has them", async () => {
    const store = await open({ terms });
    await store.accept(profiled(bob, 1, { "text:n": "7", "text:m": "7" }));
    await store.accept(profiled(granted("carol.acme.dim"), 1, { "text:n": "7" }));
    expect(await told(store.namesWithTerm("text:n=7", page))).to.deep.equal(["bob.acme.dim", "carol.acme.dim"]);
    expect(await told(store.namesWithTerm("text:n=7", { after: "bob.acme.dim", limit: 9 }))).to.deep.equal([
      "carol.acme.dim",
    ]);
    await store.accept(profiled(bob, 2, { "text:n": "8" }));
    expect(await told(store.namesWithTerm("text:n=7", page))).to.deep.equal(["carol.acme.dim"]);
    expect(await told(store.namesWithTerm("text:m=7", page))).to.deep.equal([]);
    expect(await told(store.namesWithTerm("text:n=8", page))).to.deep.equal(["bob.acme.dim"]);
  });
});
