import { type Address, type Hex, isAddress, isHex, size, stringToHex, zeroAddress, zeroHash } from "viem";

import { InvalidAddressError, InvalidArgumentError, InvalidRecordError } from "../errors/records.ts";
import { coinOf } from "./coinOf.ts";
import { parseDimAddress } from "./parseDimAddress.ts";
import type { DimClaim } from "./DimIdentity.ts";
import { encodeAddress } from "./encodeAddress.ts";
import { encodeContenthash } from "./encodeContenthash.ts";
import type { RecordChanges } from "./RecordChanges.ts";

/** One call of the resolver that writes one record. */
export type RecordCall = { functionName: RecordSetter; args: readonly [node: Hex, ...unknown[]] };

type RecordSetter =
  "setText" | "setData" | "setAddr" | "setContenthash" | "setPubkey" | "setABI" | "setName" | "setDIM" | "setInterface";

const JSON_ABI = 1n;
const ABI_URI = 8n;

/**
 * The calls of the resolver that write the records of a node.
 *
 * @throws {@link UnknownCoinError}, {@link InvalidAddressError}, {@link InvalidRecordError}.
 */
export function recordCalls(node: Hex, changes: RecordChanges): RecordCall[] {
  const { texts = {}, addresses = {}, data = {}, interfaces = {}, contenthash, pubkey, abi, name, dim } = changes;
  const calls: RecordCall[] = [];
  for (const [key, value] of Object.entries(texts)) calls.push(textCall(node, key, value));
  for (const [coin, text] of Object.entries(addresses)) calls.push(addressCall(node, coin, text));
  for (const [key, value] of Object.entries(data)) calls.push(dataCall(node, key, value));
  for (const [id, who] of Object.entries(interfaces)) calls.push(interfaceCall(node, id, who));
  if (contenthash !== undefined) {
    const bytes = contenthash === null || contenthash === "" ? "0x" : encodeContenthash(contenthash);
    calls.push({ functionName: "setContenthash", args: [node, bytes] });
  }
  if (pubkey !== undefined) calls.push(pubkeyCall(node, pubkey));
  if (abi !== undefined) calls.push(...abiCalls(node, abi));
  if (name !== undefined) calls.push({ functionName: "setName", args: [node, name ?? ""] });
  if (dim !== undefined) calls.push(dimCall(node, dim));
  return calls;
}

function textCall(node: Hex, key: string, value: string | null): RecordCall {
  if (key === "") throw new InvalidArgumentError("text", "the key is empty; give one such as url or avatar.");
  return { functionName: "setText", args: [node, key, value ?? ""] };
}

function addressCall(node: Hex, coin: string, text: string | null): RecordCall {
  const bytes = text === null || text === "" ? "0x" : encodeAddress(coin, text);
  return { functionName: "setAddr", args: [node, BigInt(coinOf(coin).coinType), bytes] };
}

function dataCall(node: Hex, key: string, value: Hex | null): RecordCall {
  const bytes = value ?? "0x";
  if (!isHex(bytes) || bytes.length % 2 !== 0)
    throw new InvalidRecordError("data", `${JSON.stringify(value)} is not hex`);
  return { functionName: "setData", args: [node, key, bytes] };
}

function interfaceCall(node: Hex, id: string, who: Address | null): RecordCall {
  if (!isHex(id) || size(id) !== 4)
    throw new InvalidRecordError("interface", `${JSON.stringify(id)} is not 4 bytes in hex`);
  if (who !== null && !isAddress(who)) throw new InvalidAddressError("eth", who);
  return { functionName: "setInterface", args: [node, id, who ?? zeroAddress] };
}

function pubkeyCall(node: Hex, pubkey: { x: Hex; y: Hex } | null): RecordCall {
  const { x, y } = pubkey ?? { x: zeroHash, y: zeroHash };
  if (![x, y].every((each) => isHex(each) && size(each) === 32)) {
    throw new InvalidRecordError("pubkey", "x and y must be 32 bytes each, in hex");
  }
  return { functionName: "setPubkey", args: [node, x, y] };
}

/** A JSON ABI and the URI of one exclude each other: writing one clears the other, `null` both. */
function abiCalls(node: Hex, abi: readonly unknown[] | string | null): RecordCall[] {
  const json = abi === null || typeof abi === "string" ? "0x" : stringToHex(JSON.stringify(abi));
  const uri = typeof abi === "string" && abi !== "" ? stringToHex(abi) : "0x";
  return [
    { functionName: "setABI", args: [node, JSON_ABI, json] },
    { functionName: "setABI", args: [node, ABI_URI, uri] },
  ];
}

function dimCall(node: Hex, claim: DimClaim | null): RecordCall {
  if (claim === null) return { functionName: "setDIM", args: [node, 0, 0, `0x${"0".repeat(40)}`, zeroHash] };
  const { entityType, digest, isEth } = parseDimAddress(claim.address);
  const metaType = claim.metaType ?? (isEth ? 4 : 1);
  if (metaType >= 4 !== isEth) {
    throw new InvalidRecordError("dim", `meta type ${metaType} does not have addresses such as ${claim.address}`);
  }
  return { functionName: "setDIM", args: [node, metaType, entityType, digest, claim.keyHash ?? zeroHash] };
}
