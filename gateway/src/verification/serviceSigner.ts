import { type Address, bytesToHex } from "viem";

import { rootOf } from "../signing/merklePaths.ts";
import type { ServiceDigest } from "../signing/serviceDigest.ts";
import { recoverSigner } from "./recoverSigner.ts";

const PLAIN = 65;
const LONGEST = PLAIN + 16 * 32;

/**
 * Whose key signed a digest, by itself or with others, as contracts/staking/messages/ServiceSignature.sol has it; in lower
 * case, and undefined where none did.
 */
export function serviceSigner({ batch }: ServiceDigest, digest: Buffer, signature: Buffer): Address | undefined {
  const path = signature.subarray(PLAIN);
  if (signature.length < PLAIN || signature.length > LONGEST || path.length % 32 !== 0) return undefined;
  const signed = path.length === 0 ? digest : batch(rootOf(digest, path));
  return recoverSigner(bytesToHex(signed), bytesToHex(signature.subarray(0, PLAIN)));
}
