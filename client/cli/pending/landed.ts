import { type Hex, TransactionNotFoundError } from "viem";

import { type AnsContext, explain } from "../../src/index.ts";

/**
 * Waits for a transaction that an earlier run sent, so that it is not sent twice. One that no node knows any more is
 * left alone.
 */
export async function landed({ publicClient }: AnsContext, hash: Hex | undefined): Promise<void> {
  if (hash === undefined) return;
  try {
    const { blockNumber } = await publicClient.getTransaction({ hash });
    if (blockNumber === null) await publicClient.waitForTransactionReceipt({ hash });
  } catch (error) {
    if (!(error instanceof TransactionNotFoundError)) throw explain(error);
  }
}
