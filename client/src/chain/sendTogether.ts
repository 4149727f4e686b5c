import type { AnsContext } from "../context/AnsContext.ts";
import type { Call } from "./Call.ts";
import { canBatch } from "./canBatch.ts";
import type { Hints } from "./explained.ts";
import { send } from "./send.ts";
import { sendBatch } from "./sendBatch.ts";
import type { Sent } from "./Sent.ts";

/**
 * Sends calls of which none needs another to be tried: in one batch, all or none, where the wallet can (EIP-5792), else
 * one after the other.
 *
 * @returns What was sent, in order: one for a batch.
 */
export async function sendTogether(context: AnsContext, calls: readonly Call[], hints: Hints = {}): Promise<Sent[]> {
  if (calls.length > 1 && (await canBatch(context))) {
    const together = await sendBatch(context, calls, hints);
    if (together !== undefined) return [together];
  }
  const sent: Sent[] = [];
  for (const { contract, functionName, args, address } of calls) {
    sent.push(await send(context, contract, functionName, args, { ...hints, address }));
  }
  return sent;
}
