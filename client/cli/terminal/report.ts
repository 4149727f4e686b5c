import { AnsError, explain } from "../../src/index.ts";
import { CommandError } from "./errors.ts";
import { oneSentence } from "./oneSentence.ts";

/**
 * Says what went wrong: one sentence on stderr, and with `--json` an object on stdout. `ANS_DEBUG=1` shows the stack.
 *
 * @returns The exit code.
 */
export function report(error: unknown, json: boolean): number {
  const known = error instanceof CommandError || error instanceof AnsError ? error : explain(error);
  const message = oneSentence(known.message);
  process.stderr.write(`ans: ${message}\n`);
  if (process.env.ANS_DEBUG === "1") console.error(error);
  if (json) process.stdout.write(`${JSON.stringify({ error: { code: known.code, message } }, null, 2)}\n`);
  return known instanceof CommandError ? known.exitCode : 1;
}
