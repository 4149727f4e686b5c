import { LRUCache } from "lru-cache";

import type { Store } from "../store/Store.ts";
import { prepareName, type PreparedName, unheard } from "./prepareName.ts";

/** What is answered about each name, by its node: the store with a bounded memory before it. */
export type Names = {
  /** @throws {@link GatewayError} for a conflicted name. */
  get: (node: Buffer) => Promise<PreparedName>;
  /** Calls back with the node, in hex, of each name that changed; undefined if all may have. Gives what ends it. */
  watch: (listener: (node: string | undefined) => void) => () => void;
  close: () => void;
};

/**
 * Looks names up in a store, and remembers the last ones until they change.
 *
 * @param most How many names are remembered.
 */
export function createNames(store: Store, most: number): Names {
  const known = new LRUCache<string, PreparedName>({ max: most });
  // A look-up that began before a change must not be remembered after it.
  let changes = 0;
  const listeners = new Set<(node: string | undefined) => void>();
  const unwatch = store.watch((node) => {
    changes += 1;
    const hex = node?.slice(2);
    if (hex === undefined) known.clear();
    else known.delete(hex);
    for (const listener of listeners) listener(hex);
  });
  return {
    get: async (node) => {
      const hex = node.toString("hex");
      const remembered = known.get(hex);
      if (remembered !== undefined) return remembered;
      const before = changes;
      const state = await store.get(`0x${hex}`);
      if (state === undefined) return unheard; // Not remembered: anybody can ask for any number of such names.
      const prepared = prepareName(state);
      if (before === changes) known.set(hex, prepared);
      return prepared;
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: unwatch,
  };
}
