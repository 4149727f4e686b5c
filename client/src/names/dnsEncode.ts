import { type Hex, toHex } from "viem";
import { packetToBytes } from "viem/ens";

/**
 * A normalised name in DNS wire form, as universal resolvers take it.
 *
 * @example
 * dnsEncode("alice.dim"); // "0x05616c6963650364696d00"
 */
export function dnsEncode(name: string): Hex {
  return toHex(packetToBytes(name));
}
