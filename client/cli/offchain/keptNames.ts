import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { keccak256, toBytes } from "viem";

import {
  addressOf,
  type AnsContext,
  AnsError,
  type Evidence,
  keepMore,
  type KeptName,
  keptJson,
  parseKept,
  type SignedReceipt,
} from "../../src/index.ts";
import { homeFolder } from "../home/homeFolder.ts";
import { writePrivateFile } from "../home/writePrivateFile.ts";
import { CommandError } from "../terminal/errors.ts";

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
  return text === undefined ? { name, evidence: undefined, receipts: [] } : readKept(file, name, text);
}

/** Keeps more of a name: an evidence if it is newer, and receipts that are not kept yet. */
export async function keep(
  ans: AnsContext,
  name: string,
  more: { evidence?: Evidence | undefined; receipts?: readonly SignedReceipt[] | undefined },
): Promise<KeptName> {
  const kept = keepMore(await loadKept(ans, name), more);
  await writePrivateFile(keptFile(ans, name), keptJson(kept), "replace");
  return kept;
}

function readKept(file: string, name: string, text: string): KeptName {
  try {
    return parseKept(text);
  } catch (error) {
    if (!(error instanceof AnsError)) throw error;
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
