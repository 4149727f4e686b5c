import type { Address } from "viem";

/** What the caller knew and a contract's error does not say. */
export type Hints = {
  /** The name in question, as "alice.dim". */
  name?: string | undefined;
  account?: Address | undefined;
  contract?: string | undefined;
  address?: Address | undefined;
  /** Where the node is. */
  url?: string | undefined;
};
