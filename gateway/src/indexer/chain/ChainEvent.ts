import type { Hex } from "viem";

/** The value of an event's argument. Integers above 2^53 are decimal text. */
export type Argument = string | number | boolean | null | readonly Argument[] | { readonly [name: string]: Argument };

/**
 * What no event tells, so that the chain is asked for it as of the event's block: the registry's entry of the name.
 * `version` is null where the node has forgotten that block; `handOvers` counts the times the name changed hands in it.
 */
export type EntryFact = { version: number | null; resolvesToOwner: boolean; handOvers: number };

/** An event of the chain, as the index keeps it. */
export type ChainEvent = {
  block: number;
  logIndex: number;
  tx: Hex;
  /** Unix seconds of the block. */
  time: number;
  contract: string;
  event: string;
  args: Readonly<Record<string, Argument>>;
  /** Null where there is nothing to ask. */
  fact: EntryFact | null;
};
