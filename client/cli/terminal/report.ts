import { AnsError, type AnsErrorCode, explain } from "../../src/index.ts";
import { CommandError } from "./errors.ts";
import { oneSentence } from "./oneSentence.ts";

/** The library's errors about what was typed. */
const typedWrongly: readonly AnsErrorCode[] = [
  "INVALID_NAME",
  "YEARS_OUT_OF_RANGE",
  "UNKNOWN_COIN",
  "INVALID_ADDRESS",
  "INVALID_RECORD",
  "INVALID_ARGUMENT",
];

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
  if (known instanceof CommandError) return known.exitCode;
  return typedWrongly.includes(known.code) ? 2 : 1;
}
