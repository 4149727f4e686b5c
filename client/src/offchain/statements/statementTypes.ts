import type { Address } from "viem";

/** What owners and issuers sign, as EIP-712 types: a wallet shows every field. */
export const statementTypes = {
  Grant: [
    { name: "name", type: "string" },
    { name: "owner", type: "address" },
    { name: "epoch", type: "uint32" },
    { name: "expires", type: "uint64" },
  ],
  Transfer: [
    { name: "name", type: "string" },
    { name: "to", type: "address" },
    { name: "epoch", type: "uint32" },
    { name: "deadline", type: "uint64" },
  ],
  Profile: [
    { name: "name", type: "string" },
    { name: "epoch", type: "uint32" },
    { name: "revision", type: "uint32" },
    { name: "expires", type: "uint64" },
    { name: "records", type: "Record[]" },
  ],
  Record: [
    { name: "key", type: "string" },
    { name: "value", type: "string" },
  ],
  Release: [
    { name: "name", type: "string" },
    { name: "epoch", type: "uint32" },
    { name: "revision", type: "uint32" },
    { name: "deadline", type: "uint64" },
  ],
} as const;

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
 */
export function offchainDomain(chainId: number, resolver: Address): OffchainDomain {
  return { name: "ANS Offchain Names", version: "1", chainId, verifyingContract: resolver };
}
