import type { Address, Hex } from "viem";

/** Who may answer for a zone. */
export type ZonePolicy = {
  /** The seats that may; empty for any active one. At most 16. */
  seats: readonly number[];
  /** How many of them must sign the same answer; 0 if none is asked, so that anybody may serve what is signed. */
  threshold: number;
  /** How long an answer may be used, in seconds: 1 to 300. */
  freshness: number;
  /** The zone's own gateways, asked before those of seats: at most 8 URL templates as EIP-3668 has them. */
  gateways: readonly string[];
};

/** A name on chain at or below which names live off-chain. */
export type Zone = {
  /** As "acme.dim". */
  name: string;
  node: Hex;
  /** Whose grants hold in it. */
  issuer: Address;
  policy: ZonePolicy;
};
