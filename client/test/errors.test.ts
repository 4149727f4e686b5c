import { expect } from "chai";
import { type AbiParameter, BaseError, getAddress, InsufficientFundsError, RpcRequestError } from "viem";

import { errorsAbi, explain, showDimt, showTime, UnexpectedError } from "../src/index.ts";
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
    expect(showTime(2n ** 64n)).to.equal("second 18446744073709551616");
  });
});
