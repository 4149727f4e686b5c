import type { ContractFunctionArgs, ContractFunctionName } from "viem";

import type { AnsContext } from "../context/AnsContext.ts";
import type { abis, CallableName } from "./abis.ts";
import { send, type SendOptions } from "./send.ts";
import type { Sent } from "./Sent.ts";

type AbiOf<C extends CallableName> = (typeof abis)[C];
type Writable<C extends CallableName> = ContractFunctionName<AbiOf<C>, "nonpayable" | "payable">;
type Args<C extends CallableName, F extends Writable<C>> = ContractFunctionArgs<AbiOf<C>, "nonpayable" | "payable", F>;

/**
 * Tries a call, sends it, and waits until it is in a block, see {@link send}; with the types of the contract's ABI.
 *
 * @example
 * await write(ans, "ANSRegistry", "setSeat", [namehash("alice.dim"), 7]);
 */
export async function write<C extends CallableName, F extends Writable<C>>(
  context: AnsContext,
  contract: C,
  functionName: F,
  args: Args<C, F> & readonly unknown[],
  options: SendOptions = {},
): Promise<Sent> {
  return await send(context, contract, functionName, args, options);
}
