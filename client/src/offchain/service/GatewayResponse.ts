import type { Hex } from "viem";

import type { Evidence } from "../statements/Evidence.ts";
import type { RecordHash } from "../statements/RecordHash.ts";
import type { SignedProfile } from "../statements/Statement.ts";

/** A profile of which only the hashes of the records are told. */
export type ProfileProof = Omit<SignedProfile, "name" | "records"> & { records: readonly RecordHash[] };

/**
 * How fresh a response is: the signatures of operator keys under one {@link Answer}. All zero, and no signature, where
 * the zone asks no seat.
 */
export type ServiceProof = { sequence: bigint; servedAt: number; expires: number; signatures: readonly Hex[] };

/**
 * What a gateway answers, before it is encoded. Without a profile there is nothing about the name, which the signatures
 * alone vouch for.
 *
 * @param profile `null` for nothing; then there is no grant and no transfer either.
 * @param values Those of the values asked for that the profile has, in any order.
 */
export type GatewayResponse = {
  grant: Evidence["grant"] | null;
  transfers: Evidence["transfers"];
  profile: ProfileProof | null;
  values: readonly string[];
  service: ServiceProof;
};
