import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { CommandError } from "../terminal/errors.ts";
import { parseKeystore, type StoredKey } from "./keystore.ts";
import { keystoreFolder } from "./keystoreFolder.ts";

/** Finds the keystore that `--account` names: an account of the user's folder, else a file. */
export async function findKeystore(nameOrFile: string): Promise<StoredKey> {
  for (const file of [join(keystoreFolder(), `${nameOrFile}.json`), nameOrFile]) {
    const text = await readIfThere(file);
    if (text !== undefined) return parseKeystore(file, text);
  }
  throw new CommandError(
    "UNKNOWN_ACCOUNT",
    `There is no account ${JSON.stringify(nameOrFile)}: see \`ans account list\`, or give a keystore file or an address.`,
  );
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR" || code === "ENAMETOOLONG") return undefined;
    throw new CommandError("UNKNOWN_ACCOUNT", `The keystore ${file} cannot be read: check its mode.`, { cause: error });
  }
}
