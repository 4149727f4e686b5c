import { CommanderError } from "commander";

import { createProgram } from "./program.ts";
import { report } from "./terminal/report.ts";

/**
 * Runs one command line.
 *
 * @param words What was typed behind `ans`.
 * @returns The exit code.
 */
export async function run(words: readonly string[]): Promise<number> {
  try {
    const program = createProgram();
    if (words.length === 0) {
      program.outputHelp({ error: true });
      return 2;
    }
    await program.parseAsync(words, { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // Help, asked for or not.
    return report(error, words.includes("--json"));
  }
}
