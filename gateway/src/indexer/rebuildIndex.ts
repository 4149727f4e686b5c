import type { AnsContext } from "@ans/client";

import { createIndexer } from "./createIndexer.ts";
import { forgetChain } from "./data/goBack.ts";
import { readState } from "./data/indexState.ts";
import { openIndex } from "./data/openIndex.ts";
import { type Progress, replay } from "./data/replay.ts";
import { deploymentOf, WrongIndexError } from "./deploymentOf.ts";
import { projectorOf } from "./projections/project.ts";
import type { IndexStatus } from "./readStatus.ts";

/** How an index is made anew. */
export type RebuildOptions = {
  /** The address of the gateway's store. */
  store: string;
  /** "chain" reads everything again from the deployment's first block; "events" trusts the events that were read. */
  from?: "chain" | "events" | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Ends it before its time: it goes on from there when the gateway runs, or when it is begun again without `from`. */
  signal?: AbortSignal | undefined;
};

/**
 * Brings the index of a gateway up to date, and makes it anew before if `from` says so. The gateway may run meanwhile:
 * its answers say that they are partial.
 *
 * @throws {@link WrongIndexError}, {@link StoreUnavailableError}, and the client's errors if the node does not answer.
 */
export async function rebuildIndex(context: AnsContext, options: RebuildOptions): Promise<IndexStatus> {
  const { store, from, onProgress, signal } = options;
  const database = await openIndex(store);
  try {
    const indexer = createIndexer(context, database);
    const held = await readState(database);
    if (held !== undefined && held.deployment !== deploymentOf(context)) {
      throw new WrongIndexError(held.deployment, deploymentOf(context));
    }
    if (from === "chain") await forgetChain(database, Number(context.fromBlock));
    if (from === "events") await replay(database, projectorOf(context.tld), onProgress);
    await indexer.sync({ onProgress, signal });
    return await indexer.status();
  } finally {
    await database.close();
  }
}
