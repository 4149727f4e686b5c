import type { Command } from "commander";

import { parseProof } from "../parse/proof.ts";

/** The options by which a new key is given. */
export function addKeyOptions(command: Command, what: string): Command {
  return command
    .requiredOption("--key <who>", `${what}: an account's name, a keystore file, or an address`)
    .option(
      "--key-proof <signature>",
      "what `ans sp prove-key` printed, where the key is not on this machine",
      parseProof,
    )
    .option("--key-password-file <file>", "the password of the key's keystore (default: that of --password-file)");
}
