import type { Hex } from "viem";

import type { ChangeListener } from "./Store.ts";

/** Who is told when a name changes. */
export function createListeners() {
  const listeners = new Set<ChangeListener>();
  return {
    add: (listener: ChangeListener): (() => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell: (node: Hex | undefined): void => {
      for (const listener of listeners) listener(node);
    },
  };
}
