import type { Command } from "commander";

import { accountFile, createAccount, keystoreFolder, listAccounts } from "../accounts/keystoreFolder.ts";
import { readPassword } from "../accounts/password.ts";
import { askPassword, isInteractive } from "../terminal/ask.ts";
import { UsageError } from "../terminal/errors.ts";
import { table } from "../terminal/table.ts";
import { does } from "./does.ts";

const help = `
Keys are kept encrypted (Web3 Secret Storage, version 3), one file an account. Keep a copy of the file and the password:
nobody can restore them.

Examples:
  $ ans account new savings
  $ ans account list`;

/** `ans account`: the user's own keystore. */
export function addAccount(program: Command): void {
  const group = program
    .command("account")
    .description("make and list accounts of the encrypted keystore")
    .addHelpText("after", help);
  const create = group.command("new <name>").description("make an account with a new random key");
  does<[string]>(create, async ({ args: [name], globals }) => {
    accountFile(name);
    const account = await createAccount(name, await newPassword(name, globals.passwordFile));
    const { address, file } = account;
    return {
      json: { name, address, file },
      text: [`Account ${name} is ${address}.`, `Its encrypted key is in ${file}; keep a copy of that file.`],
    };
  });
  const list = group.command("list").description("list the accounts of the keystore");
  does(list, async () => {
    const accounts = (await listAccounts()).map(({ name, address, file }) => ({
      name,
      address: address ?? null,
      file,
    }));
    const rows = accounts.map(({ name, address }) => [name, address ?? "address not told"]);
    return { json: accounts, text: rows.length === 0 ? [`No accounts are in ${keystoreFolder()}.`] : table(rows) };
  });
}

async function newPassword(name: string, file: string | undefined): Promise<string> {
  const password = await readPassword(`A password for ${name}`, file);
  if (password === "") throw new UsageError("An empty password protects nothing: choose a longer one.");
  if (file !== undefined || !isInteractive()) return password;
  if ((await askPassword("The same password again")) === password) return password;
  throw new UsageError("The two passwords differ: run the command again.");
}
