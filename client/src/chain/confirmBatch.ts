import type { Log, WalletClient } from "viem";

import { accountOf } from "../context/accountOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { BatchFailedError, BatchNotSeenError } from "../errors/batches.ts";
import { confirm } from "./confirm.ts";
import type { Sent } from "./Sent.ts";

type Status = Awaited<ReturnType<WalletClient["waitForCallsStatus"]>>;

/** For how long a batch is waited for, in milliseconds; a transaction as long. */
const PATIENCE = 180_000;

/**
 * Waits until a batch that the context's wallet took is in a block (EIP-5792); also after an interruption, by its id.
 *
 * @returns The last transaction that carried it, with the logs that are of its calls.
 * @throws {@link BatchFailedError}, {@link BatchNotSeenError}, {@link NoWalletError}.
 * @example
 * const { hash } = await confirmBatch(ans, id);
 */
export async function confirmBatch(context: AnsContext, id: string): Promise<Sent> {
  const { statusCode, receipts = [] } = await statusOf(context, id);
  if (statusCode >= 300) throw new BatchFailedError(statusCode);
  const sents: Sent[] = [];
  // The context's own node is to know of them too, before anything is read from it.
  for (const hash of new Set(receipts.map(({ transactionHash }) => transactionHash))) {
    sents.push(await confirm(context, hash));
  }
  const end = sents.at(-1);
  if (end === undefined) throw new BatchNotSeenError(id);
  const told = receipts.flatMap(({ logs }) => logs);
  return {
    hash: end.hash,
    blockNumber: end.blockNumber,
    gasUsed: sents.reduce((sum, { gasUsed }) => sum + gasUsed, 0n),
    logs: sents.flatMap(({ logs }) => logs.filter((log) => told.some((each) => isSame(each, log)))),
  };
}

async function statusOf(context: AnsContext, id: string): Promise<Status> {
  const { walletClient } = accountOf(context);
  try {
    const { pollingInterval } = context.publicClient;
    return await walletClient.waitForCallsStatus({ id, pollingInterval, timeout: PATIENCE });
  } catch (error) {
    throw new BatchNotSeenError(id, { cause: error });
  }
}

/** A transaction that carries a batch may carry those of others too: the wallet says which logs are of this one. */
function isSame(told: Pick<Log, "address" | "data"> & { topics: readonly unknown[] }, log: Log): boolean {
  return (
    told.address.toLowerCase() === log.address.toLowerCase() &&
    told.data === log.data &&
    told.topics.join() === log.topics.join()
  );
}
