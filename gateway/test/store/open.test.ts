import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { expect } from "chai";
import { namehash } from "viem/ens";

import { rejection } from "../../../test/helpers/rejection.ts";
import { openStore } from "../../src/store/openStore.ts";
import { connect as connectPostgres } from "../../src/store/postgres/connect.ts";
import { migrate as migratePostgres } from "../../src/store/postgres/migrate.ts";
import { connect as connectSqlite } from "../../src/store/sqlite/connect.ts";
import { migrate as migrateSqlite } from "../../src/store/sqlite/migrate.ts";
import { granted, profiled } from "../helpers/evidence.ts";
import { makePostgresDatabase } from "../helpers/postgres.ts";

const bob = granted("bob.acme.dim");

describe("openStore", () => {
  for (const address of ["", "gateway.db", "sqlite:", "mysql://localhost/ans", "postgres:ans"]) {
    it(`says what an address is, given "${address}"`, async () => {
      const error = await rejection(openStore(address));
      expect(error).to.have.property("name", "StoreAddressError");
      expect(error.message).to.contain("sqlite:FILE");
    });
  }

  describe("on SQLite", () => {
    let folder: string;
    let file: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), "ans-open-"));
      file = join(folder, "gateway.db");
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    it("waits for the disk with every commit", () => {
      const database = connectSqlite(file);
      expect(database.prepare("PRAGMA journal_mode").get()).to.deep.include({ journal_mode: "wal" });
      expect(database.prepare("PRAGMA synchronous").get()).to.deep.include({ synchronous: 2 });
      database.close();
    });

    it("refuses a database of a newer gateway, and leaves it as it is", async () => {
      await (await openStore(`sqlite:${file}`)).close();
      const database = new DatabaseSync(file);
      database.exec("PRAGMA user_version = 99");
      expect(await rejection(openStore(`sqlite:${file}`))).to.have.property("name", "StoreTooNewError");
      expect(database.prepare("PRAGMA user_version").get()).to.deep.include({ user_version: 99 });
      database.close();
    });

    it("migrates all of the way or not at all", () => {
      const database = new DatabaseSync(file);
      const good = "CREATE TABLE one (a INTEGER)";
      expect(() => migrateSqlite(database, [good, "CREATE TABLE nonsense"])).to.throw();
      expect(database.prepare("SELECT count(*) AS tables FROM sqlite_master").get()).to.deep.include({ tables: 0 });
      migrateSqlite(database, [good]);
      migrateSqlite(database, [good, "CREATE TABLE two (a INTEGER)"]);
      expect(database.prepare("PRAGMA user_version").get()).to.deep.include({ user_version: 2 });
      database.close();
    });

    it("refuses a file that is no database", async () => {
      writeFileSync(file, "This is no database, but a text that is long enough to look at.");
      const error = await rejection(openStore(`sqlite:${file}`));
      expect(error).to.have.property("name", "StoreUnavailableError");
      expect(error.message).to.contain(file);
    });

    it("acknowledges nothing that could not be written", async () => {
      const store = await openStore(`sqlite:${file}`);
      await store.accept(bob);
      const database = new DatabaseSync(file);
      database.exec("CREATE TRIGGER full BEFORE INSERT ON updates BEGIN SELECT RAISE(FAIL, 'disk full'); END");
      const error = await rejection(store.accept(profiled(bob, 1)));
      expect(error).to.have.property("name", "StoreUnavailableError");
      expect((await store.get(namehash(bob.name)))?.sequence).to.equal(1n << 32n);
      database.exec("DROP TRIGGER full");
      expect((await store.accept(profiled(bob, 1))).outcome).to.equal("accepted");
      database.close();
      await store.close();
    });
  });

  describe("on PostgreSQL", () => {
    let address: string;
    let remove: () => Promise<void>;
    beforeEach(async () => {
      ({ address, remove } = await makePostgresDatabase());
    });
    afterEach(async () => await remove());

    it("refuses a database of a newer gateway, and leaves it as it is", async () => {
      await (await openStore(address)).close();
      const pool = connectPostgres(address);
      await pool.query("UPDATE schema_version SET version = 99");
      expect(await rejection(openStore(address))).to.have.property("name", "StoreTooNewError");
      expect((await pool.query("SELECT version FROM schema_version")).rows).to.deep.equal([{ version: 99 }]);
      await pool.end();
    });

    it("migrates all of the way or not at all, once for processes that start together", async () => {
      const pool = connectPostgres(address);
      const good = "CREATE TABLE one (a integer)";
      await rejection(migratePostgres(pool, [good, "CREATE TABLE nonsense"]));
      await Promise.all([migratePostgres(pool, [good]), migratePostgres(pool, [good])]);
      await migratePostgres(pool, [good, "CREATE TABLE two (a integer)"]);
      expect((await pool.query("SELECT version FROM schema_version")).rows).to.deep.equal([{ version: 2 }]);
      await pool.end();
    });

    it("refuses a server that does not answer", async () => {
      const error = await rejection(openStore("postgres://ans@127.0.0.1:1/ans"));
      expect(error).to.have.property("name", "StoreUnavailableError");
    });

    it("waits for the disk where the server is set not to", async () => {
      const store = await openStore(`${address}%20-c%20synchronous_commit%3Doff`);
      const pool = connectPostgres(address);
      // What the transaction that writes is set to is seen from within it.
      await pool.query("CREATE TABLE seen (mode text)");
      await pool.query(`CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN INSERT INTO seen VALUES (current_setting('synchronous_commit')); RETURN NEW; END $$`);
      await pool.query("CREATE TRIGGER see BEFORE INSERT ON updates FOR EACH ROW EXECUTE FUNCTION see()");
      await store.accept(bob);
      expect((await pool.query("SELECT mode FROM seen")).rows).to.deep.equal([{ mode: "on" }]);
      await pool.end();
      await store.close();
    });

    it("acknowledges nothing that could not be written, and goes on", async () => {
      const store = await openStore(address);
      await store.accept(bob);
      const pool = connectPostgres(address);
      await pool.query("ALTER TABLE updates ADD CONSTRAINT none CHECK (revision = 0) NOT VALID");
      expect(await rejection(store.accept(profiled(bob, 1)))).to.have.property("name", "StoreUnavailableError");
      expect((await store.get(namehash(bob.name)))?.sequence).to.equal(1n << 32n);
      await pool.query("ALTER TABLE updates DROP CONSTRAINT none");
      expect((await store.accept(profiled(bob, 1))).outcome).to.equal("accepted");
      await pool.end();
      await store.close();
    });

    it("outlives a connection that ends in the middle of a transaction", async () => {
      const [pool, other] = [connectPostgres(address), connectPostgres(address)];
      const client = await pool.connect();
      await client.query("BEGIN");
      const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
      const ended = new Promise<void>((resolve) => client.on("end", () => resolve()));
      await other.query("SELECT pg_terminate_backend($1)", [rows[0]?.pid]);
      await ended;
      await rejection(client.query("SELECT 1"));
      client.release(true);
      expect((await pool.query("SELECT 1 AS one")).rows).to.deep.equal([{ one: 1 }]);
      await Promise.all([pool.end(), other.end()]);
    });

    it("hears of changes again after it lost its connections, and says meanwhile that anything may have changed", async () => {
      const [one, two] = [await openStore(address), await openStore(address)];
      const lost = new Promise<void>((resolve) => one.watch((node) => node === undefined && resolve()));
      const told = new Promise<void>((resolve) => one.watch((node) => node === namehash(bob.name) && resolve()));
      const pool = connectPostgres(address);
      await pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'ans-gateway' AND query LIKE 'LISTEN%' AND pid <> pg_backend_pid()`);
      await lost;
      await two.accept(bob);
      await told;
      await pool.end();
      await one.close();
      await two.close();
    });
  });
});
