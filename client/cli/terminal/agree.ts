import type { Globals } from "../chain/globals.ts";
import { askYes, isInteractive } from "./ask.ts";
import { harmless } from "./harmless.ts";
import { Interrupted } from "./errors.ts";

/**
 * Shows what is about to happen, and asks whether it should, unless `--yes` was given or nobody sits there.
 *
 * @throws Interrupted for a no.
 */
export async function agree(globals: Globals, facts: readonly string[], question: string): Promise<void> {
  for (const fact of facts) process.stderr.write(`${harmless(fact)}\n`);
  if (globals.yes || !isInteractive()) return;
  if (!(await askYes(question))) {
    throw new Interrupted("Nothing was sent, as you wished: run the same command again if you change your mind.");
  }
}
