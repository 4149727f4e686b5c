import { AnsError, type Evidence, parseEvidence } from "@ans/client";
import { namehash } from "viem/ens";

import { isNews } from "../merge/isNews.ts";
import type { Store } from "../store/Store.ts";
import { linesOf } from "./linesOf.ts";

/** How far an import is. */
export type ImportProgress = {
  /** Bytes that were dealt with. */
  bytes: number;
  /** Lines that were dealt with. */
  lines: number;
  /** Names and updates that are new here. */
  accepted: number;
  /** What was here already, or is older than what is here. */
  known: number;
  refused: number;
};

/** What an import needs. */
export type Importing = {
  store: Store;
  /** Whether an evidence is true; throws where that cannot be found out now. */
  verify: (evidence: Evidence) => Promise<boolean>;
  /** Told after each batch. */
  told?: ((progress: ImportProgress) => void) | undefined;
  /** Told of each line that was not taken, counted from 1, and why. */
  refused?: ((line: number, reason: string) => void) | undefined;
};

/** How many evidences are looked up, verified and written together: a database has few connections. */
const batchSize = 64;

/**
 * Takes NDJSON, an evidence a line, into a store: verifies each, and merges it as if its owner had published it. What is
 * in the store already is not verified again, so an import that was interrupted is simply begun again, and soon is where
 * it was.
 *
 * @param pieces The bytes of the file.
 * @throws {@link LineTooLongError}, {@link StoreUnavailableError}, and whatever `verify` throws.
 * @example
 * await importEvidences({ store, verify }, createReadStream("names.ndjson"));
 */
export async function importEvidences(
  { store, verify, told, refused }: Importing,
  pieces: AsyncIterable<Uint8Array>,
): Promise<ImportProgress> {
  const progress: ImportProgress = { bytes: 0, lines: 0, accepted: 0, known: 0, refused: 0 };

  function refuse(line: number, reason: string): void {
    progress.refused += 1;
    refused?.(line, reason);
  }

  async function take(text: string, line: number): Promise<void> {
    if (text.trim() === "") return;
    const evidence = parsed(text);
    if ("reason" in evidence) return refuse(line, evidence.reason);
    const state = await store.get(namehash(evidence.name));
    if (!isNews(state, evidence)) {
      progress.known += 1;
    } else if (await verify(evidence)) {
      const { outcome } = await store.accept(evidence);
      // The same file may have had it, or something newer, some lines before.
      if (outcome === "known" || outcome === "older") progress.known += 1;
      else progress.accepted += 1;
    } else {
      refuse(line, `${evidence.name}: it is not signed as it must be, or its zone is not known here`);
    }
  }

  async function finish(batch: string[], end: number): Promise<void> {
    const first = progress.lines + 1;
    const taken = await Promise.allSettled(batch.map(async (text, i) => await take(text, first + i)));
    for (const result of taken) if (result.status === "rejected") throw result.reason;
    progress.lines += batch.length;
    progress.bytes = end;
    told?.({ ...progress });
  }

  let batch: string[] = [];
  let bytes = 0;
  for await (const { line, end } of linesOf(pieces)) {
    batch.push(line);
    bytes = end;
    if (batch.length < batchSize) continue;
    await finish(batch, bytes);
    batch = [];
  }
  if (batch.length > 0) await finish(batch, bytes);
  return progress;
}

function parsed(text: string): Evidence | { reason: string } {
  try {
    return parseEvidence(JSON.parse(text));
  } catch (error) {
    if (error instanceof AnsError || error instanceof SyntaxError) return { reason: error.message };
    throw error;
  }
}
