import { decode, getCodec } from "@ensdomains/content-hash";
import type { Hex } from "viem";

const schemes: Readonly<Record<string, string>> = { swarm: "bzz", skynet: "sia", arweave: "ar" };

/**
 * A content hash record as an address such as ipfs://…; its bytes in hex where no such address is known.
 *
 * @example
 * decodeContenthash("0xe3010170122029f2d17be6139079dc48696d1f582a8530eb9805b561eda517e22a892c7e3f1f"); // "ipfs://…"
 */
export function decodeContenthash(bytes: Hex): string {
  try {
    const codec = getCodec(bytes);
    if (codec !== undefined) return `${schemes[codec] ?? codec}://${decode(bytes)}`;
  } catch {
    // Bytes that are no content hash are shown as they are.
  }
  return bytes;
}
