import type { Address, Hex } from "viem";

/** What a person asks for, and what their commitment binds. Keep it, with its secret, until the name is registered. */
export type Registration = {
  /** The normalised label, as "alice" for alice.dim. */
  label: string;
  owner: Address;
  /** 32 random bytes that keep the commitment from being guessed. */
  secret: Hex;
  /** The resolver; the zero address for the registry's default one. */
  resolver: Address;
  /** The service provider seat that gets its share of the fee; 0 for none. */
  seat: number;
  /** True to make the owner the name's ETH address. */
  resolvesToOwner: boolean;
  /** True to make the name the owner's primary name; only where the owner registers it. */
  primary: boolean;
  /** Calls to make on the resolver, each for this name. */
  records: readonly Hex[];
};
