import { LRUCache } from "lru-cache";

import type { AskedName } from "../ccip/parseDnsName.ts";
import type { Zone } from "./Zone.ts";

/** Asks the chain for the zone that a name, in wire form, is in; undefined for none. */
export type ReadZone = (wire: Buffer) => Promise<Zone | undefined>;

/** The zones of the resolver, as the chain has them. */
export type Zones = {
  /** The zone that a name is in, by the zones that were announced; undefined for none. */
  find: (asked: AskedName) => Promise<Zone | undefined>;
  /** The same, asked of the chain now, also if no zone was announced yet. */
  findNow: (asked: AskedName) => Promise<Zone | undefined>;
  /** Tells that something about zones with these nodes, in hex, changed. */
  changed: (nodes: readonly string[]) => void;
};

type Known = { zone: Zone | undefined; readAt: number };

/** How long a zone is taken for what it was, in milliseconds: its name may expire, or get another resolver. */
const FRESH = 30_000;

/**
 * Remembers zones. Names are matched with the zones that were announced by events, so that nobody can have the chain asked
 * by asking for names that do not exist.
 *
 * @param most How many zones are remembered with their policies.
 * @param clock Milliseconds.
 */
export function createZones(read: ReadZone, most: number, clock: () => number): Zones {
  const announced = new Set<string>();
  const known = new LRUCache<string, Known>({ max: most });
  const reading = new Map<string, Promise<Zone | undefined>>();

  async function refresh(key: string, wire: Buffer): Promise<Zone | undefined> {
    const before = known.get(key);
    try {
      const zone = await read(wire);
      if (before?.zone !== undefined && !isSame(before.zone, zone)) before.zone.replaced = true;
      const kept = before?.zone?.replaced === false ? before.zone : zone;
      known.set(key, { zone: kept, readAt: clock() });
      return kept;
    } catch (error) {
      // The chain is silent: what it said last holds on.
      if (before !== undefined) return before.zone;
      throw error;
    }
  }

  async function get(key: string, wire: Buffer): Promise<Zone | undefined> {
    const found = known.get(key);
    if (found !== undefined && found.zone?.replaced !== true && clock() - found.readAt < FRESH) return found.zone;
    let pending = reading.get(key);
    if (pending === undefined) {
      pending = refresh(key, wire).finally(() => reading.delete(key));
      reading.set(key, pending);
    }
    return await pending;
  }

  return {
    find: async ({ suffixes }) => {
      for (const { node, wire } of suffixes) {
        const key = node.toString("hex");
        if (!announced.has(key)) continue;
        const zone = await get(key, wire);
        if (zone !== undefined) return zone;
      }
      return undefined;
    },
    findNow: async ({ suffixes }) => {
      const [own] = suffixes;
      const zone = own === undefined ? undefined : await read(own.wire);
      if (zone !== undefined) announced.add(zone.node.slice(2));
      return zone;
    },
    changed: (nodes) => {
      for (const node of nodes) {
        announced.add(node);
        const found = known.get(node);
        if (found?.zone !== undefined) found.zone.replaced = true;
        else known.delete(node);
      }
    },
  };
}

function isSame(a: Zone, b: Zone | undefined): boolean {
  return JSON.stringify({ ...a, replaced: false }) === JSON.stringify(b);
}
