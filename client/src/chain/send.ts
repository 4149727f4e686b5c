import type { Address } from "viem";

import type { AnsContext } from "../context/AnsContext.ts";
import { AllowanceMissingError } from "../errors/payment.ts";
import type { CallableName } from "./abis.ts";
import type { Call } from "./Call.ts";
import type { Hints } from "./explained.ts";
import { prepareCall } from "./prepareCall.ts";
import { sendBatch } from "./sendBatch.ts";
import { sendPrepared } from "./sendPrepared.ts";
import type { Sent } from "./Sent.ts";

/** What the caller knows of a call, for its errors' sentences; and where, if not at the deployment's own contract. */
export type SendOptions = Hints & {
  address?: Address | undefined;
  /** An approval that must come first: in one batch with the call, all or none, where the wallet can do that. */
  approval?: Call | undefined;
};

/**
 * Tries a call, sends it, and waits until it is in a block. Nothing is sent that the node says would fail.
 *
 * @throws {@link NoWalletError}, {@link WrongChainError}, {@link SignatureRejectedError}, {@link InsufficientEthError},
 * {@link NoRpcError}, {@link TransactionRevertedError}, {@link TransactionNotSeenError} and what the contract says.
 */
export async function send(
  context: AnsContext,
  contract: CallableName,
  functionName: string,
  args: readonly unknown[],
  options: SendOptions = {},
): Promise<Sent> {
  const { address, approval, ...hints } = options;
  const call: Call = { contract, functionName, args, address };
  if (approval === undefined) return await sendOne(context, call, hints);
  const sent = await sendBatch(context, [approval, call], { ...hints, isExcused: isOfAllowance });
  if (sent !== undefined) return sent;
  await sendOne(context, approval, {});
  return await sendOne(context, call, hints);
}

async function sendOne(context: AnsContext, call: Call, hints: Hints): Promise<Sent> {
  return await sendPrepared(context, prepareCall(context, call, hints), call);
}

/** What a call may lack when it is tried by itself, before the approval: that, and no more. */
function isOfAllowance(error: unknown): boolean {
  return error instanceof AllowanceMissingError;
}
