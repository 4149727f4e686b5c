import type { Hex } from "viem";

/** The DIM identity of a name. `proofScheme` is 0 where nobody proved it: the owner's claim. */
export type DimIdentity = {
  /** The address as DIM writes it: base58 for meta types 1 to 3, 0x… for 4 and 5. */
  address: string;
  metaType: number;
  /** 0 user, 1 group, 2 station, 3 service provider, 4 bot. */
  entityType: number;
  proofScheme: number;
  /** Unix seconds of the proof, 0 without one. */
  verifiedAt: number;
  keyHash: Hex;
};

/** A DIM identity as its owner claims it. `metaType` is 4 for 0x… addresses and 1 for others, unless given. */
export type DimClaim = { address: string; metaType?: number | undefined; keyHash?: Hex | undefined };
