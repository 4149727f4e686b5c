import { addressOf, type AnsContext } from "@ans/client";
import { isAddressEqual } from "viem";

import { records } from "../../indexer/data/projectionTables.ts";
import type { Reader } from "../../indexer/data/Sql.ts";
import { select } from "../../indexer/data/table.ts";
import type { NameRow } from "../../indexer/projections/nameRow.ts";
import type { Gap } from "../gaps.ts";
import { resolverOf } from "./describeName.ts";

/**
 * One record, under its key: `addr:60`, `text:url`, `contenthash`, `pubkey`, `name`, `data:<key>`, `abi:<type>`,
 * `interface:<id>`, `dim`. `value` is null where only the chain has it.
 */
export type RecordEntry = { key: string; value: string | null };

/** Records, and what is not known of them. */
export type KnownRecords = { records: RecordEntry[]; gaps: Gap[] };

/** How many records of a name are given. */
export const MOST_RECORDS = 500;

/** The records that a live name has in the PublicResolver, as their events told them. */
export async function recordsOf(context: AnsContext, reader: Reader, row: NameRow): Promise<KnownRecords> {
  if (!isAddressEqual(resolverOf(context, row), addressOf(context, "PublicResolver"))) {
    const message = `${row.name} has a resolver of its own, whose records are not indexed: ask the chain.`;
    return { records: [], gaps: [{ code: "RECORDS_ELSEWHERE", message }] };
  }
  const found = await select(
    reader,
    records,
    "WHERE node = ? AND record_version = ? AND (value IS NULL OR value NOT IN ('', '0x')) ORDER BY key LIMIT ?",
    [row.node, row.record_version, MOST_RECORDS],
  );
  const gaps: Gap[] = [];
  if (row.is_uncertain === 1) {
    const message = `It is not known whether ${row.name} kept its records when it changed hands: ask the chain.`;
    gaps.push({ code: "RECORDS_UNCERTAIN", message });
  }
  if (found.some(({ value }) => value === null)) {
    gaps.push({
      code: "VALUE_UNKNOWN",
      message: "Records without a value are there, but only the chain tells their value.",
    });
  }
  return { records: found.map(({ key, value }) => ({ key, value })), gaps };
}

/** The coin type of Ethereum, and that of every EVM chain without a record of its own. */
const [ETH, EVERY_EVM] = ["addr:60", "addr:2147483648"];

/** The Ethereum address that a live name with these records resolves to, in hex; null for none. */
export function ethAddress(entries: readonly RecordEntry[], ownerOrNull: string | null): string | null {
  const valueOf = (key: string) => entries.find((entry) => entry.key === key)?.value;
  const own = valueOf(ETH) ?? ownerOrNull ?? valueOf(EVERY_EVM) ?? null;
  return own !== null && /^0x0*$/.test(own) ? null : own;
}
