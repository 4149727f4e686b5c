import { expect } from "chai";
import * as fc from "fast-check";
import { namehash } from "viem/ens";

import { isSameState } from "../../src/merge/merge.ts";
import { pullPage } from "../../src/replication/pullPage.ts";
import type { Store } from "../../src/store/Store.ts";
import { carelessEvidences } from "../helpers/carelessEvidences.ts";
import { askStores } from "../helpers/feeds.ts";
import { describeStores } from "../helpers/stores.ts";

/** Histories that are tried; PostgreSQL takes longer, and what merges is the same. */
const runs = { SQLite: 1_000, PostgreSQL: 60 };

const placeholder = "bob.acme.dim";
const store = fc.nat({ max: 2 });

/** What happens to gateways that are apart for a while. */
const action = fc.oneof(
  // Somebody publishes at one of them.
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("publish"), at: store, evidence: carelessEvidences(placeholder) }),
  },
  // One reads some of the feed of another: what comes next, or, as after a failure, all that it has read already.
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("pull"),
      by: store,
      from: store,
      limit: fc.integer({ min: 1, max: 3 }),
      again: fc.boolean(),
    }),
  },
  // One is restarted.
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("restart"), at: store }) },
);

const history = fc.record({
  gateways: fc.integer({ min: 2, max: 3 }),
  actions: fc.array(action, { minLength: 4, maxLength: 24 }),
});

describeStores("Gateways that were apart", ({ openOther, openAgain }, kind) => {
  it(`know the same once they have read each other's feeds (${runs[kind]} histories)`, async function () {
    this.timeout(300_000);
    const stores = [await openOther(), await openOther(), await openOther()];
    let histories = 0;

    await fc.assert(
      fc.asyncProperty(history, async ({ gateways, actions }) => {
        // The stores go on from history to history, each with a name of its own.
        histories += 1;
        const name = `bob${histories}.acme.dim`;
        const at = (index: number) => index % gateways;
        const begin = await Promise.all(stores.map(async (store) => await store.cursor()));
        const cursors = stores.map(() => [...begin]);
        const highest = stores.map(() => 0n);

        async function pull(by: number, from: number, limit: number, isAgain = false) {
          if (by === from) return { read: 0, accepted: 0 };
          const ask = askStores({ "https://peer.example": storeAt(from) }, limit);
          const after = (isAgain ? begin[from] : cursors[by]?.[from]) ?? "";
          const pulled = await pullPage(
            { store: storeAt(by), ask, verify: async () => true },
            "https://peer.example",
            after,
          );
          if (!isAgain) cursors[by][from] = pulled.next;
          return pulled;
        }

        async function expectNoFall(index: number) {
          const sequence = (await storeAt(index).get(namehash(name)))?.sequence ?? 0n;
          expect(sequence >= (highest[index] ?? 0n), `${sequence} after ${highest[index]}`).to.equal(true);
          highest[index] = sequence;
        }

        const storeAt = (index: number): Store => stores[index] ?? expect.fail("no such store");

        for (const step of actions) {
          if ("evidence" in step) await storeAt(at(step.at)).accept({ ...step.evidence, name });
          else if ("limit" in step) await pull(at(step.by), at(step.from), step.limit, step.again);
          else stores[at(step.at)] = await openAgain(storeAt(at(step.at)));
          for (let index = 0; index < gateways; index += 1) await expectNoFall(index);
        }

        // Together again: everybody reads everybody, until nobody has news.
        for (let news = true; news;) {
          news = false;
          for (let by = 0; by < gateways; by += 1) {
            for (let from = 0; from < gateways; from += 1) {
              for (let read = 1; read > 0;) {
                const pulled = await pull(by, from, 3);
                read = pulled.read;
                news ||= pulled.accepted > 0;
              }
            }
          }
        }
        const [first, ...others] = await Promise.all(
          stores.slice(0, gateways).map(async (store) => await store.get(namehash(name))),
        );
        for (const other of others) {
          const isSame = first === undefined || other === undefined ? first === other : isSameState(first, other);
          expect(isSame, JSON.stringify([first, other], show)).to.equal(true);
        }
      }),
      { numRuns: runs[kind] },
    );
  });
});

function show(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}
