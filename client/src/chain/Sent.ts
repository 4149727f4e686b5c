import type { Hex, Log } from "viem";

/** A transaction that is in a block and succeeded. */
export type Sent = { hash: Hex; blockNumber: bigint; gasUsed: bigint; logs: readonly Log[] };
