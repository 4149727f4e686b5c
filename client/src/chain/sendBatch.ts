import { defineChain, encodeFunctionData, type Log, type WalletClient } from "viem";

import type { AnsContext } from "../context/AnsContext.ts";
import { BatchFailedError, BatchNotSeenError } from "../errors/batches.ts";
import type { Call } from "./Call.ts";
import { confirm } from "./confirm.ts";
import { explained, type Hints } from "./explained.ts";
import { prepareCall, type PreparedCall, walletOn } from "./prepareCall.ts";
import type { Sent } from "./Sent.ts";

type Status = Awaited<ReturnType<WalletClient["waitForCallsStatus"]>>;

/** What wallets answer that cannot make these calls at once after all: nothing was sent (EIP-5792, EIP-1193, EIP-1474). */
const REFUSALS = [5700, 5740, 5760, 4200, -32_601, -32_004];

/** For how long a batch is waited for, in milliseconds; a transaction as long. */
const PATIENCE = 180_000;

/**
 * Tries calls, has the wallet make them at once, all or none (EIP-5792), and waits until they are in a block.
 *
 * @returns undefined where the wallet refuses to make these at once after all: then nothing was sent.
 * @param options.isExcused Whether a call may fail like this when it is tried, as those before it are still to come.
 * @throws {@link BatchFailedError}, {@link BatchNotSeenError} and what {@link send} throws.
 */
export async function sendBatch(
  context: AnsContext,
  calls: readonly Call[],
  options: Hints & { isExcused?: ((error: unknown) => boolean) | undefined } = {},
): Promise<Sent | undefined> {
  const { isExcused = () => false, ...hints } = options;
  const prepared = calls.map((call) => prepareCall(context, call, hints));
  const attempt = async () => {
    for (const each of prepared) {
      await each.attempt().catch((error: unknown) => {
        if (!isExcused(error)) throw error;
      });
    }
  };
  const walletClient = await walletOn(context, prepared[0]?.told ?? {});
  await attempt();
  const id = await explained(context, () => request(context, walletClient, prepared), prepared.at(-1)?.told);
  if (id === undefined) return undefined;
  const status = await outcome(context, walletClient, id);
  if (status.statusCode >= 300) throw new BatchFailedError(status.statusCode, { cause: await reason(attempt) });
  return await mined(context, calls, status, id);
}

async function request(
  context: AnsContext,
  walletClient: WalletClient,
  calls: readonly PreparedCall[],
): Promise<string | undefined> {
  try {
    const { id } = await walletClient.sendCalls({
      account: calls[0]?.request.account ?? null,
      chain: chainOf(context),
      calls: calls.map(({ request: { address, abi, functionName, args } }) => ({
        to: address,
        data: encodeFunctionData({ abi, functionName, args }),
      })),
      forceAtomic: true,
    });
    return id;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

function isRefusal(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "number" && REFUSALS.includes(at.code)) return true;
  }
  return false;
}

/** viem wants a whole chain, and takes its number. */
function chainOf({ chainId }: AnsContext) {
  const nativeCurrency = { name: "Ether", symbol: "ETH", decimals: 18 };
  return defineChain({ id: chainId, name: String(chainId), nativeCurrency, rpcUrls: { default: { http: [] } } });
}

async function outcome({ publicClient }: AnsContext, walletClient: WalletClient, id: string): Promise<Status> {
  try {
    const { pollingInterval } = publicClient;
    return await walletClient.waitForCallsStatus({ id, pollingInterval, timeout: PATIENCE });
  } catch (error) {
    throw new BatchNotSeenError(id, { cause: error });
  }
}

/** Waits until the context's own node knows what the wallet says, and takes the logs that are of these calls. */
async function mined(context: AnsContext, calls: readonly Call[], status: Status, id: string): Promise<Sent> {
  const [last, { receipts = [] }] = [calls.at(-1), status];
  const hashes = [...new Set(receipts.map(({ transactionHash }) => transactionHash))];
  const sents: Sent[] = [];
  for (const hash of hashes) {
    if (last !== undefined) {
      context.onTransaction?.({ hash, contract: last.contract, functionName: last.functionName });
    }
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

/** A transaction that carries a batch may carry those of others too: the wallet says which logs are of this one. */
function isSame(told: Pick<Log, "address" | "data"> & { topics: readonly unknown[] }, log: Log): boolean {
  return (
    told.address.toLowerCase() === log.address.toLowerCase() &&
    told.data === log.data &&
    told.topics.join() === log.topics.join()
  );
}

async function reason(attempt: () => Promise<void>): Promise<unknown> {
  try {
    await attempt();
    return undefined;
  } catch (error) {
    return error;
  }
}
