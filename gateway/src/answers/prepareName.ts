import type { Evidence } from "@ans/client";
import { type Hex, zeroHash } from "viem";

import { emptyProof, encodeProof, type EncodedProof } from "../ccip/encodeProof.ts";
import { GatewayError } from "../errors/GatewayError.ts";
import { hashRecords } from "../hashing/hashProfile.ts";
import type { NameState } from "../merge/NameState.ts";

/** What is answered about a name, ready to be put into responses. */
export type PreparedName = {
  /** The number of the last update; 0 if the name was never heard of. */
  sequence: bigint;
  /** The EIP-712 struct hash of the profile; 0 without one. */
  profileHash: Hex;
  /** Until when the profile is served, in Unix seconds; 0 without one. */
  until: number;
  proof: EncodedProof;
  /** The values of the profile's records by their keys. */
  values: ReadonlyMap<string, string>;
};

/** What is answered about a name that was never heard of. */
export const unheard: PreparedName = nothing(0n);

/**
 * Prepares what a store knows of a name.
 *
 * @throws {@link GatewayError} for a conflicted name: what its owner wants is not known, and silence is no fault.
 */
export function prepareName(state: NameState): PreparedName {
  const [{ evidence, hash }, second] = state.updates;
  if (second !== undefined) {
    throw new GatewayError(
      "CONFLICTED",
      `Two updates of ${evidence.name} were signed with the number ${state.sequence}: its owner has to sign another one.`,
    );
  }
  return evidence.profile === undefined ? nothing(state.sequence) : withProfile(state.sequence, hash, evidence);
}

/** The same name when its profile has ended. */
export function nothing(sequence: bigint): PreparedName {
  return { sequence, profileHash: zeroHash, until: 0, proof: emptyProof, values: new Map() };
}

function withProfile(sequence: bigint, hash: Hex, evidence: Evidence): PreparedName {
  const { grant, profile } = evidence;
  if (profile === undefined) return nothing(sequence);
  return {
    sequence,
    // The update's own hash is that of its last statement: the profile.
    profileHash: hash,
    until: Math.min(grant.expires, profile.expires),
    proof: encodeProof(evidence, hashRecords(profile.records)),
    values: new Map(profile.records.map(({ key, value }) => [key, value])),
  };
}
