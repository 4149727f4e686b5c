import type { AnsContext } from "@ans/client";

import type { Reader } from "../indexer/data/Sql.ts";
import type { Moved } from "../indexer/readIndex.ts";
import type { IndexStatus } from "../indexer/readStatus.ts";
import type { Store } from "../store/Store.ts";

/** What is asked of a store of off-chain names. */
export type OffchainNames = Pick<Store, "get" | "namesOwnedBy" | "namesStartingWith" | "namesWithTerm" | "history">;

/** Where the query API finds its answers. */
export type QuerySource = {
  /** The deployment. Asked for what never changes alone: answers come from the index. */
  context: AnsContext;
  /** The index of the chain, and how far it is. */
  index: { database: Reader; status: () => Promise<IndexStatus> };
  /** Off-chain names; left out where none are kept. */
  offchain?: OffchainNames | undefined;
  /** Calls back whenever the index moves, until the function that it gives is called; left out where nothing is told. */
  onMove?: ((listener: (moved: Moved) => void) => () => void) | undefined;
};
