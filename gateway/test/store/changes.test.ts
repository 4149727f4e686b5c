import type { Evidence } from "@ans/client";
import { expect } from "chai";
import { type Hex } from "viem";
import { namehash } from "viem/ens";

import { granted, profiled } from "../helpers/evidence.ts";
import { describeStores } from "../helpers/stores.ts";

const bob = granted("bob.acme.dim");
const node = namehash("bob.acme.dim");

describeStores("The changes of a store", ({ open, storeOf, openOther }) => {
  it("are in order of acceptance, without what was overridden", async () => {
    const [a, b, c] = [granted("a.acme.dim"), granted("b.acme.dim"), granted("c.acme.dim")];
    const store = await storeOf(a, b, c, profiled(b, 1));
    const { changes, next } = await store.changes("", 10);
    expect(changes.map(({ evidence }) => evidence)).to.deep.equal([a, c, profiled(b, 1)]);
    expect(next).to.equal(changes[2]?.cursor);
    expect(next).to.equal(await store.cursor());
  });

  it("come in pieces, and nothing is missed or told twice", async () => {
    const names = Array.from({ length: 7 }, (_, i) => granted(`n${i}.acme.dim`));
    const store = await storeOf(...names);
    const found: Evidence[] = [];
    for (let after = "", more = true; more;) {
      const { changes, next } = await store.changes(after, 3);
      found.push(...changes.map(({ evidence }) => evidence));
      more = changes.length > 0;
      after = next;
    }
    expect(found).to.deep.equal(names);
  });

  it("go on from a cursor whose update was overridden", async () => {
    const store = await storeOf(bob);
    const { next } = await store.changes("", 10);
    await store.accept(profiled(bob, 1));
    await store.accept(granted("carol.acme.dim"));
    const { changes } = await store.changes(next, 10);
    expect(changes.map(({ evidence }) => evidence.name)).to.deep.equal(["bob.acme.dim", "carol.acme.dim"]);
  });

  it("stay where they are when there is nothing new", async () => {
    const store = await storeOf(bob);
    const { next } = await store.changes("", 10);
    expect(await store.changes(next, 10)).to.deep.equal({ changes: [], next });
  });

  it("of an empty store are none, and begin at the beginning", async () => {
    const store = await open();
    expect(await store.changes("", 10)).to.deep.equal({ changes: [], next: "" });
    expect(await store.cursor()).to.equal("");
  });

  for (const cursor of ["9-00000000", "1-00000000", "nonsense", "-1", "1-ZZ", "99999999999999999999-00000000"]) {
    it(`begin anew for a cursor that is not of this feed: ${cursor}`, async () => {
      const store = await storeOf(bob);
      expect((await store.changes(cursor, 10)).changes).to.have.lengthOf(1);
    });
  }

  it("tell a follower of both updates of a conflict", async () => {
    const store = await storeOf(profiled(bob, 1, { "text:a": "1" }), profiled(bob, 1, { "text:a": "2" }));
    const other = await openOther();
    for (const { evidence } of (await store.changes("", 10)).changes) await other.accept(evidence);
    expect(await other.get(node)).to.deep.equal(await store.get(node));
  });

  describe("watch", () => {
    it("tells of a change before it is acknowledged, and nothing after its end", async () => {
      const store = await open();
      const told: (Hex | undefined)[] = [];
      const end = store.watch((changed) => told.push(changed));
      await store.accept(bob);
      expect(new Set(told)).to.deep.equal(new Set([node]));
      end();
      const before = told.length;
      await store.accept(profiled(bob, 1));
      expect(told).to.have.lengthOf(before);
    });

    it("tells of a change that another process made", async () => {
      const [one, two] = [await open(), await open()];
      const told = new Promise<Hex | undefined>((resolve) => one.watch(resolve));
      await two.accept(bob);
      expect(await told).to.equal(node);
    });
  });
});
