import type { Address } from "viem";

/** The EIP-712 domain of {@link serviceTypes}. */
export type ServiceDomain = { name: "ANS Service"; version: "1"; chainId: number; verifyingContract: Address };

/**
 * The EIP-712 domain of what operator keys sign.
 *
 * @param custody The ServiceProviders contract.
 * @example
 * const separator = domainSeparator({ domain: serviceDomain(1, custody) });
 */
export function serviceDomain(chainId: number, custody: Address): ServiceDomain {
  return { name: "ANS Service", version: "1", chainId, verifyingContract: custody };
}
