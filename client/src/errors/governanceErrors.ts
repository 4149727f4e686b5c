import type { Explainer } from "./contractError.ts";

/** What the errors of ownership and governance mean. */
export const governanceErrors = {
  OwnableUnauthorizedAccount: ([account]) =>
    `Only governance may do this, and ${String(account)} is not it. Propose it there.`,
  OwnableInvalidOwner: ([owner]) =>
    `${String(owner)} cannot own a contract. Give the address of an account or a contract.`,
} satisfies Record<string, Explainer>;
