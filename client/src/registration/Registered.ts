import type { Address, Hex } from "viem";

import type { Sent } from "../chain/Sent.ts";

/** A name that was just registered. Amounts are DIMT wei, `expiry` is in Unix seconds. */
export type RegisteredName = {
  name: string;
  node: Hex;
  owner: Address;
  expiry: number;
  seat: number;
  price: bigint;
};

/** One name that was registered, and by which transaction. */
export type Registered = RegisteredName & { sent: Sent };

/** Several names that were registered by one transaction. */
export type RegisteredMany = { names: RegisteredName[]; total: bigint; sent: Sent };
