import type { Hex } from "viem";

/** The hashes of a record's key and value, which is all that the resolver needs of those it was not asked for. */
export type RecordHash = { key: Hex; value: Hex };
