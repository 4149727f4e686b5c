import { encodeLookup, publicResolverAbi } from "@ans/client";
import { encodeFunctionData } from "viem";

import { sampleName, sampleNode } from "../store/sampleUpdate.ts";

/** The resolver that asks. */
export const RESOLVER = "0x00000000000000000000000000000000000000aa";

/** The path of a query for the address of a sample name, as an EIP-3668 client asks. */
export function pathOf(number: number): string {
  const call = encodeFunctionData({ abi: publicResolverAbi, functionName: "addr", args: [sampleNode(number)] });
  return `/${RESOLVER}/${encodeLookup(sampleName(number), call)}.json`;
}
