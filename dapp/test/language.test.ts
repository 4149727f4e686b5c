import { expect } from "chai";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { translator } from "../src/text/translate.ts";
import { catalogue } from "../src/text/zh/catalogue.ts";
import { sentences as failures } from "../src/text/zh/failures.ts";

const src = join(import.meta.dirname, "..", "src");

/** Every sentence that a source hands to `t`. */
function sentences(): Set<string> {
  const found = new Set<string>();
  for (const file of globSync("**/*.{ts,tsx}", { cwd: src })) {
    const text = readFileSync(join(src, file), "utf8");
    for (const [, literal = ""] of text.matchAll(/\bt\(\s*("(?:[^"\\]|\\.)*")/g)) found.add(JSON.parse(literal));
  }
  return found;
}

const values = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([value]) => value).toSorted();

describe("the languages of the app", () => {
  it("have every sentence, and none that nobody says", () => {
    expect([...sentences()].filter((sentence) => catalogue[sentence] === undefined)).to.deep.equal([]);
    expect(Object.keys(catalogue).filter((sentence) => !sentences().has(sentence))).to.deep.equal([]);
  });

  it("take the same values into a sentence", () => {
    for (const [english, chinese] of Object.entries(catalogue)) {
      expect(values(chinese), english).to.deep.equal(values(english));
    }
  });

  it("have a sentence for every error of the client library", () => {
    const file = join(src, "../../client/src/errors/AnsError.ts");
    const codes = [...readFileSync(file, "utf8").matchAll(/^ {2}\| "([A-Z_]+)"/gm)].map(([, code = ""]) => code);
    expect(codes).to.not.be.empty;
    expect(Object.keys(failures)).to.have.members(codes);
  });

  it("leave a sentence English that the catalogue lacks", () => {
    expect(translator({})("{n} names", { n: 3 })).to.equal("3 names");
    expect(translator({ "{n} names": "{n} 个名称" })("{n} names", { n: 3 })).to.equal("3 个名称");
  });
});
