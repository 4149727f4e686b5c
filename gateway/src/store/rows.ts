import {
  authorityOf,
  type Evidence,
  partsOf,
  sequenceOf,
  type PublishedCheckpoint,
  servedUntil,
  type SignedReceipt,
} from "@ans/client";
import { bytesToHex, getAddress, type Hex, namehash } from "viem";

import type { NameState, Update, UpdateKind } from "../merge/NameState.ts";
import { pathOf } from "./pathOf.ts";
import type { HistoryEntry, KeptCheckpoint, NameSummary } from "./Store.ts";

/** A row of the table `updates`, as far as a state is made of it. */
export type UpdateRow = { kind: UpdateKind; epoch: number; revision: number; hash: Uint8Array; evidence: string };

/** A row of a list of names. */
export type SummaryRow = {
  node: Uint8Array;
  name: string;
  status: UpdateKind | "conflicted";
  epoch: number;
  revision: number;
  owner: Uint8Array | null;
  expires: number | null;
};

/** A row of the table `history`. */
export type HistoryRow = { kind: UpdateKind; epoch: number; revision: number; hash: Uint8Array; accepted_at: number };

/** A row of the table `checkpoints`, as far as it is told. */
export type CheckpointRow = {
  name: string;
  root: Uint8Array;
  epoch: number;
  expires: number;
  signature: Uint8Array;
  names: number;
};

const statuses = { grant: "granted", transfer: "granted", profile: "profile", release: "released" } as const;

/** The bytes of a hex text, as both databases take them. */
export function bytes(hex: Hex): Buffer {
  return Buffer.from(hex.slice(2), "hex");
}

/** The state of a name, from its rows in ascending order of their hashes. */
export function stateFromRows(rows: readonly UpdateRow[]): NameState | undefined {
  const [first, second] = rows.map(updateFromRow);
  if (first === undefined) return undefined;
  return { sequence: first.sequence, updates: second === undefined ? [first] : [first, second] };
}

function updateFromRow({ kind, epoch, revision, hash, evidence }: UpdateRow): Update {
  const parsed: Evidence = JSON.parse(evidence);
  return { kind, sequence: sequenceOf(epoch, revision), hash: bytesToHex(hash), evidence: parsed };
}

/** The columns of an update in the order of {@link updateColumns}. */
export function updateValues(node: Hex, update: Update, cursor: number, isConflicted: boolean) {
  const { kind, sequence, hash, evidence } = update;
  const { epoch, revision } = partsOf(sequence);
  return [
    cursor,
    bytes(node),
    bytes(hash),
    epoch,
    revision,
    kind,
    evidence.name,
    pathOf(evidence.name),
    bytes(authorityOf(evidence).owner),
    servedUntil(evidence),
    isConflicted,
    JSON.stringify(evidence),
  ] as const;
}

/** What {@link updateValues} gives values for. */
export const updateColumns =
  "cursor, node, hash, epoch, revision, kind, name, path, owner, expires, conflicted, evidence";

export function summaryFromRow(row: SummaryRow): NameSummary {
  return {
    node: bytesToHex(row.node),
    name: row.name,
    status: row.status === "conflicted" ? row.status : statuses[row.status],
    sequence: sequenceOf(row.epoch, row.revision),
    owner: row.owner === null ? undefined : getAddress(bytesToHex(row.owner)),
    expires: row.expires ?? undefined,
  };
}

export function historyFromRow({ kind, epoch, revision, hash, accepted_at }: HistoryRow): HistoryEntry {
  return { kind, sequence: sequenceOf(epoch, revision), hash: bytesToHex(hash), acceptedAt: accepted_at };
}

export function checkpointFromRow({ name, root, epoch, expires, signature, names }: CheckpointRow): KeptCheckpoint {
  return { name, root: bytesToHex(root), epoch: BigInt(epoch), expires, signature: bytesToHex(signature), names };
}

/** The columns of the table `checkpoints`, in order. */
export function checkpointValues(checkpoint: PublishedCheckpoint, entries: Uint8Array) {
  const { name, root, epoch, expires, signature } = checkpoint;
  return [bytes(namehash(name)), name, bytes(root), Number(epoch), expires, bytes(signature), entries] as const;
}

/** A receipt as text; {@link parseReceipt} reads it. */
export function formatReceipt(receipt: SignedReceipt): string {
  return JSON.stringify({ ...receipt, sequence: String(receipt.sequence) });
}

export function parseReceipt(text: string): SignedReceipt {
  const receipt: Omit<SignedReceipt, "sequence"> & { sequence: string } = JSON.parse(text);
  return { ...receipt, sequence: BigInt(receipt.sequence) };
}
