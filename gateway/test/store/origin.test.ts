import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect } from "chai";
import { Client } from "pg";

import { backupSqlite } from "../../src/archive/backupSqlite.ts";
import { openStore } from "../../src/store/openStore.ts";
import { granted } from "../helpers/evidence.ts";
import { makePostgresDatabase } from "../helpers/postgres.ts";
import { describeStores } from "../helpers/stores.ts";

describeStores("Where a store comes from", ({ open, openAgain }) => {
  it("is nowhere at first, and doubtful once something is in it that nobody vouched for", async () => {
    const store = await open();
    expect(await store.origin()).to.equal("empty");
    await store.accept(granted("a.acme.dim"));
    expect(await store.origin()).to.equal("doubtful");
    expect(await (await openAgain(store)).origin()).to.equal("doubtful");
  });

  it("stays kept, whatever it accepts, once it was vouched for; for every process", async () => {
    const store = await open();
    await store.vouch();
    const other = await open();
    await store.accept(granted("a.acme.dim"));
    await other.accept(granted("b.acme.dim"));
    await store.accept(granted("c.acme.dim"));
    expect(await store.origin()).to.equal("kept");
    expect(await other.origin()).to.equal("kept");
    expect(await (await openAgain(store)).origin()).to.equal("kept");
  });

  it("is doubtful as soon as somebody says so, until it is vouched for again", async () => {
    const store = await open();
    await store.accept(granted("a.acme.dim"));
    await store.vouch();
    const other = await open();
    await other.doubt();
    await store.accept(granted("b.acme.dim"));
    expect(await store.origin()).to.equal("doubtful");
    await other.vouch();
    await store.accept(granted("c.acme.dim"));
    expect(await (await openAgain(store)).origin()).to.equal("kept");
  });
});

describe("Where an SQLite store comes from", () => {
  let folder: string;
  const at = (file: string) => join(folder, file);
  const opened = async (file: string) => await openStore(`sqlite:${at(file)}`);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "ans-origin-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** A store that was vouched for, has a name, and was closed. */
  async function makeStore(file: string): Promise<void> {
    const store = await opened(file);
    await store.vouch();
    await store.accept(granted("a.acme.dim"));
    await store.close();
  }

  async function accept(file: string, name: string): Promise<void> {
    const store = await opened(file);
    await store.accept(granted(name));
    await store.close();
  }

  it("is doubtful once it is an older one, and stays so however much it accepts afterwards", async () => {
    await makeStore("gateway.db");
    copyFileSync(at("gateway.db"), at("copy.db"));
    await accept("gateway.db", "b.acme.dim");
    copyFileSync(at("copy.db"), at("gateway.db"));
    const store = await opened("gateway.db");
    expect(await store.origin()).to.equal("doubtful");
    for (const name of ["c.acme.dim", "d.acme.dim"]) await store.accept(granted(name));
    expect(await store.origin()).to.equal("doubtful");
    await store.close();
    const again = await opened("gateway.db");
    expect(await again.origin()).to.equal("doubtful");
    await again.close();
  });

  it("is doubtful once it is an older one, also where another process had made its mark anew", async () => {
    await makeStore("gateway.db");
    const [one, two] = [await opened("gateway.db"), await opened("gateway.db")];
    await one.accept(granted("b.acme.dim"));
    await two.doubt();
    await two.vouch();
    await two.close();
    copyFileSync(at("gateway.db"), at("copy.db"));
    await one.accept(granted("c.acme.dim"));
    await one.close();
    copyFileSync(at("copy.db"), at("gateway.db"));
    const store = await opened("gateway.db");
    expect(await store.origin()).to.equal("doubtful");
    await store.close();
  });

  it("is kept where the copy has all that the store had", async () => {
    await makeStore("gateway.db");
    copyFileSync(at("gateway.db"), at("copy.db"));
    copyFileSync(at("copy.db"), at("gateway.db"));
    const store = await opened("gateway.db");
    expect(await store.origin()).to.equal("kept");
    await store.close();
  });

  it("is doubtful in another place, by whichever way it came there", async () => {
    await makeStore("gateway.db");
    copyFileSync(at("gateway.db"), at("copy.db"));
    await backupSqlite(at("gateway.db"), at("backup.db"));
    for (const file of ["copy.db", "backup.db"]) {
      const store = await opened(file);
      expect(await store.origin(), file).to.equal("doubtful");
      await store.close();
    }
  });

  it("is doubtful where another store was put in its place", async () => {
    await makeStore("gateway.db");
    await makeStore("other.db");
    await accept("other.db", "b.acme.dim");
    copyFileSync(at("other.db"), at("gateway.db"));
    const store = await opened("gateway.db");
    expect(await store.origin()).to.equal("doubtful");
    await store.close();
  });
});

describe("Where a PostgreSQL store comes from", () => {
  it("is doubtful once its tables were made anew, as a dump does that is restored", async () => {
    const { address, remove } = await makePostgresDatabase();
    const store = await openStore(address);
    await store.vouch();
    await store.accept(granted("a.acme.dim"));
    const client = new Client({ connectionString: address });
    await client.connect();
    await client.query(
      "ALTER TABLE updates RENAME TO dumped; CREATE TABLE updates (LIKE dumped INCLUDING ALL); INSERT INTO updates TABLE dumped",
    );
    await client.end();
    expect(await store.origin()).to.equal("doubtful");
    expect((await store.changes("", 10)).changes).to.have.lengthOf(1);
    await store.close();
    await remove();
  });

  it("is seen by a user that may do nothing but use its tables", async () => {
    const { address, remove } = await makePostgresDatabase();
    const client = new Client({ connectionString: address });
    await client.connect();
    const { rows } = await client.query<{ schema: string }>("SELECT current_schema() AS schema");
    const schema = rows[0]?.schema ?? "";
    await client.query(`CREATE ROLE plain_${schema} LOGIN; GRANT ALL ON SCHEMA ${schema} TO plain_${schema}`);
    const store = await openStore(address.replace("//ans@", `//plain_${schema}@`));
    await store.vouch();
    expect(await store.origin()).to.equal("kept");
    await store.close();
    await client.query(`DROP OWNED BY plain_${schema}; DROP ROLE plain_${schema}`);
    await client.end();
    await remove();
  });
});
