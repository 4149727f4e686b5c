import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Evidence } from "@ans/client";

import { openStore } from "../../src/store/openStore.ts";
import type { Store, StoreOptions } from "../../src/store/Store.ts";
import { makePostgresDatabase } from "./postgres.ts";

/** A database of its own for a test: `address` opens it, as often as wanted. */
export type TestDatabase = { address: string; remove: () => Promise<void> };

export type DatabaseKind = "SQLite" | "PostgreSQL";

/** What tests of stores run over. */
export const databases: { kind: DatabaseKind; make: () => Promise<TestDatabase> }[] = [
  {
    kind: "SQLite",
    async make() {
      const folder = mkdtempSync(join(tmpdir(), "ans-store-"));
      return {
        address: `sqlite:${join(folder, "gateway.db")}`,
        async remove() {
          rmSync(folder, { recursive: true });
        },
      };
    },
  },
  { kind: "PostgreSQL", make: makePostgresDatabase },
];

/** What a test of stores works with. Everything is closed and removed after each test. */
export type StoreWorld = {
  /** Opens the test's database; each call makes another store over it, as another process would. */
  open: (options?: StoreOptions) => Promise<Store>;
  /** A store that has accepted these, one after the other. */
  storeOf: (...evidences: Evidence[]) => Promise<Store>;
  /** A store over another, empty database. */
  openOther: () => Promise<Store>;
  /** Closes a store, and opens its database again. */
  openAgain: (store: Store) => Promise<Store>;
  /** Does this when the test is over, before stores are closed. */
  beforeClosing: (end: () => Promise<void>) => void;
};

/** Describes the same for a store on each kind of database. */
export function describeStores(title: string, tests: (world: StoreWorld, kind: DatabaseKind) => void): void {
  for (const { kind, make } of databases) {
    describe(`${title} on ${kind}`, () => {
      let first: TestDatabase | undefined;
      const made: TestDatabase[] = [];
      const stores: Store[] = [];
      const databaseOf = new Map<Store, TestDatabase>();
      const ends: (() => Promise<void>)[] = [];

      async function makeDatabase() {
        const database = await make();
        made.push(database);
        return database;
      }

      async function openAt(database: TestDatabase, options?: StoreOptions) {
        const store = await openStore(database.address, options);
        let closing: Promise<void> | undefined;
        const opened: Store = { ...store, close: async () => await (closing ??= store.close()) };
        stores.push(opened);
        databaseOf.set(opened, database);
        return opened;
      }

      async function open(options?: StoreOptions) {
        first ??= await makeDatabase();
        return await openAt(first, options);
      }

      afterEach(async () => {
        for (const end of ends.splice(0)) await end();
        for (const store of stores.splice(0)) await store.close();
        for (const database of made.splice(0)) await database.remove();
        first = undefined;
      });

      tests(
        {
          open,
          async storeOf(...evidences) {
            const store = await open();
            for (const evidence of evidences) await store.accept(evidence);
            return store;
          },
          openOther: async () => await openAt(await makeDatabase()),
          openAgain: async (store) => {
            const database = databaseOf.get(store);
            if (database === undefined) throw new Error("This store is not one of the test's.");
            await store.close();
            return await openAt(database);
          },
          beforeClosing: (end) => ends.push(end),
        },
        kind,
      );
    });
  }
}

/** Describes the same with databases of each kind, which are removed after each test. */
export function describeDatabases(title: string, tests: (makeDatabase: () => Promise<TestDatabase>) => void): void {
  for (const { kind, make } of databases) {
    describe(`${title} on ${kind}`, () => {
      const made: TestDatabase[] = [];
      afterEach(async () => {
        for (const database of made.splice(0)) await database.remove();
      });
      tests(async () => {
        const database = await make();
        made.push(database);
        return database;
      });
    });
  }
}
