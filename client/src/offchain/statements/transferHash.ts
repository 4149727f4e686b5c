import type { Hex } from "viem";

import { addressWord, hashWords, numberWord, textHash, textWord } from "../words.ts";
import type { Transfer } from "./Statement.ts";

const typeHash = textHash("Transfer(string name,address to,uint32 epoch,uint64 deadline)");

/**
 * The EIP-712 struct hash of a transfer; {@link typedDigest} makes of it what is signed.
 *
 * @example
 * transferHash({ name: "bob.acme.dim", to, epoch: 2, deadline: 1900000000 });
 */
export function transferHash({ name, to, epoch, deadline }: Transfer): Hex {
  return hashWords(typeHash, textWord(name), addressWord(to), numberWord(epoch), numberWord(deadline));
}
