import { type Address, getAddress, type Hex, isAddress, isHex, size, stringToHex } from "viem";

import { InvalidMessageError } from "../errors/offchain.ts";
import { labelFault } from "../names/labelFault.ts";
import { normalise } from "../names/normalise.ts";
import { MAX_UINT32 } from "./maxUint32.ts";
import { offchainLimits } from "./statements/offchainLimits.ts";

/** A JSON object that came from outside, and what it is called in errors. */
export type Fields = { at: string; value: Readonly<Record<string, unknown>> };

/** Takes anything as a JSON object. */
export function fieldsOf(value: unknown, at: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new InvalidMessageError(at, "must be a JSON object");
  }
  return { at, value: { ...value } };
}

/** The name of a field in errors. */
export function pathOf({ at }: Fields, key: string): string {
  return at === "" ? key : `${at}.${key}`;
}

function refuse(fields: Fields, key: string, what: string): never {
  const given = fields.value[key];
  const shown = given === undefined ? "is missing" : "is wrong";
  throw new InvalidMessageError(pathOf(fields, key), `${shown}: it must be ${what}`);
}

/** A name that is written as it must be signed: normalised, dotted, not too long for the wire. */
export function nameField(fields: Fields, key: string): string {
  const name = fields.value[key];
  if (typeof name !== "string" || name === "") refuse(fields, key, 'a name, as "bob.acme.dim"');
  const bytes = size(stringToHex(name)) + 2;
  if (bytes > offchainLimits.name) refuse(fields, key, `a name of ${offchainLimits.name} bytes at most on the wire`);
  for (const label of name.split(".")) {
    const fault = labelFault(label);
    if (fault !== undefined) throw new InvalidMessageError(pathOf(fields, key), `cannot be a name: ${fault}`);
  }
  const normalised = normalise(name);
  if (normalised !== name) refuse(fields, key, `normalised (ENSIP-15): ${JSON.stringify(normalised)}`);
  return name;
}

export function addressField(fields: Fields, key: string): Address {
  const value = fields.value[key];
  if (typeof value !== "string" || !isAddress(value)) refuse(fields, key, "an address: 0x and 40 hex digits");
  return getAddress(value);
}

/** Bytes of a given length. */
export function bytesField(fields: Fields, key: string, length: number): Hex {
  const value = fields.value[key];
  if (!isHex(value) || value.length !== 2 + 2 * length) refuse(fields, key, `${length} bytes in hex`);
  return lowerCase(value);
}

export function signatureField(fields: Fields, key = "signature"): Hex {
  const value = fields.value[key];
  const most = offchainLimits.signature;
  if (!isHex(value) || value.length % 2 !== 0 || value.length <= 2 || value.length > 2 + 2 * most) {
    refuse(fields, key, `a signature in hex, of ${most} bytes at most`);
  }
  return lowerCase(value);
}

/** A whole number of 32 bits, at least `least`. */
export function uint32Field(fields: Fields, key: string, least: 0 | 1): number {
  const value = fields.value[key];
  if (typeof value !== "number" || !Number.isInteger(value) || value < least || value > MAX_UINT32) {
    refuse(fields, key, `a whole number from ${least} to ${MAX_UINT32}`);
  }
  return value;
}

/** Unix seconds. */
export function timeField(fields: Fields, key: string): number {
  const value = fields.value[key];
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) refuse(fields, key, "Unix seconds");
  return value;
}

/** A sequence, which JSON holds as decimal digits in a text. */
export function sequenceField(fields: Fields, key: string): bigint {
  const value = fields.value[key];
  if (typeof value !== "string" || !/^(0|[1-9]\d{0,19})$/.test(value) || BigInt(value) >= 1n << 64n) {
    refuse(fields, key, 'a number of 64 bits as a text, as "4294967297"');
  }
  return BigInt(value);
}

export function textField(fields: Fields, key: string, most: number): string {
  const value = fields.value[key];
  if (typeof value !== "string" || /\p{Surrogate}/u.test(value)) refuse(fields, key, "a text");
  if (value.length > most || size(stringToHex(value)) > most) refuse(fields, key, `a text of ${most} bytes at most`);
  return value;
}

export function listField(fields: Fields, key: string, most: number): readonly unknown[] {
  const value = fields.value[key];
  if (!Array.isArray(value)) refuse(fields, key, "a list");
  if (value.length > most) refuse(fields, key, `a list of ${most} at most`);
  return value;
}

function lowerCase(hex: Hex): Hex {
  return `0x${hex.slice(2).toLowerCase()}`;
}
