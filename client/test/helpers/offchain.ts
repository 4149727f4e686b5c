import { type Address, keccak256, toHex } from "viem";
import { privateKeyToAccount } from "viem/accounts";

import {
  type Evidence,
  type Grant,
  offchainDomain,
  type Profile,
  type Release,
  type SignedGrant,
  type SignedProfile,
  type SignedRelease,
  type SignedTransfer,
  statementTypes,
  type Transfer,
} from "../../src/index.ts";

/** Draws numbers that are the same in every run. */
export function drawn(seed: string) {
  let state = keccak256(toHex(seed));
  const next = () => (state = keccak256(state));
  const below = (end: number): number => Number(BigInt(next()) % BigInt(end));
  return {
    below,
    /** Hex digits of so many bytes. */
    hex: (bytes: number): string => {
      let digits = "";
      while (digits.length < 2 * bytes) digits += next().slice(2);
      return digits.slice(0, 2 * bytes);
    },
    pick: <T>(list: readonly T[]): T => {
      const chosen = list[below(list.length)];
      if (chosen === undefined) throw new Error("There is nothing to pick from.");
      return chosen;
    },
  };
}

/** A key of somebody who signs in tests: always the same for a name. */
export function signerCalled(name: string) {
  return privateKeyToAccount(keccak256(toHex(`signer ${name}`)));
}

export type TestSigner = ReturnType<typeof signerCalled>;

/** Signs statements as owners and issuers do. */
export function statementSigner(chainId: number, resolver: Address) {
  const domain = offchainDomain(chainId, resolver);
  const types = statementTypes;
  return {
    grant: async (by: TestSigner, message: Grant): Promise<SignedGrant> => {
      const data = { ...message, expires: BigInt(message.expires) };
      const signature = await by.signTypedData({ domain, types, primaryType: "Grant", message: data });
      return { ...message, signature };
    },
    transfer: async (by: TestSigner, message: Transfer): Promise<SignedTransfer> => {
      const data = { ...message, deadline: BigInt(message.deadline) };
      const signature = await by.signTypedData({ domain, types, primaryType: "Transfer", message: data });
      return { ...message, signature };
    },
    profile: async (by: TestSigner, message: Profile): Promise<SignedProfile> => {
      const data = { ...message, expires: BigInt(message.expires) };
      const signature = await by.signTypedData({ domain, types, primaryType: "Profile", message: data });
      return { ...message, signature };
    },
    release: async (by: TestSigner, message: Release): Promise<SignedRelease> => {
      const data = { ...message, deadline: BigInt(message.deadline) };
      const signature = await by.signTypedData({ domain, types, primaryType: "Release", message: data });
      return { ...message, signature };
    },
  };
}

/** An evidence as JSON gives it back. */
export function overTheWire(evidence: Evidence): unknown {
  return JSON.parse(JSON.stringify(evidence));
}
