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
  ["a part for nobody", (p) => (p.allocation[1].to = undefined), [/^allocation\[1\].to is missing: say who gets it/]],
  ["one holder twice", (p) => (p.allocation[3].to = p.allocation[1].to), [/^allocation has 0x90f7\w+ twice/]],
  [
    "a wrong digit in an address",
    (p) => (p.allocation[1].to = someone.replace("94", "95")),
    [/whose checksum is wrong/],
  ],
  [
    "an address without a checksum",
    (p) => (p.allocation[1].to = someone.toLowerCase()),
    [new RegExp(`without a checksum: if it is right, write it ${someone}`)],
  ],
  ["one name for two parts", (p) => (p.allocation[0].name = "Ecosystem"), [/names Ecosystem twice/]],
  ["a name that is no identifier", (p) => (p.allocation[0].name = "re serve"), [/allocation\[0\].name is "re serve"/]],
  [
    "no reserve",
    (p) => (p.allocation[0] = { ...p.allocation[0], to: someone, reserve: undefined }),
    [/^allocation has 0 parts with `reserve: true`: mark one/],
  ],
  [
    "two reserves",
    (p) => (p.allocation[3] = { ...p.allocation[3], to: undefined, reserve: true }),
    [/^allocation has 2 parts with `reserve: true`/],
  ],
  [
    "a reserve for somebody",
    (p) => (p.allocation[0].to = someone),
    [/^allocation\[0\].to is given, but the custody of the seats gets the reserve: remove it/],
  ],
  [
    "a reserve that vests",
    (p) => (p.allocation[0].vesting = { cliffDays: 1, days: 8, start: undefined }),
    [/^allocation\[0\].vesting is given, but the reserve flows by the day: remove it/],
  ],
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
    [
      /at least 30 on a live network/,
      /^timelock.delay is 60 seconds: give 3600 \(1 hour\) to/,
      /^governance.votingDelay is 10 seconds: give 3600 \(1 hour\) to 1209600 \(14 days\)/,
      /^governance.votingPeriod is 3600 seconds: give 86400 \(1 day\) to/,
      /^handover.hold is 60 seconds: give 86400 \(1 day\) to/,
    ],
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
  ["a treasury that is nobody", (p) => (p.fees.treasury = zeroAddress), [/^fees.treasury is the zero address/]],
  [
    "a cap of little",
    (p) => (p.staking.seatCapPerDay = parseEther("999")),
    [/seatCapPerDay is 999 DIMT: give 1000 DIMT/],
  ],
  [
    "a small stake",
    (p) => (p.staking.minSelf = parseEther("999999")),
    [/^staking.minSelf is 999999 DIMT: give 1000000/],
  ],
  ["a great stake", (p) => (p.staking.minSelf += 1n), [/minSelf is 5000000.000000000000000001 DIMT: give 1000000/]],
  [
    "a short lease",
    (p) => (p.staking.lease = 3600),
    [/^staking.lease is 3600 seconds: give 86400 \(1 day\) to 1209600/],
  ],
  ["a long lease", (p) => (p.staking.lease = 15 * day), [/^staking.lease is/]],
  [
    "stakes that leave early",
    (p) => (p.staking.unbondSelf = 13 * day),
    [/^staking.unbondSelf is 1123200 seconds: give/],
  ],
  ["stakes that leave late", (p) => (p.staking.unbondSelf = 31 * day), [/^staking.unbondSelf is/]],
  [
    "delegations that leave at once",
    (p) => (p.staking.unbondDelegation = 0),
    [/^staking.unbondDelegation is 0 seconds/],
  ],
  ["delegations that stay", (p) => (p.staking.unbondDelegation = 15 * day), [/^staking.unbondDelegation is/]],
  ["no slashes", (p) => (p.staking.maxSlashesPerDay = 0), [/^staking.maxSlashesPerDay is 0: give 1 to 32 seats/]],
  ["many slashes", (p) => (p.staking.maxSlashesPerDay = 33), [/^staking.maxSlashesPerDay is 33/]],
  [
    "no displacements",
    (p) => (p.staking.maxDisplacementsPerDay = 0),
    [/maxDisplacementsPerDay is 0: give 1 to 255 seats/],
  ],
  ["many displacements", (p) => (p.staking.maxDisplacementsPerDay = 256), [/^staking.maxDisplacementsPerDay is 256/]],
  [
    "three founders",
    (p) => p.validators?.founders.pop(),
    [/^The number of validators.founders is 3: give 4 to 21 keys/],
  ],
  [
    "one founder twice",
    (p) => (p.validators = { founders: [1, 2, 3, 4, 5].map(() => someone) }),
    [/^validators.founders has 0x8626\w+ twice/],
  ],
  [
    "a founder who is nobody",
    (p) => p.validators?.founders.push(zeroAddress),
    [/^validators.founders\[4\] is the zero address/],
  ],
  ["no delay", (p) => (p.timelock.delay = 0), [/^timelock.delay is 0 seconds: give 1 to/]],
  ["a delay of months", (p) => (p.timelock.delay = 90 * day), [/^timelock.delay is/]],
  ["a foundation that is nobody", (p) => (p.timelock.foundation = zeroAddress), [/^timelock.foundation is the zero/]],
  ["a vote long after it was asked for", (p) => (p.governance.votingDelay = 15 * day), [/^governance.votingDelay is/]],
  [
    "a vote of minutes",
    (p) => (p.governance.votingPeriod = 3599),
    [/^governance.votingPeriod is 3599 seconds: give 3600/],
  ],
  ["a vote of months", (p) => (p.governance.votingPeriod = 31 * day), [/^governance.votingPeriod is/]],
  [
    "an extension longer than the vote",
    (p) => (p.governance.lateQuorumExtension = 3601),
    [/^governance.lateQuorumExtension is 3601 seconds: give 0 to 3600 \(1 hour\)/],
  ],
  ["proposals of anybody", (p) => (p.governance.proposalThreshold = 0), [/proposalThreshold is 0: give 1 to 16 votes/]],
  ["proposals of a few", (p) => (p.governance.proposalThreshold = 17), [/^governance.proposalThreshold is 17/]],
  [
    "a quorum of three",
    (p) => (p.governance.quorumPercent = 3),
    [/^governance.quorumPercent is 3: give 4 to 60 percent/],
  ],
  ["a quorum of most", (p) => (p.governance.quorumPercent = 61), [/^governance.quorumPercent is 61/]],
  ["stages of odd numbers", (p) => (p.handover.seats = [2, 5, 8]), [/^handover.seats\[1\] is 5: give a power of two/]],
  ["a stage of no seats", (p) => (p.handover.seats = [0, 2, 4]), [/^handover.seats\[0\] is 0: give a power of two/]],
  ["stages that shrink", (p) => (p.handover.seats = [4, 2, 4]), [/^handover.seats\[1\] is 2: give 4 to 256 seats/]],
  ["a stage beyond reach", (p) => (p.handover.seats[2] = 512), [/^handover.seats\[2\] is 512: give 4 to 256 seats/]],
  ["ages that fall", (p) => (p.handover.ages = [60, 30, 60]), [/^handover.ages\[1\] is 30 seconds: give 60 to/]],
  ["ages of years", (p) => (p.handover.ages[2] = 731 * day), [/^handover.ages\[2\] is/]],
  ["seats held for months", (p) => (p.handover.hold = 91 * day), [/^handover.hold is/]],
  ["a veto of years", (p) => (p.handover.veto = 366 * day), [/^handover.veto is 31622400 seconds: give 0 to 31536000/]],
  ["many proposals", (p) => (p.handover.proposals = 21), [/^handover.proposals is 21: give 0 to 20 proposals/]],
  ["a long delay of two", (p) => (p.handover.sharedDelay = 31 * day), [/^handover.sharedDelay is/]],
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
    expect(problems).to.have.length(4);
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
        ["0x70997970C51812dc3A010C7d01b50e0d17dc79C8", "foundation.dim"],
        /allocation\[2\].to must be an address/,
      ],
      [
        "a flag that is not set",
        ["reserve: true", "reserve: false"],
        /allocation\[0\].reserve must be true, or be left/,
      ],
      ["two stages", ["[2, 4, 4]", "[2, 4]"], /handover.seats must be a list of three/],
      ["four stages", ["[2, 4, 4]", "[2, 4, 4, 8]"], /handover.seats must be a list of three/],
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
