import { type AbiParameter, isAddress, isHex, parseEther } from "viem";

import type { Word } from "./callWords.ts";

const seconds: Readonly<Record<string, bigint>> = { second: 1n, minute: 60n, hour: 3600n, day: 86_400n };

/**
 * The value of an argument as its type has it. Whole numbers may have a unit: `1000 DIMT`, `2 days`, `12.5 %`.
 *
 * @throws Error with what is wrong, as a half sentence.
 */
export function callValue(parameter: AbiParameter, word: Word): unknown {
  const { type } = parameter;
  const [, item, length] = /^(.*)\[(\d*)\]$/.exec(type) ?? [];
  if (item !== undefined) return listValue({ ...parameter, type: item }, length ?? "", word);
  if (type === "tuple") return structValue(parameter, word);
  if (typeof word !== "string") throw new Error(`${nameOf(parameter)} is one ${type}, not several`);
  if (/^u?int/.test(type)) return numberValue(parameter, word);
  if (type === "bool" && (word === "true" || word === "false")) return word === "true";
  if (type === "address" && isAddress(word, { strict: /[A-F]/.test(word) })) return word;
  if (type.startsWith("bytes") && isHex(word)) return word;
  if (type === "string") return word;
  throw new Error(`${JSON.stringify(word)} is no ${type} for ${nameOf(parameter)}`);
}

function listValue(item: AbiParameter, length: string, word: Word): unknown {
  if (typeof word === "string" || word.kind !== "list")
    throw new Error(`${nameOf(item)} is a list: write it as [a, b]`);
  if (length !== "" && word.words.length !== Number(length)) throw new Error(`${nameOf(item)} has ${length} items`);
  return word.words.map((each) => callValue(item, each));
}

function structValue(parameter: AbiParameter, word: Word): unknown {
  const components: readonly AbiParameter[] =
    "components" in parameter && Array.isArray(parameter.components) ? parameter.components : [];
  const shape = `(${components.map(({ name }) => name).join(", ")})`;
  if (typeof word === "string" || word.kind !== "struct" || word.words.length !== components.length) {
    throw new Error(`${nameOf(parameter)} is a struct: write it as ${shape}`);
  }
  const entries = components.map((component, index) => {
    const [name, value] = [word.names[index], word.words[index]];
    if (name !== undefined && name !== component.name)
      throw new Error(`${nameOf(parameter)} is ${shape}, in that order`);
    return [component.name, callValue(component, value ?? "")];
  });
  return Object.fromEntries(entries);
}

function numberValue(parameter: AbiParameter, word: string): bigint {
  const [, digits = "", unit = ""] = /^(-?[\d_]+(?:\.\d+)?)\s*([A-Za-z%]*)$/.exec(word) ?? [];
  const amount = digits.replaceAll("_", "");
  const length = seconds[unit.replace(/s$/, "")];
  if (unit === "DIMT" && /^\d+(\.\d{1,18})?$/.test(amount)) return parseEther(amount);
  if (unit === "%" && /^\d+(\.\d{1,2})?$/.test(amount)) return BigInt(Math.round(Number(amount) * 100));
  if (/^-?\d+$/.test(amount) && (unit === "" || length !== undefined)) return BigInt(amount) * (length ?? 1n);
  throw new Error(
    `${JSON.stringify(word)} is no ${parameter.type} for ${nameOf(parameter)}: write a whole number, or one with DIMT, % or days`,
  );
}

function nameOf({ name, type }: AbiParameter): string {
  return name === undefined || name === "" ? type : name;
}
