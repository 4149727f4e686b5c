import type { IndexStatus } from "../indexer/readStatus.ts";

/** Something that an answer does not know, or may have wrong. */
export type Gap = { code: GapCode; message: string };

export type GapCode =
  "INDEX_BEHIND" | "RECORDS_ELSEWHERE" | "RECORDS_UNCERTAIN" | "VALUE_UNKNOWN" | "OFFCHAIN_CONFLICT";

/** How far the index may be behind before answers say so. */
const PATIENCE = { seconds: 60, blocks: 10 };

/** What is missing from every answer of an index that is as far as this. */
export function gapsOf({ block, lagBlocks, lagSeconds }: IndexStatus): Gap[] {
  const isBehind =
    block === null ||
    lagBlocks === null ||
    lagSeconds === null ||
    lagBlocks > PATIENCE.blocks ||
    lagSeconds > PATIENCE.seconds;
  if (!isBehind) return [];
  const upTo =
    block === null ? "has read nothing of the chain yet" : `knows the chain up to block ${block.number} alone`;
  return [{ code: "INDEX_BEHIND", message: `The index ${upTo}: ask the chain for what matters.` }];
}
