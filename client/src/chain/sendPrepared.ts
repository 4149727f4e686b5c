import type { AnsContext, Submitted } from "../context/AnsContext.ts";
import { confirm } from "./confirm.ts";
import { explained } from "./explained.ts";
import { type PreparedCall, walletOn } from "./prepareCall.ts";
import type { Sent } from "./Sent.ts";

/** What it takes to write a slot of storage for the first time: EIP-2200 and EIP-2929. */
const NEW_SLOT = 22_100n;

/**
 * Tries a call, sends it, and waits until it is in a block. The context's listener is told of it as a call of `contract`.
 */
export async function sendPrepared(
  context: AnsContext,
  { request, told, attempt }: PreparedCall,
  { contract, functionName }: Pick<Submitted, "contract" | "functionName">,
): Promise<Sent> {
  const walletClient = await walletOn(context, told);
  await attempt();
  const estimate = await explained(
    context,
    () => context.publicClient.estimateContractGas({ ...request, blockTag: "pending" }),
    told,
  );
  // What a call takes depends on the time of its block: a day that begins, or rewards that had not flowed in the second
  // of the estimate and are booked now, each in a slot that may be new.
  const gas = (estimate * 5n) / 4n + 3n * NEW_SLOT;
  const hash = await explained(context, () => walletClient.writeContract({ ...request, gas, chain: null }), told);
  context.onTransaction?.({ hash, contract, functionName });
  return await confirm(context, hash, attempt);
}
