import { type AbiParameter, decodeAbiParameters, type Hex, padHex, size, slice, toFunctionSelector } from "viem";

import type { ResolverQuery } from "./ResolverQuery.ts";

const bytes32 = { type: "bytes32" } as const;
const uint256 = { type: "uint256" } as const;
const string = { type: "string" } as const;

const selectors = {
  plainAddr: toFunctionSelector("addr(bytes32)"),
  addr: toFunctionSelector("addr(bytes32,uint256)"),
  hasAddr: toFunctionSelector("hasAddr(bytes32,uint256)"),
  text: toFunctionSelector("text(bytes32,string)"),
  data: toFunctionSelector("data(bytes32,string)"),
  contenthash: toFunctionSelector("contenthash(bytes32)"),
  pubkey: toFunctionSelector("pubkey(bytes32)"),
  name: toFunctionSelector("name(bytes32)"),
  abi: toFunctionSelector("ABI(bytes32,uint256)"),
  implementer: toFunctionSelector("interfaceImplementer(bytes32,bytes4)"),
  multicall: toFunctionSelector("multicall(bytes[])"),
};

/**
 * Takes a call of a resolver profile apart.
 *
 * @throws viem's errors for a known call whose arguments are cut short.
 * @example
 * parseQuery(encodeFunctionData({ abi: publicResolverAbi, functionName: "text", args: [node, "url"] }));
 * // { kind: "text", key: "url" }
 */
export function parseQuery(call: Hex): ResolverQuery {
  switch (call.slice(0, 10).toLowerCase()) {
    case selectors.plainAddr:
      return { kind: "addr", coinType: 60n, isPlain: true };
    case selectors.addr:
      return { kind: "addr", coinType: decode([bytes32, uint256], call)[1], isPlain: false };
    case selectors.hasAddr:
      return { kind: "hasAddr", coinType: decode([bytes32, uint256], call)[1] };
    case selectors.text:
      return { kind: "text", key: decode([bytes32, string], call)[1] };
    case selectors.data:
      return { kind: "data", key: decode([bytes32, string], call)[1] };
    case selectors.contenthash:
      return { kind: "contenthash" };
    case selectors.pubkey:
      return { kind: "pubkey" };
    case selectors.name:
      return { kind: "name" };
    case selectors.abi:
      return { kind: "abi", contentTypes: decode([bytes32, uint256], call)[1] };
    case selectors.implementer:
      return { kind: "interface", id: decode([bytes32, { type: "bytes4" }], call)[1] };
    case selectors.multicall:
      return { kind: "multicall", calls: decode([{ type: "bytes[]" }], call)[0] };
    default:
      return { kind: "unknown", selector: slice(padHex(call, { dir: "right", size: Math.max(4, size(call)) }), 0, 4) };
  }
}

function decode<const Parameters extends readonly AbiParameter[]>(parameters: Parameters, call: Hex) {
  return decodeAbiParameters(parameters, `0x${call.slice(10)}`);
}
