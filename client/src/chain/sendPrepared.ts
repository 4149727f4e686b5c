import type { AnsContext, Submitted } from "../context/AnsContext.ts";
import { confirm } from "./confirm.ts";
import { explained } from "./explained.ts";
import { type PreparedCall, walletOn } from "./prepareCall.ts";
import type { Sent } from "./Sent.ts";

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
  // What a call takes depends on the time of its block: rewards that flow by the second, a day that begins.
  const gas = (estimate * 5n) / 4n;
  const hash = await explained(context, () => walletClient.writeContract({ ...request, gas, chain: null }), told);
  context.onTransaction?.({ hash, contract, functionName });
  return await confirm(context, hash, attempt);
}
