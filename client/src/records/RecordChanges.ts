import type { Address, Hex } from "viem";

import type { DimClaim } from "./DimIdentity.ts";

/** Records to write. `null` (or an empty text) clears one; what is left out stays as it is. */
export type RecordChanges = {
  /** By key, as `{ url: "https://…", avatar: null }` (ENSIP-5). */
  texts?: Readonly<Record<string, string | null>> | undefined;
  /** By coin name or number, as `{ eth: "0x…", btc: "bc1…", 501: null }` (ENSIP-9). */
  addresses?: Readonly<Record<string, string | null>> | undefined;
  /** ipfs://…, ipns://…, bzz://… (ENSIP-7). */
  contenthash?: string | null | undefined;
  /** A point of secp256k1 (EIP-619). */
  pubkey?: { x: Hex; y: Hex } | null | undefined;
  /** A contract's ABI, or the URI of one (ENSIP-4). */
  abi?: readonly unknown[] | string | null | undefined;
  /** The name record (EIP-181); not the primary name, see {@link setPrimary}. */
  name?: string | null | undefined;
  /** Any bytes by key (ENSIP-24). */
  data?: Readonly<Record<string, Hex | null>> | undefined;
  dim?: DimClaim | null | undefined;
  /** Who implements an interface, by its ERC-165 id (ENSIP-8). */
  interfaces?: Readonly<Record<Hex, Address | null>> | undefined;
};
