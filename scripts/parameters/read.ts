import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import json5 from "json5";
import { keccak256, stringToBytes, type Hex } from "viem";

import { list, text, ShapeError, type Decoder } from "./decode.ts";
import { parametersForm, type Parameters } from "./Parameters.ts";

/** Thrown when parameters cannot be read, or make no sense; each line of the message is a sentence that says what to do. */
export class ParameterError extends Error {
  override name = "ParameterError";
}

/** Reads a file of parameters and the list of reserved words it names. */
export function readParameters(file: string): Parameters {
  const { reservedWords, ...rest } = decodeFile(file, parametersForm);
  return { ...rest, reservedWords: decodeFile(join(dirname(file), reservedWords), list(text)) };
}

/** A fingerprint of all figures; comments and layout do not count. */
export function hashParameters(parameters: Parameters): Hex {
  const plain = JSON.stringify(parameters, (_, value: unknown) => (typeof value === "bigint" ? `${value}` : value));
  return keccak256(stringToBytes(plain));
}

function decodeFile<T>(file: string, decode: Decoder<T>): T {
  if (!existsSync(file)) throw new ParameterError(`There is no file ${file}: create it, or name another one.`);
  try {
    return decode(json5.parse<unknown>(readFileSync(file, "utf8")), "");
  } catch (error) {
    if (error instanceof ShapeError) throw new ParameterError(`${basename(file)}: ${error.message}`);
    const reason = error instanceof Error ? error.message.replace(/^JSON5: /, "") : String(error);
    throw new ParameterError(`${basename(file)} is not readable as JSON5 (${reason}): correct it.`);
  }
}
