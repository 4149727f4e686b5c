import { readFile } from "node:fs/promises";

import { askPassword, isInteractive } from "../terminal/ask.ts";
import { CommandError, UsageError } from "../terminal/errors.ts";

/**
 * The password of a keystore: the first line of a file, or what the person types. Never an argument, which every
 * user of the machine can read.
 *
 * @param what Which password is asked for, as "Password of alice".
 * @param file The file of `--password-file`, if given.
 */
export async function readPassword(what: string, file: string | undefined): Promise<string> {
  if (file !== undefined) return firstLine(file);
  if (isInteractive()) return askPassword(what);
  throw new UsageError(`${what} is needed: give --password-file FILE, or run the command in a terminal.`);
}

async function firstLine(file: string): Promise<string> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    throw new CommandError("PASSWORD_FILE", `The password file ${file} cannot be read: check its path and its mode.`, {
      cause: error,
    });
  }
  const [line = ""] = text.split(/\r?\n/);
  if (line === "")
    throw new CommandError(
      "PASSWORD_FILE",
      `The password file ${file} is empty: write the password in its first line.`,
    );
  return line;
}
