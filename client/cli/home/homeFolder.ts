import { resolve } from "node:path";

import envPaths from "env-paths";

/**
 * Where keystores, unfinished registrations, and evidence and receipts of names off-chain are kept: `ANS_HOME`, else the
 * user's data folder, which is `$XDG_DATA_HOME/ans` or `~/.local/share/ans` on Linux.
 */
export function homeFolder(): string {
  const given = process.env.ANS_HOME;
  return given === undefined || given === "" ? envPaths("ans", { suffix: "" }).data : resolve(given);
}
