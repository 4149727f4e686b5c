import { bitsOf } from "./bitsOf.ts";
import { isEvmCoin } from "./isEvmCoin.ts";
import { parseQuery } from "./parseQuery.ts";
import { DEFAULT_EVM, recordKey } from "./recordKey.ts";
import type { ResolverQuery } from "./ResolverQuery.ts";

/**
 * The keys of the records that answer a query, those that stand in for a missing one too: what a gateway has to send
 * along, as far as the profile has them.
 *
 * @example
 * recordKeysOf(parseQuery(data)); // ["addr:2147492101", "addr:2147483648"]
 */
export function recordKeysOf(query: ResolverQuery): string[] {
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
      return query.calls.map(parseQuery).flatMap((each) => (each.kind === "multicall" ? [] : recordKeysOf(each)));
    default:
      return [];
  }
}
