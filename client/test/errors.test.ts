import { expect } from "chai";
import {
  type AbiParameter,
  BaseError,
  encodeErrorResult,
  getAddress,
  InsufficientFundsError,
  parseEther,
  RpcRequestError,
  stringToHex,
} from "viem";

import {
  errorsAbi,
  explain,
  NotSeatOwnerError,
  ProposalNotFoundError,
  SeatNotFoundError,
  showBps,
  showDimt,
  showDuration,
  showTime,
  UnexpectedError,
} from "../src/index.ts";
import { contractError, explainers } from "../src/errors/contractError.ts";

/** A value of a type, such as a contract's error would carry. */
function sample({ type }: AbiParameter): unknown {
  if (type === "address") return getAddress(`0x${"ab".repeat(20)}`);
  if (type === "string") return "words";
  if (type === "bytes" || type === "bytes32" || type === "bytes20") return `0x${"12".repeat(32)}`;
  if (type === "bytes4") return "0x12345678";
  if (/^u?int/.test(type)) return Number(type.replace(/\D/g, "") || 256) > 48 ? 1_800_000_000n : 5;
  return [];
}

/** Errors by which contracts talk to clients (EIP-3668) or to each other; nobody is to read them. */
const machinery = new Set(["OffchainLookup"]);

describe("Sentences for the contracts' errors", () => {
  for (const error of errorsAbi) {
    if (machinery.has(error.name)) continue;
    it(`${error.name} says what happened and what to do`, () => {
      expect(explainers, "a sentence of its own").to.have.property(error.name);
      const args = error.inputs.map(sample);
      const { message } = contractError(error.name, args, {});
      expect(message).to.match(/^[^\n]+[.:] [^\n]+[.]$/);
      expect(message).to.not.match(/undefined|null|NaN|\[object|Invalid Date/);
      expect(message.replaceAll(/0x[0-9a-fA-F]+/g, "")).to.not.contain(error.name);
    });
  }

  it("speak of the name where it is known", () => {
    expect(contractError("NameReserved", ["0x12"], { name: "admin.dim" }).message).to.match(/^admin\.dim is reserved/);
    expect(contractError("ERC721NonexistentToken", [18n], {}).message).to.match(/^The name with node 0x0{62}12 is not/);
  });

  for (const [name, args, says] of [
    [
      "BelowSeatStake",
      [parseEther("4999999.5"), parseEther("5000000")],
      /^The stake would be 4999999\.5 DIMT, but a seat needs at least 5000000 DIMT\./,
    ],
    ["DelegationClosed", [7, parseEther("100"), 0n], /^Seat 7 would have 100 DIMT of others, but .* 0 DIMT at most\./],
    [
      "TooLittle",
      [parseEther("99"), parseEther("100")],
      /^A delegation of 99 DIMT is too small: 100 DIMT is the least\./,
    ],
    ["CommissionAbove", [1250, 1000], /commission of 12\.5 %, above your limit of 10 %\./],
    [
      "OutOfBounds",
      ["minSelf", 1n, parseEther("1000000"), parseEther("5000000")],
      / to 5000000 DIMT\. Give one inside/,
    ],
    ["OutOfBounds", [stringToHex("minSelf", { size: 32 }), 1n, 2n, 3n], /^minSelf of 0\.000001 DIMT is outside/],
    ["OutOfBounds", ["lease", 5n, 86_400n, 1_209_600n], /^lease of 5 seconds is outside 1 day to 14 days\./],
    ["OutOfBounds", ["maxSlashesPerDay", 33n, 1n, 32n], /^maxSlashesPerDay of 33 is outside 1 to 32\./],
    ["BadSeatStatus", [7, 3], /^Seat 7 is jailed, .*Wait until its time in jail is over, and unjail it\.$/],
    ["NotReady", [1_800_000_000], /^This can be done from 2027-01-15 08:00:00 UTC on\./],
    ["GovernorUnexpectedProposalState", [5n, 5, "0x"], /to proposal 5 now: it waits in the timelock\. Execute it/],
    ["HandoverSeatsNotHeld", [16n, 0n], /^The next stage needs 16 active seats, and there are fewer\./],
    ["HandoverSeatsNotHeld", [16n, 1_800_000_000n], /16 active seats for longer than since 2027-01-15/],
    ["WrongBlockHash", [5n, "0x", `0x${"00".repeat(32)}`], /^Block 5 is not one of the last 256\./],
    ["WrongBlockHash", [5n, "0x", `0x${"12".repeat(32)}`], /^Block 5 is another one on this chain\./],
  ] as const) {
    it(`say what was given and what is allowed: ${name}`, () => {
      expect(contractError(name, args, {}).message).to.match(says);
    });
  }

  it("have a class of their own where programs need to tell them apart", () => {
    const { account } = { account: "0x52908400098527886E0F7030069857D2E4169EE7" };
    expect(contractError("NotSeatOwner", [7, account]))
      .to.be.instanceOf(NotSeatOwnerError)
      .and.to.include({ seat: 7 });
    expect(contractError("BadSeatStatus", [7, 0]))
      .to.be.instanceOf(SeatNotFoundError)
      .and.to.include({ seat: 7 });
    expect(contractError("GovernorNonexistentProposal", [5n])).to.be.instanceOf(ProposalNotFoundError);
    const poor = contractError("ERC20InsufficientBalance", [account, 1n, 2n], { contract: "ServiceProviders" });
    expect(poor.message).to.match(/Send it that much, or stake less\.$/);
  });

  it("are those of a name's resolver, where the universal resolver passes them on", () => {
    const args = ["bob.acme.dim", 1_800_000_000n] as const;
    const thrown = encodeErrorResult({ abi: errorsAbi, errorName: "GrantExpired", args });
    expect(contractError("ResolverError", [thrown]).message).to.equal(contractError("GrantExpired", args).message);
    expect(contractError("ResolverError", ["0x12345678"]).message).to.include("failed to answer");
  });

  it("leave an error that nobody knows in its own words", () => {
    const error = contractError("Strange", [1n, "x"], { contract: "Odd" });
    expect(error).to.deep.include({
      code: "CONTRACT_REFUSED",
      errorName: "Strange",
      message: "Odd refused the call: Strange(1, x).",
    });
    expect(contractError("constructor", [], {}).message).to.contain("refused the call");
  });
});

describe("Sentences for everything else", () => {
  it("keep what happened as the cause", () => {
    const cause = new Error("deep\nsecond line");
    const error = explain(cause);
    expect(error).to.be.instanceOf(UnexpectedError);
    expect(error.message).to.equal("Something unexpected happened: deep");
    expect(error.cause).to.equal(cause);
    expect(explain(error)).to.equal(error);
    expect(explain("text").message).to.equal("Something unexpected happened: text");
  });

  it("know a refusal that viem has not wrapped", () => {
    const rejected = Object.assign(new Error("User rejected the request."), { code: 4001 });
    expect(explain(rejected)).to.deep.include({ code: "SIGNATURE_REJECTED", cause: rejected });
  });

  it("know a lack of ETH in each of its forms", () => {
    const account = "0x52908400098527886E0F7030069857D2E4169EE7";
    const rpc = new RpcRequestError({
      body: {},
      url: "http://x",
      error: { code: -32_000, message: "insufficient funds for gas * price + value" },
    });
    for (const cause of [new InsufficientFundsError(), new BaseError("outer", { cause: rpc })]) {
      expect(explain(cause, { account })).to.deep.include({ code: "INSUFFICIENT_ETH" });
      expect(explain(cause, { account }).message).to.contain(account);
    }
  });

  it("show amounts and times as people read them", () => {
    expect(showDimt(0n)).to.equal("0 DIMT");
    expect(showDimt(1n)).to.equal("0.000001 DIMT");
    expect(showDimt(16n * 10n ** 18n)).to.equal("16 DIMT");
    expect(showTime(1_800_000_000)).to.equal("2027-01-15 08:00:00 UTC");
    expect(showBps(1050)).to.equal("10.5 %");
    expect([0, 1, 60, 3600, 90_000, 172_800].map(showDuration)).to.deep.equal([
      "0 seconds",
      "1 second",
      "1 minute",
      "1 hour",
      "25 hours",
      "2 days",
    ]);
    expect(showTime(2n ** 64n)).to.equal("second 18446744073709551616");
  });
});
