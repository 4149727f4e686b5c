import type { Address } from "viem";

import type { RecordChanges } from "../../src/index.ts";

/** What was asked of `ans register`. What is left out is undefined. */
export type Order = {
  /** The normalised name. */
  name: string;
  owner: Address | undefined;
  /** What the name resolves to: its owner unless given, nothing if false. */
  address: Address | false | undefined;
  primary: boolean;
  seat: number | undefined;
  records: RecordChanges;
  /** True if any of the above was given: the commitment binds it. */
  isShaped: boolean;
  years: number | undefined;
  /** DIMT wei. */
  maxPrice: bigint | undefined;
  /** Forget an unfinished registration of the name and commit anew. */
  restart: boolean;
};
