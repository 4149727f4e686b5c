import { expect } from "chai";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseEther, zeroAddress } from "viem";

import { chooseParameters, parametersFolder } from "../../scripts/parameters/choose.ts";
import type { Parameters } from "../../scripts/parameters/Parameters.ts";
import { hashParameters, readParameters } from "../../scripts/parameters/read.ts";
import { problemsOf } from "../../scripts/parameters/rules.ts";
import { localParameters, writeParameters } from "../helpers/parameters.ts";
import { scratchFolder } from "../helpers/processes.ts";

const someone = "0x8626f6940E2eb28930eFb4CeF49B2d1F2C9C1199";
const day = 86_400;

/** What is changed in otherwise good parameters, and the sentences that must follow. */
const nonsense: [string, (parameters: Parameters) => void, RegExp[]][] = [
  ["a top-level name with a dot", (p) => (p.tld = "dim.eth"), [/^tld is "dim.eth": give one normalised label/]],
  ["a top-level name in capitals", (p) => (p.tld = "DIM"), [/^tld is "DIM"/]],
  ["a top-level name that is too long", (p) => (p.tld = "d".repeat(31)), [/at most 30 bytes/]],
  [
    "too little allotted",
    (p) => (p.allocation[0].amount -= 5n),
    [/adds up to 9999999999.999999999999999995 DIMT: add the missing 0.000000000000000005 DIMT/],
  ],
  [
    "too much allotted",
    (p) => (p.allocation[0].amount += parseEther("7")),
    [/adds up to 10000000007 DIMT: take 7 DIMT away/],
  ],
  [
    "nothing for a holder",
    (p) => ((p.allocation[0].amount = 0n), (p.allocation[1].amount *= 2n)),
    [/allocation\[0\].amount is 0/],
  ],
  [
    "the zero address as a holder",
    (p) => (p.allocation[1].to = zeroAddress),
    [/^allocation\[1\].to is the zero address: put the right/],
  ],
  ["one holder twice", (p) => (p.allocation[0].to = p.allocation[1].to), [/^allocation has 0x90f7\w+ twice/]],
  [
    "a wrong digit in an address",
    (p) => (p.allocation[0].to = someone.replace("94", "95")),
    [/whose checksum is wrong/],
  ],
  [
    "an address without a checksum",
    (p) => (p.allocation[0].to = someone.toLowerCase()),
    [new RegExp(`without a checksum: if it is right, write it ${someone}`)],
  ],
  ["one name for two parts", (p) => (p.allocation[0].name = "Ecosystem"), [/names Ecosystem twice/]],
  ["a name that is no identifier", (p) => (p.allocation[0].name = "re serve"), [/allocation\[0\].name is "re serve"/]],
  [
    "vesting over no time",
    (p) => (p.allocation[2].vesting = { cliffDays: 0, days: 0, start: undefined }),
    [/vesting.days is 0/],
  ],
  [
    "a cliff after the end",
    (p) => (p.allocation[2].vesting = { cliffDays: 9, days: 8, start: undefined }),
    [/cliffDays is 9: make it at most the 8 days/],
  ],
  [
    "vesting since milliseconds",
    (p) => (p.allocation[2].vesting = { cliffDays: 1, days: 8, start: 1_800_000_000_000 }),
    [/give Unix seconds/],
  ],
  ["no minimum age", (p) => (p.commitments.minAge = 0), [/^commitments.minAge is 0/]],
  [
    "ages and delays for trying out on a live network",
    (p) => (p.chainId = 1),
    [/at least 30 on a live network/, /delay is 60 seconds: give 3600/],
  ],
  ["a maximum age below the minimum", (p) => (p.commitments.maxAge = 2), [/^commitments.maxAge is 2 seconds/]],
  ["a maximum age of a year", (p) => (p.commitments.maxAge = 365 * day), [/at most 30 days/]],
  ["grace in days", (p) => (p.gracePeriod = 30), [/^gracePeriod is 30 seconds: give between a day/]],
  ["grace of two years", (p) => (p.gracePeriod = 730 * day), [/^gracePeriod is/]],
  ["four prices", (p) => p.prices.perYear.pop(), [/has 4 prices: give 5/]],
  ["a price of nothing", (p) => (p.prices.perYear[4] = 0n), [/perYear\[4\] is 0/]],
  [
    "longer labels that cost more",
    (p) => (p.prices.perYear[2] = parseEther("2000")),
    [/perYear\[2\] is 2000 DIMT: give at most 1024 DIMT/],
  ],
  [
    "a price above the supply",
    (p) => (p.prices.perYear[0] = parseEther("10000000001")),
    [/less than the whole supply/],
  ],
  [
    "a premium above the supply",
    (p) => (p.prices.premiumStart = parseEther("10000000001")),
    [/premiumStart is 10000000001 DIMT/],
  ],
  ["shares that do not add up", (p) => (p.fees.shares.reserve = 3001), [/add up to 10001: make them add up to 10000/]],
  [
    "a share out of bounds",
    (p) => (p.fees.shares = { seat: 1000, verifier: 2000, reserve: 5000, treasury: 2000 }),
    [/seat is 1000: give 2000 to 7000/],
  ],
  [
    "a payee that is nobody",
    (p) => (p.fees.payees.treasury = zeroAddress),
    [/^fees.payees.treasury is the zero address/],
  ],
  ["one payee twice", (p) => (p.fees.payees.treasury = p.fees.payees.reserve), [/^fees.payees has 0x3c44\w+ twice/]],
  ["no delay", (p) => (p.timelock.delay = 0), [/^timelock.delay is 0 seconds: give 1 to/]],
  ["a delay of months", (p) => (p.timelock.delay = 90 * day), [/^timelock.delay is/]],
  ["nobody who proposes", (p) => (p.timelock.proposers = []), [/^timelock.proposers is empty/]],
  [
    "anyone who proposes",
    (p) => (p.timelock.proposers = [zeroAddress]),
    [/^timelock.proposers\[0\] is the zero address/],
  ],
  ["nobody who executes", (p) => (p.timelock.executors = []), [/^timelock.executors is empty/]],
  [
    "one proposer twice",
    (p) => p.timelock.proposers.push(p.timelock.proposers[0]),
    [/^timelock.proposers has .* twice/],
  ],
  ["a reserved word in capitals", (p) => p.reservedWords.push("Admin"), [/^The reserved word "Admin" is no name/]],
  ["a reserved word twice", (p) => p.reservedWords.push("admin"), [/^The reserved word "admin" is there twice/]],
  ["no gateway", (p) => (p.batchGateways = []), [/^batchGateways is empty/]],
  ["a gateway without encryption", (p) => (p.batchGateways = ["http://gateway.example"]), [/batchGateways has "http:/]],
  ["two mistakes", (p) => ((p.tld = ""), (p.timelock.delay = 0)), [/^tld/, /^timelock.delay/]],
];

describe("Parameters", () => {
  it("make sense for the local network", () => {
    expect(problemsOf(localParameters())).to.deep.equal([]);
  });

  it("of the main network want nothing but addresses", () => {
    const problems = problemsOf(readParameters(join(parametersFolder, "mainnet.json5")));
    expect(problems).to.have.length(8);
    for (const problem of problems) expect(problem).to.match(/is the zero address: put the right address there\.$/);
  });

  it("reserve the words of DIM's own clients", function () {
    const { reservedWords } = localParameters();
    expect(reservedWords).to.have.length(120);
    const published = "../shared/vectors/dim/reserved_keywords.json";
    if (!existsSync(published)) this.skip();
    expect(reservedWords).to.include.members(JSON.parse(readFileSync(published, "utf8")));
  });

  for (const [what, change, sentences] of nonsense) {
    it(`are refused with ${what}`, () => {
      const parameters = localParameters();
      change(parameters);
      const problems = problemsOf(parameters);
      expect(problems, problems.join("\n")).to.have.length(sentences.length);
      sentences.forEach((sentence, i) => expect(problems[i]).to.match(sentence));
    });
  }

  describe("in a file", () => {
    let folder: string;
    let remove: () => void;

    beforeEach(() => ({ folder, remove } = scratchFolder()));
    afterEach(() => remove());

    const unreadable: [string, [string | RegExp, string], RegExp][] = [
      [
        "a number that is a text",
        ["gracePeriod: 2592000", 'gracePeriod: "30 days"'],
        /gracePeriod must be a whole number/,
      ],
      [
        "an amount that is a number",
        ['amount: "800000000"', "amount: 800000000"],
        /allocation\[3\].amount must be an amount of DIMT in quotes/,
      ],
      [
        "an address that is none",
        ["0x976EA74026E726554dB657fA54763abd0C3a0aa9", "treasury.dim"],
        /fees.payees.treasury must be an address/,
      ],
      ["a misspelt field", ["gracePeriod", "gracePerid"], /gracePerid is not a parameter: correct its spelling/],
      ["a missing field", ['tld: "dim",', ""], /tld must be a text/],
      ["a list that is none", ['["x-batch-gateway:true"]', '"x"'], /batchGateways must be a list/],
      ["an object that is none", [/timelock: \{[^}]*\}/, "timelock: 5"], /timelock must be an object/],
      ["a missing bracket", [/\}\s*$/, ""], /changed.json5 is not readable as JSON5 \(invalid end of input/],
    ];
    for (const [what, change, sentence] of unreadable) {
      it(`are refused with ${what}`, () => {
        const file = writeParameters(folder, "local.json5", [change]);
        expect(() => readParameters(file)).to.throw(sentence);
      });
    }

    it("are refused when there is no file", () => {
      expect(() => chooseParameters(31_337, "nowhere")).to.throw(/There is no file .*nowhere\.json5: create it/);
    });

    it("are chosen by the chain", () => {
      expect(chooseParameters(31_337)).to.deep.equal(localParameters());
      expect(() => chooseParameters(5)).to.throw(/copy mainnet.json5 and set its chainId to 5\./);
    });

    it("are not guessed between two files for one chain", () => {
      const file = writeParameters(folder, "local.json5", []);
      mkdirSync(join(folder, "two"));
      for (const name of ["a.json5", "b.json5", "reserved-words.json"]) {
        const from = name.endsWith("5") ? file : join(folder, name);
        writeFileSync(join(folder, "two", name), readFileSync(from));
      }
      expect(() => chooseParameters(31_337, undefined, join(folder, "two"))).to.throw(/a.json5 and b.json5 are both/);
      expect(chooseParameters(31_337, "b", join(folder, "two")).chainId).to.equal(31_337);
    });

    it("have a hash of figures, not of layout", () => {
      const commented = writeParameters(folder, "local.json5", [["gracePeriod", "/* thirty days */ gracePeriod"]]);
      expect(hashParameters(readParameters(commented))).to.equal(hashParameters(localParameters()));
      const changed = writeParameters(folder, "local.json5", [["minAge: 3", "minAge: 4"]]);
      expect(hashParameters(readParameters(changed))).not.to.equal(hashParameters(localParameters()));
    });
  });
});
