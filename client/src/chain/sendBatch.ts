import { defineChain, encodeFunctionData, type WalletClient } from "viem";

import type { AnsContext } from "../context/AnsContext.ts";
import { BatchFailedError } from "../errors/batches.ts";
import type { Call } from "./Call.ts";
import { confirmBatch } from "./confirmBatch.ts";
import { explained, type Hints } from "./explained.ts";
import { prepareCall, type PreparedCall, walletOn } from "./prepareCall.ts";
import type { Sent } from "./Sent.ts";

/** What wallets answer that cannot make these calls at once after all: nothing was sent (EIP-5792, EIP-1193, EIP-1474). */
const REFUSALS = [5700, 5740, 5760, 4200, -32_601, -32_004];

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
  const last = calls.at(-1);
  if (last !== undefined) context.onBatch?.({ id, ...told(last) });
  try {
    const sent = await confirmBatch(context, id);
    if (last !== undefined) context.onTransaction?.({ hash: sent.hash, batch: id, ...told(last) });
    return sent;
  } catch (error) {
    if (!(error instanceof BatchFailedError)) throw error;
    throw new BatchFailedError(error.status, { cause: await reason(attempt) });
  }
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

async function reason(attempt: () => Promise<void>): Promise<unknown> {
  try {
    await attempt();
    return undefined;
  } catch (error) {
    return error;
  }
}

function told({ contract, functionName }: Call): Pick<Call, "contract" | "functionName"> {
  return { contract, functionName };
}
