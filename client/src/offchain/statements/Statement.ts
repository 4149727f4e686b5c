import type { Address, Hex } from "viem";

/**
 * The issuer of a zone gives a name at or below it to `owner`.
 *
 * @param name The whole normalised name, as "bob.acme.dim".
 * @param epoch At least 1, and above every epoch before.
 * @param expires Until when it holds, in Unix seconds.
 */
export type Grant = { name: string; owner: Address; epoch: number; expires: number };

/**
 * The present owner hands a name on.
 *
 * @param epoch That of the grant or transfer before, plus 1.
 * @param deadline Until when it may be published first, in Unix seconds.
 */
export type Transfer = { name: string; to: Address; epoch: number; deadline: number };

/** One record of a profile; see {@link recordFault} for what keys and values are. */
export type ProfileRecord = { key: string; value: string };

/**
 * The records of a name, all of them, as its present owner wants them.
 *
 * @param epoch That of the last grant or transfer.
 * @param revision At least 1, and above every revision of the epoch before.
 * @param expires Until when they may be served, in Unix seconds.
 */
export type Profile = {
  name: string;
  epoch: number;
  revision: number;
  expires: number;
  records: readonly ProfileRecord[];
};

/**
 * A name is given up. The present owner signs its own epoch and a revision above all before; the issuer signs an epoch
 * above all before, and revision 0.
 *
 * @param deadline Until when it may be published first, in Unix seconds.
 */
export type Release = { name: string; epoch: number; revision: number; deadline: number };

/** A signature of an account: 65 bytes of a key, or what ERC-1271 and ERC-6492 take. */
export type Signed = { signature: Hex };

export type SignedGrant = Grant & Signed;
export type SignedTransfer = Transfer & Signed;
export type SignedProfile = Profile & Signed;
export type SignedRelease = Release & Signed;

/** What an owner or issuer signed, by its kind. */
export type Statement =
  | { kind: "grant"; signed: SignedGrant }
  | { kind: "transfer"; signed: SignedTransfer }
  | { kind: "profile"; signed: SignedProfile }
  | { kind: "release"; signed: SignedRelease };
