import { type Hex, isHex } from "viem";

/** Text from ethers as viem wants it. */
export function hex(text: string): Hex {
  if (!isHex(text)) throw new Error(`${text} is not hex.`);
  return text;
}
