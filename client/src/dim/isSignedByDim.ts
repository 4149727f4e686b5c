import { bytesToBigInt, hexToBytes, keccak256, numberToHex, recoverAddress, sha256, slice } from "viem";

import { partsOf } from "./derIntegers.ts";
import type { DimKey } from "./DimMeta.ts";

const N = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

/** Whether a DIM key signed some bytes: RSA by PKCS#1 v1.5, ECC in DER, both over SHA-256. */
export async function isSignedByDim(key: DimKey, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  return key.algorithm === "RSA"
    ? await isSignedByRsa(key, message, signature)
    : await isSignedByPoint(key.point, message, signature);
}

async function isSignedByRsa(
  { modulus, exponent }: DimKey & { algorithm: "RSA" },
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const scheme = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  const jwk = { kty: "RSA", n: base64Url(modulus), e: base64Url(exponent) };
  try {
    const key = await crypto.subtle.importKey("jwk", jwk, scheme, false, ["verify"]);
    return await crypto.subtle.verify(scheme, key, signature.slice(), message.slice());
  } catch {
    return false;
  }
}

/** DIM tells neither which of the two points it is, nor keeps to the lower of two values of s. */
async function isSignedByPoint(point: `0x${string}`, message: Uint8Array, der: Uint8Array): Promise<boolean> {
  const [outer] = partsOf(der) ?? [];
  const numbers = partsOf(outer?.content ?? new Uint8Array())?.map(({ content }) => bytesToBigInt(content)) ?? [];
  const [r = 0n, high = 0n, ...rest] = numbers;
  if (r <= 0n || high <= 0n || r >= N || high >= N || rest.length > 0) return false;
  const s = high > N / 2n ? N - high : high;
  const expected = slice(keccak256(point), 12);
  for (const yParity of [0, 1] as const) {
    const parts = { r: numberToHex(r, { size: 32 }), s: numberToHex(s, { size: 32 }), yParity };
    const signer = await recoverAddress({ hash: sha256(message), signature: parts }).catch(() => "");
    if (signer.toLowerCase() === expected) return true;
  }
  return false;
}

function base64Url(number: bigint): string {
  const bytes = hexToBytes(numberToHex(number));
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
