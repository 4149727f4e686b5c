import type { Hex } from "viem";

import type { Sent } from "../chain/Sent.ts";

/** A name that was just renewed until `expiry` (Unix seconds) for `price` DIMT wei. */
export type RenewedName = { name: string; node: Hex; expiry: number; price: bigint };

/** One name that was renewed, and by which transaction. */
export type Renewed = RenewedName & { sent: Sent };

/** Several names that were renewed by one transaction. */
export type RenewedMany = { names: RenewedName[]; total: bigint; sent: Sent };
