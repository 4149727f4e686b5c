import { type AnsContext, gatewayBase, read } from "@ans/client";
import { LRUCache } from "lru-cache";
import type { Address } from "viem";

import type { Zone } from "../chain/Zone.ts";

/** Another gateway, as the directory has it. */
export type Peer = { seat: number; key: Address; url: string };

/** The other gateways. */
export type Peers = {
  /** Those whose seats may answer for a zone. */
  of: (zone: Zone) => Promise<Peer[]>;
  /** Those of all active seats. */
  all: () => Promise<Peer[]>;
};

/** How long an entry of the directory is taken for true, in milliseconds. */
const FRESH = 30_000;
/** How many seats of the directory are read at once. */
const PAGE = 64;
/** Of a SeatStatus. */
const ACTIVE = 2;

type Entry = {
  seat: number;
  status: number;
  key: Address;
  profile: { gateways: readonly string[] };
};

/**
 * Finds other gateways in the directory of service providers.
 *
 * @param own The seat of this gateway, which is left out.
 */
export function createPeers(ans: AnsContext, own: number): Peers {
  const entries = new LRUCache<string, Promise<readonly Entry[]>>({ max: 1024, ttl: FRESH });
  const cached = async (key: string, ask: () => Promise<readonly Entry[]>) => {
    const known = entries.get(key);
    if (known !== undefined) return await known;
    const asked = ask();
    entries.set(key, asked);
    asked.catch(() => entries.delete(key));
    return await asked;
  };
  const one = (seat: number) => cached(`${seat}`, async () => [await read(ans, "SeatProfiles", "entryOf", [seat])]);
  const active = () => cached("active", () => allActive(ans));
  return {
    of: async ({ seats }) => {
      if (seats.length === 0) return peersOf(await active(), own);
      return peersOf((await Promise.all(seats.map(one))).flat(), own);
    },
    all: async () => peersOf(await active(), own),
  };
}

async function allActive(ans: AnsContext): Promise<Entry[]> {
  const all: Entry[] = [];
  for (;;) {
    const page = await read(ans, "SeatProfiles", "activeEntries", [BigInt(all.length), BigInt(PAGE)]);
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}

function peersOf(entries: readonly Entry[], own: number): Peer[] {
  return entries.flatMap(({ seat, status, key, profile }) => {
    const [template] = profile.gateways;
    const url = gatewayBase(template ?? "");
    return !URL.canParse(url) || seat === own || status !== ACTIVE ? [] : [{ seat, key, url }];
  });
}
