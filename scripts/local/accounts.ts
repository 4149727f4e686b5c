import { createAns, type AnsContext } from "@ans/client";
import { createPublicClient, createWalletClient, http, type Address } from "viem";

import type { Manifest } from "../deployment/manifest.ts";

/** What a local chain does as one of its accounts. */
export type As = (account: Address) => AnsContext;

/** The client library, as any account that the node unlocks. */
export function accountsOf(url: string, manifest: Manifest): As {
  const transport = http(url);
  const publicClient = createPublicClient({ transport, pollingInterval: 50 });
  return (account) => createAns({ publicClient, walletClient: createWalletClient({ account, transport }), manifest });
}
