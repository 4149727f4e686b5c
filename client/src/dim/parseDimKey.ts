import { bytesToBigInt, type Hex, hexToBigInt, isHex, numberToHex, size, slice } from "viem";

import { InvalidMessageError } from "../errors/offchain.ts";
import { type Fields, pathOf } from "../offchain/fields.ts";
import { derIntegers } from "./derIntegers.ts";
import type { DimKey } from "./DimMeta.ts";

const P = 2n ** 256n - 2n ** 32n - 977n;

/** The public key of a meta: RSA in PEM, as SPKI or as PKCS#1, or a point of secp256k1 in hex. */
export function parseDimKey(fields: Fields): DimKey {
  const { algorithm, data } = fields.value;
  if (typeof data !== "string" || data.length > 4096) {
    throw new InvalidMessageError(pathOf(fields, "data"), "must be a public key");
  }
  if (algorithm === "RSA") return rsaKey(fields, data);
  if (algorithm === "ECC") return eccKey(fields, data);
  throw new InvalidMessageError(pathOf(fields, "algorithm"), "must be RSA or ECC");
}

function rsaKey(fields: Fields, pem: string): DimKey {
  const [, body = ""] = /-----BEGIN (?:RSA )?PUBLIC KEY-----([^-]+)-----END/.exec(pem) ?? [];
  const integers = derIntegers(fromBase64(fields, body.replace(/\s/g, "")));
  if (integers === undefined) throw new InvalidMessageError(pathOf(fields, "data"), "is no RSA key");
  const [modulus, exponent] = integers.map((each) => bytesToBigInt(each));
  if (modulus === undefined || exponent === undefined || modulus <= 0n) {
    throw new InvalidMessageError(pathOf(fields, "data"), "is no RSA key");
  }
  return { algorithm: "RSA", modulus, exponent, bits: modulus.toString(2).length };
}

function eccKey(fields: Fields, text: string): DimKey {
  const hex = `0x${text.replace(/^0x/, "").toLowerCase()}`;
  if (!isHex(hex)) throw new InvalidMessageError(pathOf(fields, "data"), "is no point in hex");
  if (size(hex) === 65 && hex.startsWith("0x04")) return { algorithm: "ECC", bytes: hex, point: slice(hex, 1) };
  if (size(hex) === 33 && /^0x0[23]/.test(hex)) return { algorithm: "ECC", bytes: hex, point: decompressed(hex) };
  throw new InvalidMessageError(pathOf(fields, "data"), "is no point of 65 or 33 bytes");
}

/** X and Y of a point that holds X and the parity of Y: P is 3 modulo 4. */
function decompressed(hex: Hex): Hex {
  const x = hexToBigInt(slice(hex, 1));
  const root = power((x * x * x + 7n) % P, (P + 1n) / 4n);
  const y = (root & 1n) === (hexToBigInt(slice(hex, 0, 1)) & 1n) ? root : P - root;
  return `${numberToHex(x, { size: 32 })}${numberToHex(y, { size: 32 }).slice(2)}`;
}

function power(base: bigint, exponent: bigint): bigint {
  let [result, factor] = [1n, base];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * factor) % P;
    factor = (factor * factor) % P;
  }
  return result;
}

function fromBase64(fields: Fields, text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
  } catch {
    throw new InvalidMessageError(pathOf(fields, "data"), "is no base64");
  }
}
