import confirm from "@inquirer/confirm";
import password from "@inquirer/password";

import { Interrupted } from "./errors.ts";

/** True where somebody sits in front of the command and can answer. */
export function isInteractive(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY;
}

/** Asks for a yes. Questions go to stderr, so that stdout holds the result alone. */
export async function askYes(question: string): Promise<boolean> {
  return answered(() => confirm({ message: question, default: true }, { output: process.stderr }));
}

/** Asks for a password without showing it. */
export async function askPassword(question: string): Promise<string> {
  return answered(() => password({ message: question, mask: true }, { output: process.stderr }));
}

async function answered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError") {
      throw new Interrupted("Stopped before anything was sent: run the same command again when you are ready.");
    }
    throw error;
  }
}
