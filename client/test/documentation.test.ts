import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { expect } from "chai";

import * as library from "../src/index.ts";

const source = join(import.meta.dirname, "../src");

/** Each function that the library exports, and the file it is in. */
function publicFunctions(): { name: string; text: string }[] {
  const index = readFileSync(join(source, "index.ts"), "utf8");
  const exported = [...index.matchAll(/^export \{([^}]*)\} from "([^"]*)";$/gm)];
  return exported.flatMap(([, names = "", path = ""]) =>
    names
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name in library && !name.startsWith("type "))
      .filter((name) => typeof Reflect.get(library, name) === "function" && /^[a-z]/.test(name))
      .map((name) => ({ name, text: readFileSync(join(source, path), "utf8") })),
  );
}

describe("The library's documentation", () => {
  it("has functions to document", () => {
    expect(publicFunctions()).to.have.length.above(50);
  });

  for (const { name, text } of publicFunctions()) {
    it(`has a sentence and an example on ${name}`, () => {
      const [, comment = ""] =
        new RegExp(`(/\\*\\*(?:(?!\\*/).)*\\*/)\\nexport (?:async )?function\\*? ${name}\\b`, "s").exec(text) ?? [];
      expect(comment).to.match(/^\/\*\*\s+\*? ?[A-Z]/);
      expect(comment).to.contain("@example");
      expect(comment).to.match(new RegExp(`@example[^@]*\\b${name}\\b`));
    });
  }

  it("names each exported function of a file of its own", () => {
    for (const { name, text } of publicFunctions()) {
      expect([...text.matchAll(/^export (?:async )?function/gm)], `${name} in ${dirname(source)}`).to.have.length(1);
    }
  });
});
