import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { expect } from "chai";
import { namehash } from "viem/ens";

import { rejection } from "../../../test/helpers/rejection.ts";
import { openStore } from "../../src/store/openStore.ts";
import { startWriter } from "../../src/store/sqlite/startWriter.ts";
import type { Store } from "../../src/store/Store.ts";
import { granted, profiled } from "../helpers/evidence.ts";

describe("An SQLite store that writes apart", () => {
  let folder: string;
  let file: string;
  let store: Store;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "ans-apart-"));
    file = join(folder, "gateway.db");
    store = await openStore(`sqlite:${file}`, { writesApart: true });
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const bob = granted("bob.acme.dim");

  it("sees what it accepted at once, tells of it before, and loses nothing", async () => {
    const told: unknown[] = [];
    store.watch((node) => told.push(node));
    const accepted = await store.accept(profiled(bob, 1));
    expect(told).to.deep.equal([namehash("bob.acme.dim")]);
    expect(accepted).to.include({ outcome: "accepted", node: namehash("bob.acme.dim") });
    expect((await store.get(namehash("bob.acme.dim")))?.sequence).to.equal((1n << 32n) + 1n);
    expect((await store.accept(bob)).outcome).to.equal("older");

    const names = Array.from({ length: 600 }, (_, i) => `n${i}.acme.dim`);
    await Promise.all(names.map(async (name) => await store.accept(granted(name))));
    await store.setPeer({ url: "https://one.example", cursor: "1-00000000" });
    const other = await openStore(`sqlite:${file}`);
    expect((await other.counts()).names).to.equal(601);
    expect(await other.peers()).to.have.lengthOf(1);
    await other.close();
  });

  it("finishes what was begun when it is closed", async () => {
    const accepting = store.accept(bob);
    await store.close();
    expect((await accepting).outcome).to.equal("accepted");
    store = await openStore(`sqlite:${file}`, { writesApart: true });
    expect((await store.counts()).names).to.equal(1);
  });

  it("acknowledges nothing that could not be written, and goes on", async () => {
    await store.accept(bob);
    const database = new DatabaseSync(file);
    database.exec("CREATE TRIGGER full BEFORE INSERT ON updates BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");
    const error = await rejection(store.accept(granted("a.acme.dim")));
    expect(error).to.have.property("name", "StoreUnavailableError");
    expect(error.message).to.include("the disk is full");
    database.exec("DROP TRIGGER full");
    database.close();
    expect((await store.accept(granted("a.acme.dim"))).outcome).to.equal("accepted");
  });

  it("says so where the thread cannot write at all", async () => {
    const writer = startWriter(join(folder, "missing", "gateway.db"));
    const rows = [["https://one.example", ""]];
    expect((await rejection(writer.write({ kind: "rows", table: "peers", rows }))).message).to.include(
      "could not open",
    );
    await writer.close();
  });
});
