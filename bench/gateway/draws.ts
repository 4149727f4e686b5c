import { pathOf } from "./names.ts";

/** How many requests are drawn at once: they are sent in this order, and then again. */
const DRAWN = 32_000;
/** How many names there are that were asked for before. */
const HOT = 500;
/** A prime: what is popular is scattered by it over the store, and no two ranks fall on one name. */
const SCATTER = 7_368_787;

/**
 * Draws paths of queries, by Zipf's law: the name of rank r is asked for in proportion to 1 / r.
 *
 * @param names How many names are asked for.
 * @param stored Among how many they are scattered.
 */
export function popular(names: number, stored = names): () => string[] {
  return () => drawn(() => 1 + ((Math.floor(names ** Math.random()) * SCATTER) % stored));
}

/** Draws paths of queries for any name, all of them alike. */
export function alike(names: number): () => string[] {
  return () => drawn(() => 1 + Math.floor(Math.random() * names));
}

/** Draws paths of queries for few names, asked for over and over again. */
export function hot(names: number): () => string[] {
  return () => drawn(() => 1 + Math.floor(Math.random() * HOT) * Math.floor(names / HOT));
}

function drawn(draw: () => number): string[] {
  return Array.from({ length: DRAWN }, () => pathOf(draw()));
}
