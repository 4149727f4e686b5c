import { type Hex, namehash } from "viem";

import type { Evidence } from "../statements/Evidence.ts";
import { evidenceHash } from "../statements/evidenceHash.ts";
import { evidenceSequence } from "../statements/evidenceSequence.ts";
import { grantHash } from "../statements/grantHash.ts";
import type { TreeEntry } from "./SparseTree.ts";

type Known = { sequence: bigint; hash: Hex; isTorn: boolean; evidence: Evidence };

/** Collects what stands in a zone: see {@link grantCollector}. */
export type GrantCollector = {
  /** Takes an evidence that was verified; one that is not about a name of the zone is left out. */
  add: (evidence: Evidence) => void;
  /**
   * What a checkpoint of an epoch has: the grants that hold at that time, in Unix seconds, of names that were not released.
   * A name of which two updates have the number that is highest is left out.
   */
  entries: (epoch: bigint) => TreeEntry[];
};

/**
 * Collects the grants of a zone for its {@link checkpointTree}, from evidences in any order, of which the newest of each name
 * counts: what an issuer signs, and what a gateway finds that it has, is the same where they know the same.
 *
 * @param zone Its name.
 * @example
 * const collector = grantCollector("acme.dim");
 * for (const evidence of evidences) collector.add(evidence);
 * const tree = checkpointTree(collector.entries(1900000000n));
 */
export function grantCollector(zone: string): GrantCollector {
  const known = new Map<string, Known>();
  return {
    add: (evidence) => {
      const { name } = evidence;
      if (name !== zone && !name.endsWith(`.${zone}`)) return;
      const before = known.get(name);
      const [sequence, hash] = [evidenceSequence(evidence), evidenceHash(evidence)];
      if (before === undefined || sequence > before.sequence) {
        known.set(name, { sequence, hash, isTorn: false, evidence });
      } else if (sequence === before.sequence && hash !== before.hash) {
        known.set(name, { ...before, isTorn: true });
      }
    },
    entries: (epoch) =>
      [...known.values()]
        .filter(({ isTorn, evidence }) => !isTorn && evidence.release === undefined)
        .filter(({ evidence }) => BigInt(evidence.grant.expires) >= epoch)
        .map(({ evidence: { name, grant } }) => ({ key: namehash(name), value: grantHash({ name, ...grant }) })),
  };
}
