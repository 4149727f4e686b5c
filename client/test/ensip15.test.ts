import { readFileSync } from "node:fs";
import { join } from "node:path";

import { ens_emoji, ens_normalize } from "@adraffy/ens-normalize";
import { expect } from "chai";

import { AnsError, InvalidNameError, normalise } from "../src/index.ts";

/** One test of ENSIP-15: `norm` is the normalised name where it is another, `error` where there is none. */
type Vector = { name: string; norm?: string; error?: true; comment?: string };

function vectorsIn(path: string): Vector[] {
  const vectors: Vector[] = JSON.parse(readFileSync(path, "utf8"));
  return vectors.filter(({ name }) => name !== "version");
}

/** What `normalise` makes of a name: the name, or "refused". */
function outcome(name: string): string {
  try {
    return normalise(name);
  } catch (error) {
    if (error instanceof InvalidNameError) return "refused";
    throw error;
  }
}

function reference(name: string): string {
  try {
    return ens_normalize(name);
  } catch {
    return "refused";
  }
}

function check(vectors: readonly Vector[]): void {
  const wrong = vectors.filter((vector) => {
    const expected = vector.error === true ? "refused" : (vector.norm ?? vector.name);
    return outcome(vector.name) !== expected;
  });
  expect(wrong).to.deep.equal([]);
}

// The published file, validate/tests.json of the reference library, is 2.6 MB and in no npm package: ENSIP15_TESTS=FILE
// runs all of it.
describe("ENSIP-15", () => {
  it("passes the vectors for each of its rules", () => {
    const vectors = vectorsIn(join(import.meta.dirname, "vectors/ensip15.json"));
    expect(vectors).to.have.length.above(90);
    check(vectors);
  });

  const published = process.env["ENSIP15_TESTS"];
  if (published !== undefined) {
    it(`passes all published vectors, in ${published}`, () => check(vectorsIn(published)));
  }

  it("takes each emoji of the specification, with and without emoji style", () => {
    const emoji = ens_emoji().map((codePoints) => String.fromCodePoint(...codePoints));
    expect(emoji).to.have.length.above(3000);
    check(emoji.map((name) => ({ name, norm: name.replaceAll("\uFE0F", "") })));
    check(emoji.map((name) => ({ name: name.replaceAll("\uFE0F", "") })));
  });

  it("makes of single code points what the reference library makes of them", () => {
    const [FIRST_HAN, SURROGATES, PRIVATE, STEP] = [0x3400, 0xd800, 0xe000, 61];
    for (let point = 0; point < 0x110000; point += point < FIRST_HAN ? 1 : STEP) {
      if (point >= SURROGATES && point < PRIVATE) continue;
      const name = String.fromCodePoint(point);
      expect(outcome(name), `U+${point.toString(16)}`).to.equal(reference(name));
    }
  });

  it("says the library's reason in a sentence of its own", () => {
    expect(() => normalise("al ice")).to.throw(
      AnsError,
      /^"al ice" cannot be a name: disallowed character: .*\. Leave/,
    );
    expect(() => normalise("a..b")).to.throw(AnsError, '"a..b" cannot be a name: empty label.');
  });
});
