import { setTimeout as wait } from "node:timers/promises";

import { type Puller, pullPage, type Pulled } from "./pullPage.ts";

/** What happened, for logs and metrics: with a peer, or, without a URL, with the directory or the store. */
export type PeerEvent = { url: string; pulled: Pulled } | { url: string | undefined; failure: unknown };

/** How often peers are asked, in milliseconds. */
export type Pace = {
  /** Between two visits to a peer that answers. Default: 5 seconds. */
  interval: number;
  /** The most between two visits to a peer that fails, time after time. Default: 5 minutes. */
  longest: number;
  /**
   * After how long what was refused is looked at again: it may be that this gateway's node was behind, and the zone is
   * known by now. Doubles each time, up to a day. Default: 10 minutes.
   */
  lookAgain: number;
};

/** What is followed. */
export type Following = Puller & {
  /** The base URLs of the other gateways; asked for before each round, so that the directory may change. */
  peers: () => Promise<readonly string[]>;
  /** Told what happened with each page. */
  told?: ((event: PeerEvent) => void) | undefined;
  pace?: Partial<Pace> | undefined;
};

/** How a peer stands; its cursor is in the store as well. */
type Position = {
  url: string;
  cursor: string;
  failures: number;
  due: number;
  /** Where and when to look again at what was refused. */
  again?: { cursor: string; due: number } | undefined;
  patience: number;
};

const day = 86_400_000;

/** How many peers are asked at the same time. */
const atOnce = 4;

/** How many pages of one visit may bring nothing: a peer that repeats what is known gets no more of our time. */
const fruitless = 8;

/** How long one visit may take, in milliseconds, before the others get their turn. */
const longestVisit = 30_000;

/**
 * Follows the change feeds of other gateways until it is ended: pulls what is new, verifies it, and accepts it. Pushes
 * nothing. Where it stands with each peer is in the store, so it goes on there after a restart. Nothing that a peer does
 * makes it throw.
 *
 * @returns What ends it; resolves when nothing is being done any more.
 * @example
 * const end = followPeers({ store, ask, verify, peers: async () => ["https://ans.acme.example"] });
 */
export function followPeers(following: Following): () => Promise<void> {
  const { store, peers, told, pace } = following;
  const { interval = 5_000, longest = 300_000, lookAgain = 600_000 } = pace ?? {};
  const ending = new AbortController();
  const positions = new Map<string, Position>();
  let urls: readonly string[] = [];

  async function begin(): Promise<void> {
    for (const { url, cursor } of await store.peers()) positions.set(url, positionAt(url, cursor));
  }

  const positionAt = (url: string, cursor: string): Position => ({
    url,
    cursor,
    failures: 0,
    due: 0,
    patience: lookAgain,
  });

  async function round(): Promise<void> {
    urls = await peers();
    for (const url of urls) if (!positions.has(url)) positions.set(url, positionAt(url, ""));
    const due = urls.flatMap((url) => positions.get(url) ?? []).filter((position) => position.due <= Date.now());
    const visitors = Array.from({ length: atOnce }, async () => {
      for (let position = due.shift(); position !== undefined; position = due.shift()) await visit(position);
    });
    await Promise.all(visitors);
  }

  async function visit(position: Position): Promise<void> {
    try {
      await pullAll(position);
      position.failures = 0;
    } catch (failure) {
      position.failures += 1;
      told?.({ url: position.url, failure });
    }
    const pause = Math.min(interval * 2 ** position.failures, Math.max(interval, longest));
    // Not all gateways at the same moment.
    position.due = Date.now() + pause * (0.75 + Math.random() / 2);
  }

  async function pullAll(position: Position): Promise<void> {
    const { url } = position;
    if (position.again !== undefined && position.again.due <= Date.now()) {
      position.cursor = position.again.cursor;
      position.again = undefined;
    }
    const end = Date.now() + longestVisit;
    for (let wasted = 0; wasted < fruitless && Date.now() < end && !ending.signal.aborted;) {
      const pulled = await pullPage(following, url, position.cursor);
      if (pulled.refused > 0 && position.again === undefined) {
        position.again = { cursor: position.cursor, due: Date.now() + position.patience };
        position.patience = Math.min(2 * position.patience, day);
      }
      if (pulled.next !== position.cursor) await store.setPeer({ url, cursor: pulled.next });
      position.cursor = pulled.next;
      told?.({ url, pulled });
      if (pulled.read === 0) return;
      if (pulled.accepted === 0) wasted += 1;
    }
  }

  async function run(): Promise<void> {
    let isBegun = false;
    while (!ending.signal.aborted) {
      let next = Date.now() + interval;
      try {
        if (!isBegun) await begin();
        isBegun = true;
        await round();
        next = Math.min(next, ...urls.map((url) => positions.get(url)?.due ?? next));
      } catch (failure) {
        told?.({ url: undefined, failure });
      }
      await wait(Math.max(next - Date.now(), 0), undefined, { signal: ending.signal }).catch(() => {});
    }
  }

  const running = run();
  return async () => {
    ending.abort();
    await running;
  };
}
