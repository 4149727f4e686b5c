import { decode, encode } from "@ensdomains/content-hash";
import { hexToBytes } from "viem";

import { InvalidMessageError } from "../errors/offchain.ts";

const IPFS = [0xe3, 0x01];
const [RAW, DAG_PB, SHA_256] = [0x55, 0x70, 0x12];

/** A CID taken apart. `isRaw` where the block is the file itself. */
export type Cid = { cid: string; digest: Uint8Array; isRaw: boolean };

/**
 * The CID of an `ipfs://` URI without a path.
 *
 * @throws {@link InvalidMessageError} for one of another hash or kind.
 * @example
 * parseCid("ipfs://QmRAQB6YaCyidP37UdDnjFY5vQuiBrcqdyoW1CuDgwxkD4").isRaw; // false
 */
export function parseCid(uri: string): Cid {
  const text = uri.replace(/^ipfs:\/\//, "");
  if (!/^[0-9A-Za-z]+$/.test(text)) throw refused("has a path, or is none");
  const bytes = bytesOf(text);
  // ENSIP-7: protocol, CID version 1, codec, hash function, length, digest.
  const [protocol, flag, version, codec, hash, length] = bytes;
  const isKnown = protocol === IPFS[0] && flag === IPFS[1] && version === 1 && hash === SHA_256 && length === 32;
  if (!isKnown || (codec !== RAW && codec !== DAG_PB) || bytes.length !== 38)
    throw refused("is of a kind not known here");
  return { cid: text, digest: bytes.subarray(6), isRaw: codec === RAW };
}

function bytesOf(text: string): Uint8Array {
  try {
    const hex = encode("ipfs", text).replace(/^0x/, "");
    if (decode(hex) === "") throw refused("is none");
    return hexToBytes(`0x${hex}`);
  } catch {
    throw refused("is none");
  }
}

function refused(reason: string): InvalidMessageError {
  return new InvalidMessageError("The CID", reason);
}
