import type { Explainer } from "./contractError.ts";

/** What the errors of ownership and governance mean. */
export const governanceErrors = {
  OwnableUnauthorizedAccount: ([account]) =>
    `Only governance may do this, and ${String(account)} is not it. Propose it there.`,
  OwnableInvalidOwner: ([owner]) =>
    `${String(owner)} cannot own a contract. Give the address of an account or a contract.`,
  OnlyGovernance: ([caller]) => `Only governance may do this, and ${String(caller)} is not it. Propose it there.`,
  AllocationMismatch: ([holders, amounts]) =>
    `The allocation has ${String(holders)} holders and ${String(amounts)} amounts. Give one amount for each holder.`,
  AllocationNotSupply: ([sum]) => `The allocation adds up to ${String(sum)} wei. Make it add up to the whole supply.`,
  InvalidCliffDuration: ([cliff, duration]) =>
    `The cliff of ${String(cliff)} seconds is longer than the vesting of ${String(duration)}. Give a shorter one.`,
  InsufficientBalance: ([balance, needed]) =>
    `The contract has ${String(balance)} wei but ${String(needed)} are needed. Send it the rest.`,
  SafeCastOverflowedUintDowncast: ([, value]) =>
    `${String(value)} is more than the contract can keep. Give a smaller number.`,
  StringTooLong: ([text]) => `${JSON.stringify(text)} is longer than 31 bytes. Give a shorter text.`,
  InvalidShortString: () => "A stored text cannot be read. Deploy the contract again.",
} satisfies Record<string, Explainer>;
