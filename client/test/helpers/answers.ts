import { expect } from "chai";

import type { Ended } from "./command.ts";

/** What a run that went well printed on stdout. */
export function printed({ code, stdout, stderr }: Ended): string {
  expect(code, stderr).to.equal(0);
  return stdout;
}

/** What a run with `--json` that went well printed. */
export function answered(ended: Ended): unknown {
  return JSON.parse(printed(ended));
}

/** The list that a run with `--json` that went well printed. */
export function answeredList(ended: Ended): unknown[] {
  const list = answered(ended);
  if (!Array.isArray(list)) throw new Error(`It printed no list: ${ended.stdout}`);
  return list;
}

/** The one sentence that a run ended with that went wrong, without the "ans: " before it. */
export function complaint({ code, stdout, stderr }: Ended): string {
  expect(code, `${stdout}${stderr}`).to.be.oneOf([1, 2]);
  expect(stdout, "only results belong on stdout").to.equal("");
  const lines = stderr.split("\n").filter((line) => line.startsWith("ans: "));
  expect(lines, stderr).to.have.length(1);
  expect(stderr.endsWith(`${lines[0]}\n`), `the sentence comes last: ${stderr}`).to.equal(true);
  const sentence = lines[0]?.slice("ans: ".length) ?? "";
  expect(sentence).to.match(/^[^\s].*\.$/u);
  expect(sentence, "one sentence").to.not.match(/[.!?] \p{Lu}/u);
  expect(stderr, "no stack").to.not.match(/\n\s+at /);
  return sentence;
}
