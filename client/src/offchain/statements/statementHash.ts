import type { Hex } from "viem";

import { grantHash } from "./grantHash.ts";
import { profileHash } from "./profileHash.ts";
import { releaseHash } from "./releaseHash.ts";
import type { Statement } from "./Statement.ts";
import { transferHash } from "./transferHash.ts";

/**
 * The EIP-712 struct hash of any statement; {@link typedDigest} makes of it what is signed.
 *
 * @example
 * statementHash({ kind: "grant", signed: grant });
 */
export function statementHash({ kind, signed }: Statement): Hex {
  if (kind === "grant") return grantHash(signed);
  if (kind === "transfer") return transferHash(signed);
  return kind === "profile" ? profileHash(signed) : releaseHash(signed);
}
