import type { Evidence } from "./Evidence.ts";

/**
 * Until when an evidence has something to serve, in Unix seconds: the `expires` of its receipt.
 *
 * @example
 * const expires = servedUntil(evidence);
 */
export function servedUntil({ grant, profile }: Evidence): number {
  return profile === undefined ? grant.expires : Math.min(grant.expires, profile.expires);
}
