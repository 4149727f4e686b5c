import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";

import { type Address, keccak256, toBytes } from "viem";

import { parsePending, type Pending } from "../../src/index.ts";
import { homeFolder } from "../home/homeFolder.ts";
import { type IfThere, writePrivateFile } from "../home/writePrivateFile.ts";
import { CommandError } from "../terminal/errors.ts";

/** Which registration: one a name, on one registrar of one chain. */
export type PendingKey = { chainId: number; registrar: Address; name: string };

/** The file a registration is kept in until it is finished. A name may hold any character, so its hash is the file's. */
export function pendingFile({ chainId, registrar, name }: PendingKey): string {
  const folder = `chain-${chainId}-${registrar.toLowerCase()}`;
  return join(homeFolder(), "pending", folder, `${keccak256(toBytes(name)).slice(2, 42)}.json`);
}

/**
 * Keeps a registration: with its secret the name can be had, without it the commitment is lost.
 *
 * @returns False where there is one of that name already and `ifThere` is "keep".
 */
export async function savePending(pending: Pending, ifThere: IfThere): Promise<boolean> {
  return await writePrivateFile(pendingFile(pending), `${JSON.stringify(pending, null, 2)}\n`, ifThere);
}

/** The registration of a name that is not finished, if there is one. */
export async function loadPending(key: PendingKey): Promise<Pending | undefined> {
  const file = pendingFile(key);
  const text = await readIfThere(file);
  return text === undefined ? undefined : read(file, text);
}

/** Forgets a registration, because it is finished or given up. */
export async function removePending(key: PendingKey): Promise<void> {
  const file = pendingFile(key);
  try {
    await rm(file, { force: true });
  } catch (error) {
    throw new CommandError("HOME_NOT_WRITABLE", `${file} cannot be removed: remove it by hand.`, { cause: error });
  }
}

/** All registrations that are not finished, of all chains, the oldest first; and why a file is none that can be read. */
export async function listPending(): Promise<{ pending: Pending[]; damaged: string[] }> {
  const root = join(homeFolder(), "pending");
  const entries = await readdir(root, { recursive: true }).catch(() => []);
  const found: Pending[] = [];
  const damaged: string[] = [];
  for (const file of entries.filter((entry) => entry.endsWith(".json")).map((entry) => join(root, entry))) {
    const text = await readIfThere(file);
    if (text === undefined) continue; // Finished meanwhile.
    try {
      found.push(read(file, text));
    } catch (error) {
      damaged.push(error instanceof Error ? error.message : String(error));
    }
  }
  return { pending: found.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)), damaged };
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) {
      return undefined;
    }
    throw new CommandError("HOME_NOT_READABLE", `${file} cannot be read: check its mode, or set ANS_HOME.`, {
      cause: error,
    });
  }
}

/** A file that somebody damaged is never taken for a registration. */
function read(file: string, text: string): Pending {
  const pending = parsePending(text);
  if (pending !== undefined) return pending;
  throw new CommandError(
    "PENDING_DAMAGED",
    `The unfinished registration in ${file} is damaged: restore the file, or move it away and register again.`,
  );
}
