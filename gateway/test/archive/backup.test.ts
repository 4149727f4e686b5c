import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { namehash } from "viem/ens";

import { rejection } from "../../../test/helpers/rejection.ts";
import { backupSqlite } from "../../src/archive/backupSqlite.ts";
import { openSqliteStore } from "../../src/store/sqlite/openSqliteStore.ts";
import { granted, profiled } from "../helpers/evidence.ts";

describe("backupSqlite", () => {
  let folder: string;
  const at = (file: string) => join(folder, file);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "ans-backup-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("copies a store that is in use, and what is copied can be opened", async () => {
    const store = openSqliteStore(at("gateway.db"));
    const writing = Array.from({ length: 500 }, (_, i) => store.accept(granted(`n${i}.acme.dim`)));
    await writing[0];
    await store.setPeer({ url: "https://a.example", cursor: "1-00000000" });
    await backupSqlite(at("gateway.db"), at("backup.db"));
    await Promise.all(writing);
    await store.accept(profiled(granted("n0.acme.dim"), 1));

    await backupSqlite(at("backup.db"), at("restored.db"));
    const restored = openSqliteStore(at("restored.db"));
    expect((await restored.get(namehash("n0.acme.dim")))?.sequence).to.equal(1n << 32n);
    expect(await restored.peers()).to.have.lengthOf(1);
    const { names } = await restored.counts();
    expect((await restored.changes("", 1_000)).changes).to.have.lengthOf(names);
    await restored.close();
    await store.close();
  });

  it("lets those who follow the feed of a restored store begin anew", async () => {
    const store = openSqliteStore(at("gateway.db"));
    await store.accept(granted("a.acme.dim"));
    await backupSqlite(at("gateway.db"), at("backup.db"));
    await store.accept(granted("b.acme.dim"));
    const cursor = await store.cursor();
    await store.close();

    const restored = openSqliteStore(at("backup.db"));
    await restored.accept(granted("c.acme.dim"));
    await restored.accept(granted("d.acme.dim"));
    const { changes } = await restored.changes(cursor, 10);
    expect(changes.map(({ evidence }) => evidence.name)).to.deep.equal(["a.acme.dim", "c.acme.dim", "d.acme.dim"]);
    await restored.close();
  });

  it("refuses to write over a file, to copy none, and to copy what is no database", async () => {
    writeFileSync(at("text.db"), "This is no database, but a text that is long enough to look at.");
    await openSqliteStore(at("gateway.db")).close();
    for (const [from, to, why] of [
      ["gateway.db", "text.db", /exists; move it away first/],
      ["missing.db", "new.db", /no such file/],
      ["text.db", "new.db", /not a database/],
    ] as const) {
      const error = await rejection(backupSqlite(at(from), at(to)));
      expect(error).to.have.property("name", "StoreUnavailableError");
      expect(error.message).to.match(why);
    }
  });
});
