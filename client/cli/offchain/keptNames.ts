import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { keccak256, toBytes } from "viem";

import {
  addressOf,
  AnsError,
  type AnsContext,
  type Evidence,
  evidenceSequence,
  parseEvidence,
  parseReceipt,
  type SignedReceipt,
  toJson,
} from "../../src/index.ts";
import { homeFolder } from "../home/homeFolder.ts";
import { writePrivateFile } from "../home/writePrivateFile.ts";
import { CommandError } from "../terminal/errors.ts";
import type { KeptName } from "./KeptName.ts";

/** Where all of one resolver's names are kept. */
export function offchainFolder(ans: AnsContext): string {
  const resolver = addressOf(ans, "OffchainResolver").toLowerCase();
  return join(homeFolder(), "offchain", `chain-${ans.chainId}-${resolver}`);
}

/** The file of a name. It may hold any character, so its hash is the file's. */
export function keptFile(ans: AnsContext, name: string): string {
  return join(offchainFolder(ans), `${keccak256(toBytes(name)).slice(2, 42)}.json`);
}

/** What is kept of a name; nothing for one that was never seen here. */
export async function loadKept(ans: AnsContext, name: string): Promise<KeptName> {
  const file = keptFile(ans, name);
  const text = await readIfThere(file);
  return text === undefined ? { name, evidence: undefined, receipts: [] } : parseKept(file, name, text);
}

/** Keeps more of a name: an evidence if it is newer, and receipts that are not kept yet. */
export async function keep(
  ans: AnsContext,
  name: string,
  more: { evidence?: Evidence | undefined; receipts?: readonly SignedReceipt[] | undefined },
): Promise<KeptName> {
  const before = await loadKept(ans, name);
  const kept = {
    name,
    evidence: newer(before.evidence, more.evidence),
    receipts: merged(before.receipts, more.receipts),
  };
  const json = { version: 1, name, evidence: kept.evidence, receipts: kept.receipts.map(toJson) };
  await writePrivateFile(keptFile(ans, name), `${JSON.stringify(json, null, 2)}\n`, "replace");
  return kept;
}

/** The newer of two evidences; the first where both are of one update. */
export function newer(first: Evidence | undefined, second: Evidence | null | undefined): Evidence | undefined {
  if (first === undefined || second === undefined || second === null) return first ?? second ?? undefined;
  return evidenceSequence(second) > evidenceSequence(first) ? second : first;
}

function merged(before: readonly SignedReceipt[], more: readonly SignedReceipt[] = []): SignedReceipt[] {
  const kept = new Map(before.map((receipt) => [keyOf(receipt), receipt]));
  for (const receipt of more) {
    const known = kept.get(keyOf(receipt));
    if (known === undefined || receipt.receivedAt < known.receivedAt) kept.set(keyOf(receipt), receipt);
  }
  return [...kept.values()];
}

function keyOf({ seat, key, sequence, profileHash }: SignedReceipt): string {
  return `${seat} ${key} ${sequence} ${profileHash}`;
}

function parseKept(file: string, name: string, text: string): KeptName {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("receipts" in value) || !Array.isArray(value.receipts)) {
      throw new SyntaxError("It holds no receipts.");
    }
    const evidence = "evidence" in value && value.evidence !== undefined ? parseEvidence(value.evidence) : undefined;
    return { name, evidence, receipts: value.receipts.map(parseReceipt) };
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof AnsError)) throw error;
    throw new CommandError(
      "KEPT_DAMAGED",
      `What was kept of ${name} in ${file} is damaged: restore the file, or move it away.`,
      { cause: error },
    );
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new CommandError("HOME_NOT_READABLE", `${file} cannot be read: check its mode, or set ANS_HOME.`, {
      cause: error,
    });
  }
}
