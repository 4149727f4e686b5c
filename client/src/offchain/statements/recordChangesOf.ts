import { type Hex, stringToHex } from "viem";

import { InvalidRecordError } from "../../errors/records.ts";
import { coinOf } from "../../records/coinOf.ts";
import { encodeAddress } from "../../records/encodeAddress.ts";
import { encodeContenthash } from "../../records/encodeContenthash.ts";
import type { RecordChanges } from "../../records/RecordChanges.ts";
import { recordKey } from "../query/recordKey.ts";

const JSON_ABI = 1;
const ABI_URI = 8;

/** What becomes of one record, by its key; `null` if it is taken out. */
type Change = readonly [key: string, value: string | null];

/** What changes of records mean for the keys of a profile; see {@link changedRecords}. */
export function recordChangesOf(changes: RecordChanges): Change[] {
  const { texts = {}, addresses = {}, data = {}, interfaces = {}, contenthash, pubkey, abi, name, dim } = changes;
  if (dim !== undefined) {
    throw new InvalidRecordError("dim", "only a chain can hold it; sign the text chat.dim.id instead");
  }
  return [
    ...Object.entries(texts).map(([key, value]): Change => [recordKey.text(key), value]),
    ...Object.entries(addresses).map(addressChange),
    ...Object.entries(data).map(([key, value]): Change => [recordKey.data(key), lowerCase(value)]),
    ...Object.entries(interfaces).map(([id, who]): Change => [`interface:${id.toLowerCase()}`, lowerCase(who)]),
    ...(contenthash === undefined ? [] : [contenthashChange(contenthash)]),
    ...(pubkey === undefined ? [] : [pubkeyChange(pubkey)]),
    ...(abi === undefined ? [] : abiChanges(abi)),
    ...(name === undefined ? [] : [[recordKey.name, name] as const]),
  ];
}

function addressChange([coin, text]: [string, string | null]): Change {
  const key = recordKey.addr(coinOf(coin).coinType);
  return [key, text === null || text === "" ? null : lowerCase(encodeAddress(coin, text))];
}

function contenthashChange(uri: string | null): Change {
  return [recordKey.contenthash, uri === null || uri === "" ? null : lowerCase(encodeContenthash(uri))];
}

function pubkeyChange(point: { x: Hex; y: Hex } | null): Change {
  return [recordKey.pubkey, point === null ? null : lowerCase(`${point.x}${point.y.slice(2)}`)];
}

/** A JSON ABI and the URI of one exclude each other. */
function abiChanges(abi: readonly unknown[] | string | null): Change[] {
  const isText = typeof abi === "string";
  return [
    [recordKey.abi(JSON_ABI), abi === null || isText ? null : stringToHex(JSON.stringify(abi))],
    [recordKey.abi(ABI_URI), isText && abi !== "" ? stringToHex(abi) : null],
  ];
}

function lowerCase(text: string | null): string | null {
  return text === null ? null : text.toLowerCase();
}
