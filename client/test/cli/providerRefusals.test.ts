import { expect } from "chai";

import { complaint, printed } from "../helpers/answers.ts";
import { type StakingWorld, startStakingWorld } from "../helpers/stakingCommands.ts";

type People = { alice: string; bob: string; carol: string; mallory: string; operator: string };

/** What is typed (or what is, given the people), how the command ends, and what the sentence says. */
type Refusal = [title: string, words: string[] | ((people: People) => string[]), exitCode: 1 | 2, says: RegExp];

const proof = `0x${"12".repeat(65)}`;

const commandLines: Refusal[] = [
  ["an unknown subcommand", ["sp", "leave"], 2, /^Unknown command 'leave'.*: see `ans sp --help`\.$/],
  ["a seat that is no number", ["sp", "show", "first"], 2, /^The seat first is no seat: give its number, such as 7;/],
  ["a seat 0", ["delegate", "0", "100"], 2, /^The seat 0 is no seat: give its number/],
  ["a seat beyond all numbers", ["sp", "claim", "--seat", "16777216"], 2, /^--seat 16777216 is no seat/],
  ["an amount that is none", ["sp", "topup", "lots"], 2, /^The amount lots is no amount: give a number of DIMT/],
  ["a stake that is none", ["sp", "join", "--key", "operator", "--stake", "5m"], 2, /^--stake 5m is no amount/],
  [
    "joining without a key",
    ["sp", "join"],
    2,
    /^Required option '--key <who>' not specified: see `ans sp join --help`/,
  ],
  [
    "a commission above 100 %",
    ["sp", "join", "--key", "operator", "--commission", "101"],
    2,
    /^--commission 101 is no rate/,
  ],
  [
    "a commission in words",
    ["delegate", "1", "100", "--max-commission", "all"],
    2,
    /from 0 to 100, such as 10 or 2\.5\.$/,
  ],
  [
    "a proof that is none",
    ["sp", "join", "--key", "operator", "--key-proof", "0x12"],
    2,
    /^--key-proof 0x12 is no signature: give what `ans sp prove-key` prints/,
  ],
  [
    "a payout that is no address",
    ["sp", "join", "--key", "operator", "--payout", "bob"],
    2,
    /^--payout bob is no Ethereum/,
  ],
  [
    "a gateway that is not safe",
    ["sp", "join", "--key", "operator", "--gateway", "http://acme.example"],
    2,
    /^--gateway http:\/\/acme\.example is no address that is safe to use: give one such as https/,
  ],
  [
    "a host that only begins like this machine",
    ["sp", "profile", "--delivery", "http://localhost.acme.example"],
    2,
    /^--delivery http:\/\/localhost\.acme\.example is no address that is safe/,
  ],
  ["nothing to write", ["sp", "profile"], 2, /^There is nothing to write: give a part of the entry/],
  [
    "the same seat twice",
    ["redelegate", "1", "1", "100"],
    2,
    /^Seat 1 is given twice: give another seat to move to\.$/,
  ],
  ["two wishes at once", ["rewards", "--claim", "--compound"], 2, /^Give one of --claim, --compound, --auto-compound/],
  [
    "a switch that is none",
    ["rewards", "--auto-compound", "yes"],
    2,
    /^--auto-compound yes makes no sense: give on or off/,
  ],
  [
    "a proposal that is no number",
    ["gov", "status", "free"],
    2,
    /^The proposal free is no number of one: `ans gov status`/,
  ],
  ["a vote that is none", ["gov", "vote", "5", "yes"], 2, /^yes is no vote: give for, against or abstain\.$/],
  ["a proposal without calls", ["gov", "propose", "--description", "x"], 2, /^Required option '--call <call>'/],
  [
    "a call that is none",
    ["gov", "propose", "--call", "setReserved(x)", "--description", "x"],
    2,
    /^call: "setReserved\(x\)" is no call that can be proposed: write it as Contract\.function/,
  ],
  [
    "a call of a function that is not there",
    ["gov", "propose", "--call", "NameRegistrar.giveAway()", "--description", "x"],
    2,
    /NameRegistrar has no function giveAway that changes anything; it has /,
  ],
];

const seats: Refusal[] = [
  ["a seat that nobody took", ["sp", "show", "9"], 1, /^There is no seat 9; choose one from the list of seats\.$/],
  ["to delegate to a seat that nobody took", ["delegate", "9", "100"], 1, /^There is no seat 9/],
  [
    "an account without a seat",
    ({ carol }) => ["sp", "exit", "--account", carol],
    1,
    /^0x\w+ has no seat: take one with `ans sp join`, or give --seat NUMBER\.$/,
  ],
  [
    "somebody else's seat",
    ({ carol }) => ["sp", "exit", "--seat", "1", "--account", carol],
    1,
    /^0x\w+ is not the owner of seat 1; use the account of its owner\.$/,
  ],
  [
    "several seats of one account",
    ({ bob }) => ["sp", "commission", "5", "--account", bob],
    2,
    /^0x\w+ has several seats: give --seat with one of 2, 3\.$/,
  ],
  [
    "too little stake",
    ({ carol }) => ["sp", "join", "--key", carol, "--stake", "4999999", "--account", carol],
    1,
    /^The stake would be 4999999 DIMT, but a seat needs at least 5000000 DIMT; give more/,
  ],
  [
    "a purse without DIMT",
    ({ mallory }) => ["sp", "join", "--key", mallory, "--account", mallory],
    1,
    /has 0 DIMT but 5000000 DIMT are needed.*; send it that much, or stake less\.$/,
  ],
  [
    "a key that was used before",
    ({ carol, operator }) => ["sp", "join", "--key", operator, "--key-proof", proof, "--account", carol],
    1,
    /is, or was, the operator key of a seat; give a key that was never used for one\.$/,
  ],
  [
    "a proof of another key",
    ({ carol, mallory }) => ["sp", "join", "--key", mallory, "--key-proof", proof, "--account", carol],
    1,
    /^The proof is no signature of 0x\w+ for this owner; have the operator key sign/,
  ],
  [
    "a key that nobody here has",
    ["sp", "join", "--key", `0x${"00".repeat(19)}01`],
    1,
    /^Nobody here can sign with the key 0x0+1: give --key the name .*, or --key-proof with what `ans sp prove-key` prints/,
  ],
  [
    "a key's keystore without its password",
    ({ carol }) => ["sp", "join", "--key", "spare", "--account", carol],
    2,
    /^The password of spare is needed: give --password-file FILE/,
  ],
  [
    "a commission that rises too far",
    ({ alice }) => ["sp", "commission", "21", "--account", alice],
    1,
    /^The commission of 21 % is too high: 20 % is the most now; give a lower one\.$/,
  ],
  [
    "more than the stake leaves",
    ({ alice }) => ["sp", "take", "1", "--account", alice],
    1,
    /^The stake would be 4999999 DIMT, but a seat needs at least 5000000 DIMT/,
  ],
  ["nothing to withdraw", ({ alice }) => ["sp", "withdraw", "--account", alice], 1, /^There is nothing to pay out/],
  ["a seat that is not jailed", ({ alice }) => ["sp", "unjail", "--account", alice], 1, /^Seat 1 is active, /],
  [
    "a seat that serves",
    ({ carol }) => ["sp", "reap", "1", "--account", carol],
    1,
    /can be sent to jail for its silence from/,
  ],
  ["a seat that is active already", ({ carol }) => ["sp", "displace", "1", "--account", carol], 1, /^Seat 1 is active/],
  ["a seat that was not offered", ({ carol }) => ["sp", "accept", "1", "--account", carol], 1, /was not offered to 0x/],
  [
    "the duty of somebody else's key",
    ({ alice }) => ["sp", "duty", "--once", "--seat", "1", "--account", alice],
    1,
    /^0x\w+ is not the operator key of seat 1: give --account 0x\w+, or the name of its keystore\.$/,
  ],
  [
    "a heartbeat of no node",
    ({ carol }) => ["sp", "heartbeat", "--account", carol],
    1,
    /is no consensus key that is in use/,
  ],
];

const delegations: Refusal[] = [
  [
    "a seat that is closed",
    ({ carol }) => ["delegate", "2", "100", "--account", carol],
    1,
    /^Seat 2 would have 100 DIMT of others, but lets them delegate 0 DIMT at most; delegate less, or to another seat\.$/,
  ],
  [
    "a commission above the limit",
    ({ carol }) => ["delegate", "1", "100", "--max-commission", "9.5", "--account", carol],
    1,
    /^Seat 1 takes, or has announced, a commission of 10 %, above your limit of 9\.5 %: raise --max-commission/,
  ],
  [
    "too small a delegation",
    ({ bob }) => ["delegate", "1", "99.5", "--account", bob],
    1,
    /^A delegation of 99\.5 DIMT is too small: 100 DIMT is the least/,
  ],
  [
    "no DIMT to delegate",
    ({ mallory }) => ["delegate", "1", "100", "--account", mallory],
    1,
    /has 0 DIMT but 100 DIMT are needed.*or delegate less\.$/,
  ],
  [
    "more than was delegated",
    ({ carol }) => ["undelegate", "1", "1001", "--account", carol],
    1,
    /^0x\w+ has delegated 1000 DIMT to seat 1, less than 1001 DIMT: give that much at most, or "all"\.$/,
  ],
  [
    "a rest that is too small",
    ({ carol }) => ["undelegate", "1", "950", "--account", carol],
    1,
    /^A delegation of 50 DIMT is too small/,
  ],
  [
    "a delegation that is not there",
    ({ bob }) => ["undelegate", "1", "all", "--account", bob],
    1,
    /^0x\w+ has delegated nothing to seat 1: see `ans rewards`\.$/,
  ],
  [
    "to move to a seat that is closed",
    ({ carol }) => ["redelegate", "1", "2", "all", "--account", carol],
    1,
    /^Seat 2 would have 1000 DIMT of others/,
  ],
  [
    "nothing that unbonds",
    ({ bob }) => ["withdraw", "--account", bob],
    1,
    /^0x\w+ has nothing that unbonds: take something out with `ans undelegate` first\.$/,
  ],
  [
    "no rewards",
    ({ bob }) => ["rewards", "--claim", "--account", bob],
    1,
    /^0x\w+ has no rewards to claim now: delegate, or try again later\.$/,
  ],
];

const votes: Refusal[] = [
  [
    "a proposal that nobody made",
    ["gov", "status", "5"],
    1,
    /^There is no proposal 5; look for its number in the list/,
  ],
  ["a vote on a proposal that nobody made", ["gov", "vote", "5", "for"], 1, /^There is no proposal 5/],
  [
    "to propose without a vote",
    ({ carol }) => [
      "gov",
      "propose",
      "--call",
      "ServiceProviders.unpauseEntries()",
      "--description",
      "x",
      "--account",
      carol,
    ],
    1,
    /had 0 votes a second ago, but 1 are needed to propose; take a seat, or ask its owner to propose it\.$/,
  ],
];

describe("What service providers, delegators and voters cannot do is said in one sentence", function () {
  this.timeout(60_000);
  let world: StakingWorld;
  let people: People;

  before(async function () {
    this.timeout(240_000);
    world = await startStakingWorld();
    const [alice, bob, carol, mallory] = [world.alice, world.bob, world.carol, world.mallory].map(
      (each) => each.address,
    );
    people = { alice, bob, carol, mallory, operator: world.operator };
    const join = ["sp", "join", "--password-file", world.passwordFile];
    printed(await world.ans(...join, "--key", "operator", "--commission", "10", "--cap", "5000", "--account", alice));
    printed(await world.ans(...join, "--key", world.dave.address, "--account", bob));
    printed(await world.ans(...join, "--key", world.treasury.address, "--account", bob));
    printed(await world.ans("delegate", "1", "1000", "--account", carol));
    await world.addKeystore("spare", "74");
  });
  after(async () => world.end());

  for (const [kind, refusals] of Object.entries({ commandLines, seats, delegations, votes })) {
    describe(kind, () => {
      for (const [title, words, exitCode, says] of refusals) {
        it(title, async () => {
          const typed = typeof words === "function" ? words(people) : words;
          const ended = await world.ans(...typed, ...(typed.includes("--account") ? [] : ["--account", people.alice]));
          expect(complaint(ended)).to.match(says);
          expect(ended.code, ended.stderr).to.equal(exitCode);
        });
      }
    });
  }
});
