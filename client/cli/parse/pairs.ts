import { UsageError } from "../terminal/errors.ts";

/** One `key=value`. The value may be empty, which clears the record, and may hold further equal signs. */
export type Pair = { key: string; value: string };

/** Collects an option that may be given many times: `--text a=1 --text b=2`. */
export function collectPair(option: string, example: string): (text: string, before: Pair[] | undefined) => Pair[] {
  return (text, before = []) => {
    const cut = text.indexOf("=");
    if (cut < 1) throw new UsageError(`${option} ${text} is no pair: write it as ${option} ${example}.`);
    return [...before, { key: text.slice(0, cut), value: text.slice(cut + 1) }];
  };
}
