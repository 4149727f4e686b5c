import type { Disagreement } from "./play.ts";
import type { History } from "./history.ts";

const plain = (value: unknown) =>
  JSON.stringify(value, (_, field: unknown) => (typeof field === "bigint" ? field.toString() : field));

/** A history and what is wrong at its end, for people. */
export function tell({ seed, start, maxSeats, blocks }: History, { block, about }: Disagreement): string {
  const acts = blocks
    .slice(0, block + 1)
    .flatMap(({ time, actions }) => [
      `  after ${time - start} s (${time})`,
      ...actions.map(({ by, does, ...rest }) => `    ${by} ${does} ${plain(rest)}`),
    ]);
  return [`seed ${seed}, ${maxSeats} active seats at most`, ...acts, ...about.map((line) => `  ! ${line}`)].join("\n");
}
