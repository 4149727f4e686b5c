import { GatewayFailedError } from "@ans/client";
import { expect } from "chai";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { contractError, explainers } from "../../client/src/errors/contractError.ts";
import { sayRefusal } from "../src/names/offchain/sayRefusal.ts";
import { translator } from "../src/text/translate.ts";
import { catalogue } from "../src/text/zh/catalogue.ts";
import { failures, sentences } from "../src/text/zh/failures.ts";
import { refusals } from "../src/text/zh/refusals.ts";

const src = join(import.meta.dirname, "..", "src");

/** Every sentence that a source hands to `t`. */
function said(): Set<string> {
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
    const all = said();
    expect([...all].filter((sentence) => catalogue[sentence] === undefined)).to.deep.equal([]);
    expect(Object.keys(catalogue).filter((sentence) => !all.has(sentence))).to.deep.equal([]);
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
    expect(Object.keys(sentences)).to.have.members(codes);
  });

  it("have a sentence for what gateways and resolvers of names off chain refuse", () => {
    expect(Object.keys(refusals).filter((name) => !(name in explainers))).to.deep.equal([]);
    const refused = contractError("GrantExpired", ["bob.acme.dim", 1_800_000_000n]);
    expect(failures(refused)).to.match(/^bob\.acme\.dim 的授予已于 .*到期。/);
    expect(failures(contractError("NoGateway", []))).to.equal(refusals.NoGateway?.([]));
    expect(failures(new GatewayFailedError("no answer within 5000 ms"))).to.equal(sentences.GATEWAY_FAILED);
  });

  it("say in Chinese why a gateway does not keep an update", () => {
    const zh = translator(catalogue);
    const refused = {
      seat: 1,
      url: "",
      outcome: "refused",
      status: 409,
      code: "LOWER_SEQUENCE",
      reason: "It is old.",
    } as const;
    expect(sayRefusal(refused, "zh", zh)).to.equal(
      catalogue["it knows a later update: load the page again, and sign anew"],
    );
    expect(sayRefusal({ ...refused, code: "ELSE" }, "zh", zh)).to.equal("它拒绝了（ELSE）");
    expect(sayRefusal({ seat: 1, url: null, outcome: "silent", reason: "no answer" }, "zh", zh)).to.equal("它没有应答");
    expect(sayRefusal(refused, "en", translator({}))).to.equal("It is old.");
  });

  it("leave a sentence English that the catalogue lacks", () => {
    expect(translator({})("{n} names", { n: 3 })).to.equal("3 names");
    expect(translator({ "{n} names": "{n} 个名称" })("{n} names", { n: 3 })).to.equal("3 个名称");
  });
});
