import type { Evidence } from "@ans/client";
import { expect } from "chai";
import { namehash } from "viem/ens";

import { updateOf } from "../../src/merge/updateOf.ts";
import type { Store } from "../../src/store/Store.ts";
import { granted, profiled, released, revoked, transferred } from "../helpers/evidence.ts";
import { describeStores } from "../helpers/stores.ts";

const bob = granted("bob.acme.dim");
const node = namehash("bob.acme.dim");

async function outcomes(store: Store, ...evidences: Evidence[]): Promise<string[]> {
  const found: string[] = [];
  for (const evidence of evidences) found.push((await store.accept(evidence)).outcome);
  return found;
}

describeStores("What a store accepts", ({ open, storeOf }) => {
  it("knows nothing of a name at first, and then what was accepted", async () => {
    const store = await open();
    expect(await store.get(node)).to.equal(undefined);
    const evidence = profiled(bob, 1);
    const acceptance = await store.accept(evidence);
    const update = updateOf(evidence);
    expect(acceptance).to.deep.equal({
      outcome: "accepted",
      node,
      update,
      state: { sequence: (1n << 32n) + 1n, updates: [update] },
    });
    expect(await store.get(node)).to.deep.equal(acceptance.state);
  });

  it("says what each update is to what is known", async () => {
    const store = await open();
    const moved = transferred(bob, "carol");
    expect(await outcomes(store, profiled(bob, 2), profiled(bob, 2), profiled(bob, 1), bob)).to.deep.equal([
      "accepted",
      "known",
      "older",
      "older",
    ]);
    expect(await outcomes(store, moved, profiled(bob, 9), profiled(moved, 1), released(moved, 2))).to.deep.equal([
      "accepted",
      "older",
      "accepted",
      "accepted",
    ]);
    expect(await outcomes(store, profiled(moved, 1), revoked(moved, 3), moved)).to.deep.equal([
      "older",
      "accepted",
      "older",
    ]);
  });

  it("keeps both of two updates with one sequence, until a higher one comes", async () => {
    const store = await open();
    const [one, two] = [profiled(bob, 1, { "text:a": "1" }), profiled(bob, 1, { "text:a": "2" })];
    expect(await outcomes(store, one, two, one, two)).to.deep.equal(["accepted", "conflict", "conflict", "conflict"]);
    const hashes = [updateOf(one).hash, updateOf(two).hash].toSorted();
    expect((await store.get(node))?.updates.map(({ hash }) => hash)).to.deep.equal(hashes);
    expect(await store.counts()).to.deep.equal({ names: 1, conflicted: 1, updates: 2 });

    expect(await outcomes(store, profiled(bob, 2))).to.deep.equal(["accepted"]);
    expect((await store.get(node))?.updates).to.have.lengthOf(1);
    expect(await store.counts()).to.deep.equal({ names: 1, conflicted: 0, updates: 3 });
  });

  it("keeps the two lowest hashes of many updates with one sequence", async () => {
    const many = Array.from({ length: 12 }, (_, i) => profiled(bob, 1, { "text:n": String(i) }));
    const store = await storeOf(...many);
    const lowest = many.map((evidence) => updateOf(evidence).hash).toSorted();
    expect((await store.get(node))?.updates.map(({ hash }) => hash)).to.deep.equal(lowest.slice(0, 2));
    expect((await store.changes("", 100)).changes).to.have.lengthOf(2);
  });

  it("takes many at once, in the order in which they were given", async () => {
    const store = await open();
    const many = Array.from({ length: 1_000 }, (_, i) => profiled(granted(`n${i % 100}.acme.dim`), 1 + i));
    const found = await Promise.all(many.map(async (evidence) => await store.accept(evidence)));
    expect(found.every(({ outcome }) => outcome === "accepted")).to.equal(true);
    expect((await store.counts()).names).to.equal(100);
    expect((await store.get(namehash("n7.acme.dim")))?.sequence).to.equal((1n << 32n) + 908n);
  });

  it("holds the highest sequence there can be", async () => {
    const highest = { ...granted("max.acme.dim", { epoch: 0xffff_ffff }) };
    const store = await storeOf(profiled(highest, 0xffff_ffff));
    expect((await store.get(namehash("max.acme.dim")))?.sequence).to.equal((1n << 64n) - 1n);
    expect(await outcomes(store, profiled(highest, 0xffff_fffe), highest)).to.deep.equal(["older", "older"]);
  });

  it("is not undone by closing and opening", async () => {
    const first = await storeOf(profiled(bob, 1));
    const state = await first.get(node);
    await first.close();
    const second = await open();
    expect(await second.get(node)).to.deep.equal(state);
    expect(await outcomes(second, bob)).to.deep.equal(["older"]);
  });

  it("never lets two stores over one database regress a sequence", async () => {
    const [one, two] = [await open(), await open()];
    const revisions = Array.from({ length: 200 }, (_, i) => profiled(bob, i + 1));
    await Promise.all(revisions.map(async (evidence, i) => await (i % 2 === 0 ? one : two).accept(evidence)));
    for (const store of [one, two]) {
      expect((await store.get(node))?.sequence).to.equal((1n << 32n) + 200n);
      const { changes } = await store.changes("", 1_000);
      expect(changes).to.have.lengthOf(1);
    }
  });
});
