import type { Hex } from "viem";

/** An ERC-2612 permit for a contract to take DIMT. A deadline of 0 is no permit. */
export type Permit = { value: bigint; deadline: bigint; v: number; r: Hex; s: Hex };
