import type { Hex } from "viem";

import { addressWord, hashWords, numberWord, textHash, textWord } from "../words.ts";
import type { Grant } from "./Statement.ts";

const typeHash = textHash("Grant(string name,address owner,uint32 epoch,uint64 expires)");

/**
 * The EIP-712 struct hash of a grant; {@link typedDigest} makes of it what is signed.
 *
 * @example
 * grantHash({ name: "bob.acme.dim", owner, epoch: 1, expires: 1900000000 });
 */
export function grantHash({ name, owner, epoch, expires }: Grant): Hex {
  return hashWords(typeHash, textWord(name), addressWord(owner), numberWord(epoch), numberWord(expires));
}
