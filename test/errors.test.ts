import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";

const root = join(import.meta.dirname, "..");
const read = (pattern: string) =>
  globSync(pattern, { cwd: root })
    .filter((file) => file !== "test/errors.test.ts")
    .map((file) => readFileSync(join(root, file), "utf8"))
    .join("\n");

/** How a test says that it expects an error: by its quoted name, or by its selector or encoding in Solidity. */
const expects = (tests: string, error: string) =>
  new RegExp(`["'\`]${error}["'\`(]|\\b${error}\\.selector\\b|abi\\.encode\\w*\\([^)]*\\b${error}\\b`).test(tests);

describe("custom errors", () => {
  const tests = read("test/**/*.test.ts") + read("test/**/*.sol");
  const declared = new Set(
    [...read("contracts/**/*.sol").matchAll(/^\s*error (\w+)\(/gm)].map(([, name]) => name ?? ""),
  );

  it("are declared in the contracts", () => {
    expect(declared.size).to.be.greaterThan(20);
  });

  for (const error of [...declared].toSorted()) {
    it(`${error} is expected by a test`, () => {
      expect(expects(tests, error), `no test expects ${error}`).to.equal(true);
    });
  }
});
