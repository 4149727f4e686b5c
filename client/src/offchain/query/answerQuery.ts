import {
  type AbiParameter,
  encodeAbiParameters,
  encodeErrorResult,
  getAddress,
  type Hex,
  slice,
  zeroAddress,
  zeroHash,
} from "viem";

import { universalResolverAbi } from "../../abi/universalResolver.ts";
import { bitsOf } from "./bitsOf.ts";
import { parseQuery } from "./parseQuery.ts";
import { recordKey } from "./recordKey.ts";
import { recordKeysOf } from "./recordKeysOf.ts";
import type { RecordsByKey } from "./recordsByKey.ts";
import type { ResolverQuery } from "./ResolverQuery.ts";

/**
 * The answer to a query out of the records of a name, encoded as the resolver returns it. What there is no record of is
 * the encoded empty value, a call of an unknown profile the error of it, as in the resolver (ENSIP-22).
 *
 * @example
 * answerQuery(parseQuery(data), recordsByKey(profile.records));
 */
export function answerQuery(query: ResolverQuery, records: RecordsByKey): Hex {
  switch (query.kind) {
    case "addr":
      return answerAddress(query, records);
    case "hasAddr":
      return encode(["bool"], [records.has(recordKey.addr(query.coinType))]);
    case "text":
      return encode(["string"], [records.get(recordKey.text(query.key)) ?? ""]);
    case "name":
      return encode(["string"], [records.get(recordKey.name) ?? ""]);
    case "data":
      return encode(["bytes"], [records.get(recordKey.data(query.key)) ?? "0x"]);
    case "contenthash":
      return encode(["bytes"], [records.get(recordKey.contenthash) ?? "0x"]);
    case "pubkey": {
      const point = records.get(recordKey.pubkey) ?? `${zeroHash}${zeroHash.slice(2)}`;
      return `0x${point.slice(2)}`;
    }
    case "abi":
      return answerAbi(query.contentTypes, records);
    case "interface":
      return encode(["address"], [records.get(recordKey.interface(query.id)) ?? zeroAddress]);
    case "multicall":
      return encode(["bytes[]"], [query.calls.map((call) => answerOne(call, records))]);
    default:
      return encodeErrorResult({
        abi: universalResolverAbi,
        errorName: "UnsupportedResolverProfile",
        args: [query.selector],
      });
  }
}

/** One call of several, none of which holds several again. */
function answerOne(call: Hex, records: RecordsByKey): Hex {
  const query = parseQuery(call);
  return answerQuery(query.kind === "multicall" ? { kind: "unknown", selector: slice(call, 0, 4) } : query, records);
}

function answerAddress(query: ResolverQuery & { kind: "addr" }, records: RecordsByKey): Hex {
  const [own, standIn] = recordKeysOf(query);
  const bytes = records.get(own ?? "") ?? records.get(standIn ?? "") ?? "0x";
  if (!query.isPlain) return encode(["bytes"], [bytes]);
  return encode(["address"], [bytes === "0x" ? zeroAddress : getAddress(bytes)]);
}

function answerAbi(contentTypes: bigint, records: RecordsByKey): Hex {
  for (const bit of bitsOf(contentTypes)) {
    const bytes = records.get(recordKey.abi(bit));
    if (bytes !== undefined) return encode(["uint256", "bytes"], [bit, bytes]);
  }
  return encode(["uint256", "bytes"], [0n, "0x"]);
}

function encode(types: readonly string[], values: readonly unknown[]): Hex {
  const parameters: readonly AbiParameter[] = types.map((type) => ({ type }));
  return encodeAbiParameters(parameters, values);
}
