import { authorityOf, type Evidence, namehash } from "@ans/client";
import { getAddress } from "viem";

import type { Gap } from "../gaps.ts";
import type { OffchainNames } from "../QuerySource.ts";
import { freeName, type NameSummary } from "./describeName.ts";
import type { RecordEntry } from "./recordsOf.ts";

/** What was signed about an off-chain name, as this gateway accepted it. The resolver decides anew whether it counts. */
export type OffchainName = {
  summary: NameSummary;
  records: RecordEntry[];
  gaps: Gap[];
  offchain: { sequence: string; evidence: Evidence | null };
};

/** What a store knows of a name at or below a zone; undefined where it never heard of it. */
export async function offchainName(
  store: OffchainNames,
  name: string,
  { now, isSubname }: { now: number; isSubname: boolean },
): Promise<OffchainName | undefined> {
  const node = namehash(name);
  const state = await store.get(node);
  if (state === undefined) return undefined;
  const [{ evidence }, other] = state.updates;
  const free = freeName(name, { node, isSubname, origin: "offchain" });
  const sequence = String(state.sequence);
  if (other !== undefined) {
    const message = `Two statements about ${name} have the same number: its owner has to sign another one.`;
    const gaps: Gap[] = [{ code: "OFFCHAIN_CONFLICT", message }];
    return { summary: free, records: [], gaps, offchain: { sequence, evidence: null } };
  }
  const { grant, profile, release } = evidence;
  const offchain = { sequence, evidence };
  if (release !== undefined || now >= grant.expires) return { summary: free, records: [], gaps: [], offchain };
  const owner = getAddress(authorityOf(evidence).owner);
  const served = profile !== undefined && now < profile.expires ? profile.records : [];
  return {
    summary: { ...free, state: "registered", owner, expiry: grant.expires },
    records: served.map(({ key, value }) => ({ key, value })),
    gaps: [],
    offchain,
  };
}
