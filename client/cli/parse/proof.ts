import { type Hex, isHex } from "viem";

import { UsageError } from "../terminal/errors.ts";

/** A signature of a key, as `ans sp prove-key` prints it. */
export function parseProof(text: string): Hex {
  if (isHex(text) && text.length === 132) return text;
  throw new UsageError(
    `--key-proof ${text} is no signature: give what \`ans sp prove-key\` prints, 0x and 130 digits.`,
  );
}
