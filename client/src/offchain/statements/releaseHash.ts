import type { Hex } from "viem";

import { hashWords, numberWord, textHash, textWord } from "../words.ts";
import type { Release } from "./Statement.ts";

const typeHash = textHash("Release(string name,uint32 epoch,uint32 revision,uint64 deadline)");

/**
 * The EIP-712 struct hash of a release; {@link typedDigest} makes of it what is signed.
 *
 * @example
 * releaseHash({ name: "bob.acme.dim", epoch: 1, revision: 7, deadline: 1900000000 });
 */
export function releaseHash({ name, epoch, revision, deadline }: Release): Hex {
  return hashWords(typeHash, textWord(name), numberWord(epoch), numberWord(revision), numberWord(deadline));
}
