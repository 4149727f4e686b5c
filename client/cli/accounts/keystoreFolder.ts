import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { homeFolder } from "../home/homeFolder.ts";
import { writePrivateFile } from "../home/writePrivateFile.ts";
import { CommandError, UsageError } from "../terminal/errors.ts";
import { newKeystore, parseKeystore, type StoredKey } from "./keystore.ts";

const nameRule = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** An account of the user's own keystore folder. */
export type StoredAccount = { name: string } & StoredKey;

/** Where `ans account new` keeps keystores, one file `NAME.json` an account. */
export function keystoreFolder(): string {
  return join(homeFolder(), "keystore");
}

/** Makes a new account. Never touches one that is there. */
export async function createAccount(name: string, password: string): Promise<StoredAccount> {
  const file = accountFile(name);
  const { text } = newKeystore(password);
  if (!(await writePrivateFile(file, text, "keep"))) {
    throw new CommandError("ACCOUNT_EXISTS", `There is already an account ${name} in ${file}: choose another name.`);
  }
  return { name, ...parseKeystore(file, text) };
}

/** The file an account of this name is kept in. */
export function accountFile(name: string): string {
  if (nameRule.test(name)) return join(keystoreFolder(), `${name}.json`);
  throw new UsageError(
    `${JSON.stringify(name)} cannot be an account's name: use up to 64 letters, digits, dots, hyphens and underscores.`,
  );
}

/** All accounts of the folder, by name. A file that is no keystore is left out. */
export async function listAccounts(): Promise<StoredAccount[]> {
  const folder = keystoreFolder();
  const files = await readdir(folder).catch(() => []);
  const accounts: StoredAccount[] = [];
  for (const entry of files.filter((entry) => entry.endsWith(".json")).toSorted()) {
    const file = join(folder, entry);
    try {
      accounts.push({ name: entry.slice(0, -".json".length), ...parseKeystore(file, await readFile(file, "utf8")) });
    } catch {
      // Not an account.
    }
  }
  return accounts;
}
