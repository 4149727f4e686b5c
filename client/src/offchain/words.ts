import { type Address, type Hex, keccak256, stringToHex } from "viem";

/** The hash of an EIP-712 struct whose fields are given as the hex digits of one word each. */
export function hashWords(typeHash: Hex, ...words: readonly string[]): Hex {
  return keccak256(`0x${typeHash.slice(2)}${words.join("")}`);
}

/** A number as a word. */
export function numberWord(value: number | bigint): string {
  return value.toString(16).padStart(64, "0");
}

/** An address as a word. */
export function addressWord(address: Address): string {
  return address.slice(2).toLowerCase().padStart(64, "0");
}

/** 32 bytes as a word. */
export function bytesWord(bytes: Hex): string {
  return bytes.slice(2);
}

/** A text as a word: its hash. */
export function textWord(text: string): string {
  return textHash(text).slice(2);
}

/** The hash of a text's UTF-8. */
export function textHash(text: string): Hex {
  return keccak256(stringToHex(text));
}
