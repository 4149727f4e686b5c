import { encodeFunctionData, type Hex } from "viem";

import { dnsEncode } from "../../names/dnsEncode.ts";
import { extendedResolverAbi as abi } from "./extendedResolverAbi.ts";

/**
 * The `callData` of a lookup.
 *
 * @example
 * encodeLookup("bob.acme.dim", encodeFunctionData({ abi: publicResolverAbi, functionName: "addr", args: [node] }));
 */
export function encodeLookup(name: string, data: Hex): Hex {
  return encodeFunctionData({ abi, functionName: "resolve", args: [dnsEncode(name), data] });
}
