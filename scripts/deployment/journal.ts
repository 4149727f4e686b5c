import { existsSync, readFileSync, renameSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { trackTransaction } from "@nomicfoundation/ignition-core";
import { getAddress, type Address, type Hex, type PublicClient } from "viem";

import type { Deployment } from "./Deployment.ts";

/** A line of the journal that Ignition keeps, as far as it is of use here. */
type Entry = {
  type: string;
  futureId: string;
  networkInteractionId?: number;
  nonce?: number;
  receipt?: { blockNumber: number; contractAddress?: string };
  hash?: Hex;
};

/** A contract that Ignition made: its name within its module, where it is, and in which block it was made. */
export type Made = { name: string; address: Address; block: number };

/** Every contract that was made so far, in order. */
export function contractsMade(records: string): Made[] {
  return readJournal(records).flatMap(({ type, futureId, receipt }) => {
    if (type !== "TRANSACTION_CONFIRM" || receipt?.contractAddress === undefined) return [];
    const name = futureId.slice(futureId.indexOf("#") + 1);
    return [{ name, address: getAddress(receipt.contractAddress), block: receipt.blockNumber }];
  });
}

/** The hashes of all transactions that an earlier run saw confirmed. */
export function transactionsConfirmed(records: string): Hex[] {
  return readJournal(records).flatMap(({ type, hash }) => (type === "TRANSACTION_CONFIRM" && hash ? [hash] : []));
}

/**
 * Mends what a run that was killed may have left behind: half a line at the end of the journal, transactions that went
 * out but were not noted down any more, and others that were prepared and never went out. Ignition would refuse to go
 * on, send one twice, or give its nonce to another.
 */
export async function mendJournal({ chain, connection, deployer, records }: Deployment): Promise<void> {
  const file = join(records, "journal.jsonl");
  if (!existsSync(file) || deployer === undefined) return;
  dropHalfLine(file);
  const used = await chain.getTransactionCount({ address: deployer });
  const taken = await chain.getTransactionCount({ address: deployer, blockTag: "pending" });
  const prepared = noncesNotNoted(readJournal(records));
  dropPrepared(file, new Set(prepared.filter((nonce) => nonce >= taken)));
  for (const nonce of prepared) {
    const hash = nonce < used ? await transactionOf(chain, deployer, nonce) : undefined;
    if (hash !== undefined) await trackTransaction(records, hash, connection.provider);
  }
}

/** Nonces that were about to be used when the run ended. */
function noncesNotNoted(entries: Entry[]): number[] {
  const key = ({ futureId, networkInteractionId }: Entry) => `${futureId}/${networkInteractionId}`;
  const sent = new Set(entries.filter(({ type }) => type === "TRANSACTION_SEND").map(key));
  return entries.flatMap((entry) =>
    entry.type === "TRANSACTION_PREPARE_SEND" && !sent.has(key(entry)) ? (entry.nonce ?? []) : [],
  );
}

/** Takes back the intention to use these nonces. */
function dropPrepared(file: string, nonces: Set<number>): void {
  if (nonces.size === 0) return;
  const kept = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => {
      if (!isWhole(line)) return true;
      const { type, nonce }: Entry = JSON.parse(line);
      return type !== "TRANSACTION_PREPARE_SEND" || nonce === undefined || !nonces.has(nonce);
    });
  writeFileSync(`${file}.mended`, kept.join("\n"));
  renameSync(`${file}.mended`, file);
}

/** The transaction of `from` with this nonce, which is in the first block after which `from` has used it. */
async function transactionOf(chain: PublicClient, from: Address, nonce: number): Promise<Hex | undefined> {
  let [low, high] = [0n, await chain.getBlockNumber()];
  while (low < high) {
    const middle = (low + high) / 2n;
    const used = await chain.getTransactionCount({ address: from, blockNumber: middle });
    if (used > nonce) high = middle;
    else low = middle + 1n;
  }
  const { transactions } = await chain.getBlock({ blockNumber: low, includeTransactions: true });
  return transactions.find((sent) => getAddress(sent.from) === from && sent.nonce === nonce)?.hash;
}

/** What is written down whole. */
function readJournal(records: string): Entry[] {
  const file = join(records, "journal.jsonl");
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter(isWhole).map((line): Entry => JSON.parse(line));
}

function dropHalfLine(file: string): void {
  const bytes = readFileSync(file);
  const start = bytes.lastIndexOf(0x0a) + 1;
  if (!isWhole(bytes.subarray(start).toString())) truncateSync(file, Math.max(0, start - 1));
}

function isWhole(line: string): boolean {
  return line.startsWith("{") && line.endsWith("}") && isJson(line);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
