import { type Hex, WaitForTransactionReceiptTimeoutError } from "viem";

import type { AnsContext } from "../context/AnsContext.ts";
import { AnsError } from "../errors/AnsError.ts";
import { TransactionNotSeenError, TransactionRevertedError } from "../errors/network.ts";
import { explained } from "./explained.ts";
import type { Sent } from "./Sent.ts";

/**
 * Waits until a transaction is in a block. For one that was reverted, `attempt` is called again to learn why.
 *
 * @throws {@link TransactionRevertedError} with the reason as its cause; {@link TransactionNotSeenError}.
 * @example
 * const { blockNumber } = await confirm(ans, hash);
 */
export async function confirm(context: AnsContext, hash: Hex, attempt?: () => Promise<unknown>): Promise<Sent> {
  const receipt = await explained(context, async () => {
    try {
      return await context.publicClient.waitForTransactionReceipt({ hash });
    } catch (error) {
      if (error instanceof WaitForTransactionReceiptTimeoutError) {
        throw new TransactionNotSeenError(hash, { cause: error });
      }
      throw error;
    }
  });
  if (receipt.status === "reverted") throw new TransactionRevertedError(hash, { cause: await reason(attempt) });
  const { blockNumber, gasUsed, logs } = receipt;
  return { hash: receipt.transactionHash, blockNumber, gasUsed, logs };
}

async function reason(attempt: (() => Promise<unknown>) | undefined): Promise<AnsError | undefined> {
  try {
    await attempt?.();
  } catch (error) {
    if (error instanceof AnsError) return error;
  }
  return undefined;
}
