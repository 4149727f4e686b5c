import type { Account, Address, Hex, PublicClient, WalletClient } from "viem";

import type { ContractName, Manifest, OfContracts } from "./Manifest.ts";

/** A transaction that was just sent, told to {@link AnsContext.onTransaction} before it is in a block. */
export type Submitted = {
  hash: Hex;
  contract: ContractName;
  functionName: string;
  /** For one that carried a batch of the wallet's: its id, see {@link SubmittedBatch}. */
  batch?: string | undefined;
};

/**
 * A batch that a wallet just took (EIP-5792), told to {@link AnsContext.onBatch} before it is in a block; by its last call.
 *
 * @param id The wallet's name for it, by which {@link confirmBatch} asks what became of it.
 */
export type SubmittedBatch = { id: string; contract: ContractName; functionName: string };

/** What every function of the library takes first. Plain data: make it with {@link createAns}. */
export type AnsContext = {
  publicClient: PublicClient;
  /** Who signs and sends; reading needs none. */
  walletClient: WalletClient | undefined;
  /** The account that signs and pays. */
  account: Account | undefined;
  chainId: number;
  /** The top-level name that is registered below: "dim". */
  tld: string;
  /** The block from which on events are looked for. */
  fromBlock: bigint;
  addresses: OfContracts<Address>;
  manifest: Manifest;
  /** Called with each transaction as soon as it is sent. */
  onTransaction: ((sent: Submitted) => void) | undefined;
  /** Called with each batch as soon as the wallet took it; its transaction follows. */
  onBatch?: ((sent: SubmittedBatch) => void) | undefined;
};
