import { setImmediate as turn } from "node:timers/promises";
import { AnsError, type Evidence, parseEvidence } from "@ans/client";
import { namehash } from "viem/ens";

import { isNews } from "../merge/isNews.ts";
import type { Store } from "../store/Store.ts";

/** What pulling from other gateways is done with. */
export type Puller = {
  store: Store;

  /**
   * The JSON that a URL of another gateway gives. Bounds the time and the length of the answer, and throws if there is
   * none: nothing that comes from there is trusted.
   */
  ask: (url: string) => Promise<unknown>;

  /**
   * Whether an evidence is true: signatures, rules and zone. Throws where that cannot be found out now, as when the
   * chain does not answer; the evidence is then asked for again.
   */
  verify: (evidence: Evidence) => Promise<boolean>;
};

/** What one page of a peer's change feed brought. */
export type Pulled = {
  /** Where the next page begins. */
  next: string;
  /** How many changes were on the page. */
  read: number;
  /** How many of them were news. */
  accepted: number;
  /** How many were malformed or not true. */
  refused: number;
};

/** What a peer answered is no page of a change feed. */
export class PeerFeedError extends Error {
  override name = "PeerFeedError";
}

/** How many changes are asked for at once. */
export const pageSize = 200;

/** How many evidences are verified before others get their turn. */
const atOnce = 16;

/**
 * Reads one page of a peer's change feed, and accepts what is new on it. Only what would change anything is verified.
 *
 * @param url The peer's base URL.
 * @param after The cursor up to which its feed was read.
 * @throws {@link PeerFeedError}, whatever `ask` and `verify` throw, {@link StoreUnavailableError}. What was accepted by
 * then stays so; the page must be pulled again.
 */
export async function pullPage({ store, ask, verify }: Puller, url: string, after: string): Promise<Pulled> {
  const page = readPage(await ask(`${url}/v1/changes?after=${encodeURIComponent(after)}&limit=${pageSize}`));
  if (page.evidences.length > 0 && page.next === after) throw new PeerFeedError("its feed does not go on");
  const pulled: Pulled = { next: page.next, read: page.evidences.length, accepted: 0, refused: 0 };

  async function take(value: unknown): Promise<void> {
    const evidence = parsed(value);
    if (evidence !== undefined && !isNews(await store.get(namehash(evidence.name)), evidence)) return;
    if (evidence === undefined || !(await verify(evidence))) {
      pulled.refused += 1;
      return;
    }
    await store.accept(evidence);
    pulled.accepted += 1;
  }

  for (let i = 0; i < page.evidences.length; i += atOnce) {
    const taken = await Promise.allSettled(page.evidences.slice(i, i + atOnce).map(take));
    for (const result of taken) if (result.status === "rejected") throw result.reason;
    await turn();
  }
  return pulled;
}

function parsed(value: unknown): Evidence | undefined {
  try {
    return parseEvidence(value);
  } catch (error) {
    if (error instanceof AnsError) return undefined;
    throw error;
  }
}

function readPage(page: unknown): { evidences: unknown[]; next: string } {
  const { changes, next } = fieldsOf(page);
  if (!Array.isArray(changes) || changes.length > pageSize || typeof next !== "string" || next.length > 64) {
    throw new PeerFeedError("what it answers is no page of a change feed");
  }
  return { evidences: changes.map((change: unknown) => fieldsOf(change)["evidence"]), next };
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
