import { LRUCache } from "lru-cache";

import type { Zone } from "../chain/Zone.ts";

/** An answer that was signed and can be given again. */
export type SignedAnswer = {
  /** The body of the HTTP response, in ASCII. */
  body: string;
  /** Until when it is given again, in Unix seconds: whoever gets it needs time to use it. */
  givenUntil: number;
  /** The node that it is about, in hex. */
  node: string;
  zone: Zone | undefined;
};

/** Signed answers by the call data they answer. */
export type AnswerCache = {
  /** An answer that still can be given; undefined for none. */
  get: (callData: string, now: number) => SignedAnswer | undefined;
  /** Remembers an answer, unless something was forgotten since `mark`: it may be of what was there before. */
  set: (callData: string, answer: SignedAnswer, mark: number) => void;
  /** To be taken before an answer is made, for {@link AnswerCache.set}. */
  mark: () => number;
  /** Forgets all answers about a node, given in hex; all answers whatever for undefined. */
  drop: (node: string | undefined) => void;
};

/** @param mostBytes How much all answers may take; for 0 none is remembered. */
export function createAnswerCache(mostBytes: number): AnswerCache {
  if (mostBytes === 0) return { get: () => undefined, set: () => undefined, mark: () => 0, drop: () => undefined };
  let drops = 0;
  const queries = new Map<string, Set<string>>();
  const cache = new LRUCache<string, SignedAnswer>({
    maxSize: mostBytes,
    sizeCalculation: ({ body }, callData) => body.length + 2 * callData.length + 200,
    dispose: ({ node }, callData) => {
      const of = queries.get(node);
      of?.delete(callData);
      if (of?.size === 0) queries.delete(node);
    },
    noDisposeOnSet: true,
  });
  return {
    get: (callData, now) => {
      const answer = cache.get(callData);
      if (answer === undefined) return undefined;
      if (now < answer.givenUntil && answer.zone?.replaced !== true) return answer;
      cache.delete(callData);
      return undefined;
    },
    mark: () => drops,
    set: (callData, answer, mark) => {
      if (mark !== drops) return;
      cache.set(callData, answer);
      if (!cache.has(callData)) return; // Larger than all the cache.
      const of = queries.get(answer.node);
      if (of === undefined) queries.set(answer.node, new Set([callData]));
      else of.add(callData);
    },
    drop: (node) => {
      drops += 1;
      if (node === undefined) cache.clear();
      else for (const callData of queries.get(node) ?? []) cache.delete(callData);
    },
  };
}
