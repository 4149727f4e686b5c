import type { SignedCheckpoint } from "./Checkpoint.ts";

/** A checkpoint as gateways are given it: with the name of its zone, in the place of its node. In JSON the epoch is a text. */
export type PublishedCheckpoint = Omit<SignedCheckpoint, "zone"> & { name: string };
