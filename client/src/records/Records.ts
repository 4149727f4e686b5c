import type { Address, Hex } from "viem";

import type { DimIdentity } from "./DimIdentity.ts";

/** Which records to read. */
export type RecordWish = {
  /** Keys of text records. */
  texts?: readonly string[] | undefined;
  /** Coin names or numbers. */
  addresses?: readonly (string | number)[] | undefined;
  contenthash?: boolean | undefined;
  pubkey?: boolean | undefined;
  abi?: boolean | undefined;
  name?: boolean | undefined;
  /** Keys of data records. */
  data?: readonly string[] | undefined;
  dim?: boolean | undefined;
  /** ERC-165 ids of interfaces. */
  interfaces?: readonly Hex[] | undefined;
};

/** The records that were asked for; `null` for one that the name has not got. */
export type Records = {
  texts: Record<string, string | null>;
  /** As people write them; in hex where the bytes are no address of the coin. */
  addresses: Record<string, string | null>;
  contenthash: string | null;
  pubkey: { x: Hex; y: Hex } | null;
  /** A JSON ABI, or the URI of one. */
  abi: unknown;
  name: string | null;
  data: Record<string, Hex | null>;
  dim: DimIdentity | null;
  interfaces: Record<Hex, Address | null>;
};
