import type { Address } from "viem";

import type { Evidence } from "./Evidence.ts";

/**
 * Who owns a name, and the epoch in which its profiles and its owner's releases are.
 *
 * @example
 * const { owner, epoch } = authorityOf(evidence);
 */
export function authorityOf({ grant, transfers }: Evidence): { owner: Address; epoch: number } {
  const last = transfers.at(-1);
  return last === undefined ? { owner: grant.owner, epoch: grant.epoch } : { owner: last.to, epoch: last.epoch };
}
