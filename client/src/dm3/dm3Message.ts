import { type Address, getAddress } from "viem";

import { canonicalJson } from "./canonicalJson.ts";
import type { Dm3Profile } from "./Dm3Profile.ts";

/**
 * What an account signs for its dm3 profile (EIP-191). It names the account and the profile, and nothing else: neither
 * the name nor a time, so that an old profile of the same account can be shown again.
 *
 * @example
 * const signature = await account.signMessage({ message: dm3Message(account.address, profile) });
 */
export function dm3Message(address: Address, profile: Dm3Profile): string {
  return [
    "dm3.chat wants you register your dm3 profile with your Ethereum account:",
    getAddress(address),
    "",
    "This is required only once!",
    "(There is no paid transaction initiated. The signature is used off-chain only.)",
    "",
    "URI: https://dm3.chat",
    "Version: 1",
    `dm3 Profile: ${canonicalJson(profile)}`,
  ].join("\n");
}
