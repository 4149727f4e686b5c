import type { ChainEvent } from "../chain/ChainEvent.ts";
import type { Projection } from "../data/Projection.ts";

/** Brings a projection up to date with one event. */
export type Handler = (event: ChainEvent, projection: Projection) => Promise<void>;

/** Handlers by contract and event: "ANSRegistry.Transfer". */
export type Handlers = Readonly<Record<string, Handler>>;
