import type { Address, Hex } from "viem";

import { AnsError } from "./AnsError.ts";

/** Nothing answers at the RPC address. */
export class NoRpcError extends AnsError {
  override readonly name = "NoRpcError";

  constructor(url: string | undefined, options?: { cause?: unknown }) {
    const where = url === undefined ? "The Ethereum node" : `The Ethereum node at ${url}`;
    super("NO_RPC", `${where} does not answer. Start it, or give the address of one that runs.`, options);
  }
}

/** The node answered, but not with a result. */
export class RpcFailedError extends AnsError {
  override readonly name = "RpcFailedError";

  constructor(details: string, options?: { cause?: unknown }) {
    super("RPC_FAILED", `The Ethereum node refused the request: ${details}. Try again, or use another node.`, options);
  }
}

/** The node or the wallet is on another chain than the deployment. */
export class WrongChainError extends AnsError {
  override readonly name = "WrongChainError";
  readonly expected: number;
  readonly actual: number;

  constructor(who: "node" | "wallet", expected: number, actual: number) {
    super(
      "WRONG_CHAIN",
      `The ${who} is on chain ${actual}, but these names live on chain ${expected}. ` +
        (who === "node" ? "Use a node of that chain, or that chain's manifest." : "Switch the wallet to that chain."),
    );
    this.expected = expected;
    this.actual = actual;
  }
}

/** A manifest is not one. */
export class InvalidManifestError extends AnsError {
  override readonly name = "InvalidManifestError";

  constructor(reason: string) {
    super(
      "INVALID_MANIFEST",
      `The manifest cannot be read: ${reason}. Use the file deployments/chain-<id>/manifest.json that a deployment wrote.`,
    );
  }
}

/** Where the manifest says there is a contract, there is none, or another one. */
export class StaleManifestError extends AnsError {
  override readonly name = "StaleManifestError";
  readonly contract: string;
  readonly address: Address;

  constructor(contract: string, address: Address, reason = "there is no such contract") {
    super(
      "STALE_MANIFEST",
      `The manifest names ${contract} at ${address}, but ${reason}. Deploy again, or use the manifest of this chain.`,
    );
    this.contract = contract;
    this.address = address;
  }
}

/** The transaction is in a block, and did nothing. */
export class TransactionRevertedError extends AnsError {
  override readonly name = "TransactionRevertedError";
  readonly hash: Hex;

  constructor(hash: Hex, options?: { cause?: unknown }) {
    super(
      "TRANSACTION_REVERTED",
      `Transaction ${hash} was reverted: it changed nothing but cost its gas. Somebody was quicker, or the gas ran out; ` +
        "look at the present state and try again.",
      options,
    );
    this.hash = hash;
  }
}

/** The transaction was sent, but is in no block yet. */
export class TransactionNotSeenError extends AnsError {
  override readonly name = "TransactionNotSeenError";
  readonly hash: Hex;

  constructor(hash: Hex, options?: { cause?: unknown }) {
    super(
      "TRANSACTION_NOT_SEEN",
      `Transaction ${hash} is in no block yet. It may still be: look for it before you send it again.`,
      options,
    );
    this.hash = hash;
  }
}

/** An off-chain name's gateways did not answer. */
export class GatewayFailedError extends AnsError {
  override readonly name = "GatewayFailedError";

  constructor(details: string, options?: { cause?: unknown }) {
    super("GATEWAY_FAILED", `No gateway of this name answered: ${details}. Try again later.`, options);
  }
}
