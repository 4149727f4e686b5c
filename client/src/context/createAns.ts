import { type Account, type Address, isAddress, type PublicClient, type WalletClient } from "viem";
import { parseAccount } from "viem/accounts";

import { InvalidArgumentError } from "../errors/records.ts";
import { addressesOf } from "./addressesOf.ts";
import type { AnsContext, Submitted, SubmittedBatch } from "./AnsContext.ts";
import { parseManifest } from "./parseManifest.ts";

/** What {@link createAns} is made from. */
export type CreateAnsOptions = {
  publicClient: PublicClient;
  /** The manifest of the deployment: JSON text, or the value read from it. */
  manifest: unknown;
  /** Who signs and sends; leave it out to read only. */
  walletClient?: WalletClient | undefined;
  /** The account that signs and pays; the walletClient's own unless given. */
  account?: Account | Address | undefined;
  /** The top-level name. Default: "dim". */
  tld?: string | undefined;
  /** Called with each transaction as soon as it is sent. */
  onTransaction?: ((sent: Submitted) => void) | undefined;
  /** Called with each batch as soon as the wallet took it (EIP-5792); its transaction follows. */
  onBatch?: ((sent: SubmittedBatch) => void) | undefined;
};

/**
 * Makes the context that every function of the library takes first. Sends nothing; see {@link checkDeployment}.
 *
 * @throws {@link InvalidManifestError} for a manifest that is not one.
 * @example
 * import { createPublicClient, createWalletClient, http } from "viem";
 *
 * const transport = http("http://127.0.0.1:8545");
 * const ans = createAns({
 *   publicClient: createPublicClient({ transport }),
 *   walletClient: createWalletClient({ account, transport }),
 *   manifest: await (await fetch("/manifest.json")).json(),
 * });
 * const { total } = await price(ans, { name: "alice.dim", years: 2 });
 */
export function createAns(options: CreateAnsOptions): AnsContext {
  const manifest = parseManifest(options.manifest);
  const account = options.account ?? options.walletClient?.account;
  if (typeof account === "string" && !isAddress(account)) {
    throw new InvalidArgumentError("account", `${JSON.stringify(account)} is no address; check it for a typing error.`);
  }
  return {
    publicClient: options.publicClient,
    walletClient: options.walletClient,
    account: account === undefined ? undefined : parseAccount(account),
    chainId: manifest.chainId,
    tld: options.tld ?? "dim",
    fromBlock: manifest.block,
    addresses: addressesOf(manifest),
    manifest,
    onTransaction: options.onTransaction,
    onBatch: options.onBatch,
  };
}
