import type { Address, Hex } from "viem";

/** A name below which names are kept off-chain, as the resolver has it. */
export type Zone = {
  /** The node of the zone's name. */
  node: Hex;
  /** Who grants names. */
  issuer: Address;
  /** Which seats may answer; all active ones if none are named. */
  seats: readonly number[];
  /** How many seats have to sign the same answer; 0 if answers need none. */
  threshold: number;
  /** How long an answer may be used, in seconds. */
  freshness: number;
  /** The zone's own gateways: URL templates as EIP-3668 has them. */
  gateways: readonly string[];
  /** True once the chain may say something else; whoever still holds it asks again. */
  replaced: boolean;
};
