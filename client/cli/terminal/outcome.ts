import { harmless } from "./harmless.ts";

/** What a command found or did: once for programs, once for people. */
export type Outcome = {
  /** Printed with `--json`. Amounts are objects of {@link dimtJson}, moments ISO 8601 text. */
  json: unknown;
  /** Printed otherwise, line by line. */
  text: string[];
};

/** Prints the result on stdout, and nothing else goes there. */
export function printOutcome({ json, text }: Outcome, asJson: boolean): void {
  process.stdout.write(
    asJson ? `${JSON.stringify(json, null, 2)}\n` : text.map((line) => `${harmless(line)}\n`).join(""),
  );
}
