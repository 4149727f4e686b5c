import type { Account, Address, Hex } from "viem";

import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { signConsensusKey } from "./signConsensusKey.ts";

/**
 * Gives a seat the key with which its node signs blocks; the former one is retired. The owner and the operator key may.
 *
 * @param args.proof See {@link signConsensusKey}; signed here unless given.
 * @example
 * await registerConsensusKey(ans, { seat: 7, key: validator });
 */
export async function registerConsensusKey(
  context: AnsContext,
  args: { seat: number; key: Account | Address; proof?: Hex | undefined },
): Promise<Sent> {
  const { seat, key } = args;
  const proof = args.proof ?? (await signConsensusKey(context, args));
  const address = typeof key === "string" ? key : key.address;
  return await write(context, "ValidatorCommittee", "registerConsensusKey", [seat, address, proof]);
}
