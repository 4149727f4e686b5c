import { isAddressEqual } from "viem";

import { type AnsContext, commitmentStatus, type Pending, whois } from "../../src/index.ts";

/** How far an unfinished registration is. `registered`: the name is its owner's; `taken`: it is somebody else's. */
export type PendingState = {
  state: "registered" | "taken" | "none" | "ageing" | "ready" | "expired";
  /** When the name expires, or how long the commitment can be used; Unix seconds, 0 where neither is known. */
  until: number;
};

/** Asks the chain how far an unfinished registration is. */
export async function pendingState(ans: AnsContext, pending: Pending): Promise<PendingState> {
  const { registration, name } = pending;
  const [{ owner, expiry }, commitment] = await Promise.all([
    whois(ans, { name }),
    commitmentStatus(ans, { registration }),
  ]);
  if (owner !== null) {
    return { state: isAddressEqual(owner, registration.owner) ? "registered" : "taken", until: expiry ?? 0 };
  }
  return { state: commitment.state, until: commitment.expiresAt };
}
