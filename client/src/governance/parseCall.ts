import { type AbiFunction, encodeFunctionData } from "viem";

import { abis } from "../chain/abis.ts";
import { addressOf } from "../context/addressOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { InvalidArgumentError } from "../errors/records.ts";
import { callValue } from "./callValue.ts";
import { callWords } from "./callWords.ts";
import type { Call } from "./Proposal.ts";

/**
 * Reads a call as people write it, by the contract's name in the manifest. Text may be quoted, lists are in brackets,
 * structs in parentheses, and numbers may have a unit: DIMT, %, or seconds to days.
 *
 * @throws {@link InvalidArgumentError} with what is wrong, {@link NoServiceProvidersError}.
 * @example
 * parseCall(ans, "NameRegistrar.setReserved([station], false)");
 * parseCall(ans, "ServiceProviders.setGuardian(0x70997970C51812dc3A010C7d01b50e0d17dc79C8)");
 */
export function parseCall(context: AnsContext, text: string): Call {
  const [, contract = "", functionName = "", inside = ""] = /^\s*(\w+)\.(\w+)\((.*)\)\s*$/s.exec(text) ?? [];
  const name = callable.find((each) => each === contract);
  if (name === undefined) {
    const known = callable.filter((each) => context.addresses[each] !== undefined).join(", ");
    throw refused(text, `write it as Contract.function(arguments), with one of ${known}`);
  }
  const target = addressOf(context, name);
  const functions = functionsOf(name);
  const sameName = functions.filter((each) => each.name === functionName);
  if (sameName.length === 0) {
    throw refused(text, `${name} has no function ${functionName} that changes anything; it has ${names(functions)}`);
  }
  const words = attempt(text, () => callWords(inside));
  const chosen = sameName.find(({ inputs }) => inputs.length === words.length);
  if (chosen === undefined) {
    throw refused(text, `write it as ${sameName.map((each) => `${name}.${signature(each)}`).join(" or ")}`);
  }
  const data = attempt(text, () => {
    const args = chosen.inputs.map((input, index) => callValue(input, words[index] ?? ""));
    return encodeFunctionData({ abi: [chosen], functionName: chosen.name, args });
  });
  return { target, value: 0n, data };
}

const callable = Object.keys(abis).filter((name): name is keyof typeof abis => name in abis);

function functionsOf(contract: keyof typeof abis): AbiFunction[] {
  const items: readonly { type: string }[] = abis[contract];
  return items.filter(isChange);
}

function isChange(item: { type: string }): item is AbiFunction {
  return item.type === "function" && "stateMutability" in item && item.stateMutability === "nonpayable";
}

function signature({ name, inputs }: AbiFunction): string {
  return `${name}(${inputs.map((input) => input.name ?? input.type).join(", ")})`;
}

function names(functions: readonly AbiFunction[]): string {
  return [...new Set(functions.map(({ name }) => name))].join(", ");
}

function attempt<T>(text: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "").replace(/\.$/, "") : String(error);
    throw refused(text, reason);
  }
}

function refused(text: string, reason: string): InvalidArgumentError {
  return new InvalidArgumentError("call", `${JSON.stringify(text)} is no call that can be proposed: ${reason}.`);
}
