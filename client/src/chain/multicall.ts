import { type Abi, type Address, encodeFunctionData, type Hex, multicall3Abi } from "viem";

import { errorsAbi } from "../abi/errors.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import type { Call } from "./Call.ts";
import { explained } from "./explained.ts";
import { type PreparedCall, prepareCall, prepareRequest } from "./prepareCall.ts";

/** Where Multicall3 is on almost every chain, the same on each. It has no owner and keeps nothing. */
const MULTICALL3: Address = "0xcA11bde05977b3631167028862bE2a173976CA11";

const abi: Abi = [...multicall3Abi, ...errorsAbi];

/** Whether the chain has Multicall3, through which {@link multicall} makes several calls in one transaction. */
export async function hasMulticall(context: AnsContext): Promise<boolean> {
  const code = await explained(context, () => context.publicClient.getCode({ address: MULTICALL3 }));
  return code !== undefined && code !== "0x";
}

/**
 * Several calls as one, which Multicall3 makes, all or none. To the contracts it is then Multicall3 that calls: only for
 * calls where it does not matter who does.
 */
export function multicall(context: AnsContext, calls: readonly Call[]): PreparedCall {
  const args = [calls.map((call) => ({ ...encoded(context, call), allowFailure: false }))];
  return prepareRequest(context, { address: MULTICALL3, abi, functionName: "aggregate3", args }, {});
}

function encoded(context: AnsContext, call: Call): { target: Address; callData: Hex } {
  const { address, ...data } = prepareCall(context, call).request;
  return { target: address, callData: encodeFunctionData(data) };
}
