import type { Hex } from "viem";

/** The address for every EVM chain that has none of its own (ENSIP-19). */
export const DEFAULT_EVM = 0x80000000n;

/**
 * The keys of the records of a profile.
 *
 * @example
 * recordKey.text("avatar"); // "text:avatar"
 * recordKey.addr(60); // "addr:60"
 */
export const recordKey = {
  text: (key: string): string => `text:${key}`,
  data: (key: string): string => `data:${key}`,
  /** SLIP-44, or ENSIP-11 for EVM chains. */
  addr: (coinType: number | bigint): string => `addr:${coinType}`,
  /** One bit (ENSIP-4). */
  abi: (contentType: number | bigint): string => `abi:${contentType}`,
  /** An ERC-165 id, in lower case. */
  interface: (id: Hex): string => `interface:${id}`,
  contenthash: "contenthash",
  pubkey: "pubkey",
  name: "name",
} as const;
