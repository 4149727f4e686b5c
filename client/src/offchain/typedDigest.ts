import { type Hex, keccak256 } from "viem";

/**
 * The hash that is signed for an EIP-712 struct.
 *
 * @param separator viem's `domainSeparator({ domain })`: made once, since it is the same for every message.
 * @param structHash The EIP-712 struct hash of the message.
 * @example
 * import { domainSeparator } from "viem";
 *
 * const separator = domainSeparator({ domain: serviceDomain(chainId, custody) });
 * typedDigest(separator, answerHash(answer));
 */
export function typedDigest(separator: Hex, structHash: Hex): Hex {
  return keccak256(`0x1901${separator.slice(2)}${structHash.slice(2)}`);
}
