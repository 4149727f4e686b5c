import { type AbiParameter, encodeAbiParameters, getAddress, type Hex, zeroAddress, zeroHash } from "viem";

import type { ProfileRecord } from "../statements/Statement.ts";
import { parseQuery } from "./parseQuery.ts";
import { DEFAULT_EVM, isEvmCoin, recordKey } from "./recordKey.ts";
import type { ResolverQuery } from "./ResolverQuery.ts";

/** The records of a profile by their keys. */
export type RecordsByKey = ReadonlyMap<string, string>;

/** How deep a multicall may lie in another one. */
const MAX_DEPTH = 2;

/** The records of a profile by their keys, as {@link answerQuery} takes them. */
export function recordsByKey(records: readonly ProfileRecord[]): Map<string, string> {
  return new Map(records.map(({ key, value }) => [key, value]));
}

/**
 * The keys of the records that answer a query, those that stand in for a missing one too: what a gateway has to send
 * along, as far as the profile has them.
 *
 * @example
 * recordKeysOf(parseQuery(data)); // ["addr:2147492101", "addr:2147483648"]
 */
export function recordKeysOf(query: ResolverQuery, depth = 0): string[] {
  switch (query.kind) {
    case "addr":
      return isEvmCoin(query.coinType)
        ? [recordKey.addr(query.coinType), recordKey.addr(DEFAULT_EVM)]
        : [recordKey.addr(query.coinType)];
    case "hasAddr":
      return [recordKey.addr(query.coinType)];
    case "text":
      return [recordKey.text(query.key)];
    case "data":
      return [recordKey.data(query.key)];
    case "interface":
      return [recordKey.interface(query.id)];
    case "abi":
      return bitsOf(query.contentTypes).map((bit) => recordKey.abi(bit));
    case "contenthash":
    case "pubkey":
    case "name":
      return [recordKey[query.kind]];
    case "multicall":
      return depth < MAX_DEPTH ? query.calls.flatMap((call) => recordKeysOf(parseQuery(call), depth + 1)) : [];
    default:
      return [];
  }
}

/**
 * The answer to a query out of the records of a name, encoded as the resolver returns it. What there is no record of is
 * the encoded empty value; a call that no resolver profile has gives no bytes at all.
 *
 * @example
 * answerQuery(parseQuery(data), recordsByKey(profile.records));
 */
export function answerQuery(query: ResolverQuery, records: RecordsByKey, depth = 0): Hex {
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
    case "dim":
      return `0x${zeroHash.slice(2).repeat(6)}`;
    case "abi":
      return answerAbi(query.contentTypes, records);
    case "interface":
      return encode(["address"], [records.get(recordKey.interface(query.id)) ?? zeroAddress]);
    case "multicall": {
      const calls = depth < MAX_DEPTH ? query.calls : [];
      return encode(["bytes[]"], [calls.map((call) => answerQuery(parseQuery(call), records, depth + 1))]);
    }
    default:
      return "0x";
  }
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

/** The bits of a number, lowest first. */
function bitsOf(number: bigint): bigint[] {
  const bits: bigint[] = [];
  for (let rest = number; rest !== 0n; rest &= rest - 1n) bits.push(rest & -rest);
  return bits;
}

function encode(types: readonly string[], values: readonly unknown[]): Hex {
  const parameters: readonly AbiParameter[] = types.map((type) => ({ type }));
  return encodeAbiParameters(parameters, values);
}
