import type { SignedGrant, SignedProfile, SignedRelease, SignedTransfer } from "./Statement.ts";

/**
 * All that was signed about a name and still counts: whoever has it can verify it alone, and passes it on. The profile
 * or the release is the last statement; without either, the name was granted or handed on, and has no records yet.
 */
export type Evidence = {
  name: string;
  grant: Omit<SignedGrant, "name">;
  /** At most {@link offchainLimits.transfers}, in their order. */
  transfers: readonly Omit<SignedTransfer, "name">[];
  profile?: Omit<SignedProfile, "name"> | undefined;
  release?: Omit<SignedRelease, "name"> | undefined;
};
