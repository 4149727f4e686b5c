import type { Address, Hex } from "viem";

/** The issuer's word that a name is its owner's, until `expires` (Unix seconds). */
export type Grant = { owner: Address; epoch: number; expires: number; signature: Hex };

/** The present owner's word that a name is now somebody else's; `deadline` in Unix seconds. */
export type Transfer = { to: Address; epoch: number; deadline: number; signature: Hex };

/** What a name points at, as its owner signed it. */
export type Profile = {
  epoch: number;
  revision: number;
  expires: number;
  records: { key: string; value: string }[];
  signature: Hex;
};

/** The end of a name, signed by its owner, or by the issuer with a higher epoch and the revision 0. */
export type Release = { epoch: number; revision: number; deadline: number; signature: Hex };

/** All that proves what stands for one name: whoever has it can verify it without asking anybody but the chain. */
export type Evidence = {
  name: string;
  grant: Grant;
  transfers: Transfer[];
  profile?: Profile | undefined;
  release?: Release | undefined;
};
