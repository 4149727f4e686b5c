import type { HardhatEthers } from "@nomicfoundation/hardhat-ethers/types";
import { type BaseContract, concat, type Result } from "ethers";

import { decode, encode } from "./universal.ts";

/** What a contract throws to send its caller to a gateway (EIP-3668). */
export type Lookup = { sender: string; urls: string[]; callData: string; callbackFunction: string; extraData: string };

/** One request of an ENSIP-21 batch. */
export type Request = { sender: string; urls: string[]; data: string };

const fields = ["address", "string[]", "bytes", "bytes4", "bytes"];

/** Calls a contract and gives back the lookup it throws; fails if it throws anything else, or nothing. */
export async function lookupOf(call: Promise<unknown>): Promise<Lookup> {
  const thrown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  const data = thrown instanceof Error && "data" in thrown ? thrown.data : undefined;
  if (typeof data !== "string" || !data.startsWith("0x556f1830")) throw thrown ?? new Error("There was no lookup.");
  const [sender, urls, callData, callbackFunction, extraData] = decode(fields, `0x${data.slice(10)}`);
  return { sender, urls: [...urls], callData, callbackFunction, extraData };
}

/** The requests of a lookup that asks a batch gateway. */
export function requestsOf(lookup: Lookup): Request[] {
  if (!lookup.callData.startsWith("0xa780bab6")) throw new Error("This lookup asks no batch gateway.");
  const [requests] = decode(["tuple(address,string[],bytes)[]"], `0x${lookup.callData.slice(10)}`);
  return requests.map(([sender, urls, data]: Result) => ({ sender, urls: [...urls], data }));
}

/** A batch gateway's response. A failure is an ABI-encoded error. */
export function batchResponse(...answers: ({ data: string } | { failure: string })[]): string {
  return encode(
    ["bool[]", "bytes[]"],
    [
      answers.map((answer) => "failure" in answer),
      answers.map((answer) => ("failure" in answer ? answer.failure : answer.data)),
    ],
  );
}

/** Brings a gateway's response to the contract that asked, and decodes what it answers as `method` would. */
export async function callBack(
  ethers: HardhatEthers,
  contract: BaseContract,
  method: string,
  lookup: Lookup,
  response: string,
): Promise<Result> {
  const [data, runner] = [encode(["bytes", "bytes"], [response, lookup.extraData]), await ethers.provider.getSigner()];
  const answer = await runner.call({ to: contract, data: concat([lookup.callbackFunction, data]) });
  return contract.interface.decodeFunctionResult(method, answer);
}
