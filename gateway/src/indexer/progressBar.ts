import type { Progress } from "./data/replay.ts";

/** Where progress is shown: a terminal, or a file. */
type Output = { isTTY?: boolean | undefined; write: (text: string) => unknown };

const WIDTH = 30;

/**
 * Shows how far something is: as a bar that grows on a terminal, elsewhere as a line for every tenth.
 *
 * @param of What is counted, as "blocks".
 */
export function progressBar(output: Output, of: string): (progress: Progress) => void {
  let shown = -1;
  return ({ done, total }) => {
    const share = total === 0 ? 1 : Math.min(1, done / total);
    const percent = Math.floor(share * 100);
    const step = output.isTTY === true ? percent : Math.floor(percent / 10) * 10;
    if (step === shown) return;
    shown = step;
    const text = `${percent} % of ${total.toLocaleString("en")} ${of}`;
    const full = Math.round(share * WIDTH);
    const bar = `\r[${"#".repeat(full)}${" ".repeat(WIDTH - full)}] ${text}${percent === 100 ? "\n" : ""}`;
    output.write(output.isTTY === true ? bar : `${text}\n`);
  };
}
