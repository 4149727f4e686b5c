import type { Address } from "viem";

/** The EIP-712 domain of {@link statementTypes}. */
export type OffchainDomain = {
  name: "ANS Offchain Names";
  version: "1";
  chainId: number;
  verifyingContract: Address;
};

/**
 * The EIP-712 domain of what owners and issuers sign.
 *
 * @param resolver The OffchainResolver.
 * @example
 * const domain = offchainDomain(1, resolver);
 */
export function offchainDomain(chainId: number, resolver: Address): OffchainDomain {
  return { name: "ANS Offchain Names", version: "1", chainId, verifyingContract: resolver };
}
