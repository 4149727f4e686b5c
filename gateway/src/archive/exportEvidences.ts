import type { Store } from "../store/Store.ts";

/** How many evidences are read at once. */
const page = 500;

/**
 * Everything that stands in a store, as NDJSON: an evidence a line. It may be taken at any time, while the gateway
 * serves and accepts: a name that changes meanwhile is in it as it was or as it is, and may be in it twice.
 *
 * @example
 * await pipeline(exportEvidences(store), createWriteStream("names.ndjson"));
 */
export async function* exportEvidences(store: Store): AsyncGenerator<string> {
  for (let after = ""; ;) {
    const { changes, next } = await store.changes(after, page);
    if (changes.length === 0) return;
    yield changes.map(({ evidence }) => `${JSON.stringify(evidence)}\n`).join("");
    after = next;
  }
}
