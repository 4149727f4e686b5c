import type { Hex } from "viem";

/** A public key of DIM. */
export type DimKey =
  | { algorithm: "RSA"; modulus: bigint; exponent: bigint; bits: number }
  /** `bytes` as they are stored, which addresses are made from: 65 or 33 of them; `point` is always X and Y. */
  | { algorithm: "ECC"; bytes: Hex; point: Hex };

/** What a DIM ID is derived from. */
export type DimMeta = {
  /** 1 MKM, 2 BTC, 4 ETH. */
  type: 1 | 2 | 4;
  key: DimKey;
  /** The name in the ID; types 2 and 4 have none. */
  seed: string | null;
  /** The key's signature of the seed. */
  fingerprint: Uint8Array | null;
};

/** What the holder of a DIM ID says of itself: text that the key of its meta signed. */
export type DimDocument = { type: string | null; data: string; signature: Uint8Array };
