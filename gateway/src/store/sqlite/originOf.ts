import type { DatabaseSync } from "node:sqlite";

import type { StoreOrigin } from "../Store.ts";
import { type Mark, openMark } from "./markFile.ts";

/** Keeps account of whether a database has all that it once had, by a mark beside it. */
export type Origin = {
  origin: () => StoreOrigin;
  vouch: () => void;
  doubt: () => void;
  /** To be called after something was written. */
  moved: () => void;
};

/** @param file Of the database. */
export function originOf(database: DatabaseSync, file: string): Origin {
  const mark = openMark(file);
  const newest = database.prepare("SELECT id, last FROM origin, feed");

  function now(): Mark {
    const row = newest.get();
    return { id: String(row?.["id"]), last: Number(row?.["last"]) };
  }

  function origin(): StoreOrigin {
    const [marked, { id, last }] = [mark.read(), now()];
    if (marked === undefined) return last === 0 ? "empty" : "doubtful";
    return marked.id === id && marked.last <= last ? "kept" : "doubtful";
  }

  // Or what it accepts from now on would bring it to the number that it had before it was replaced.
  if (origin() === "doubtful") mark.remove();
  return {
    origin,
    vouch: () => mark.make(now()),
    doubt: () => mark.remove(),
    moved: () => {
      if (origin() === "kept") mark.move(now());
    },
  };
}
