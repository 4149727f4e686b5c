import type { Abi, Account, Address, WalletClient } from "viem";

import { errorsAbi } from "../abi/errors.ts";
import { accountOf } from "../context/accountOf.ts";
import { addressOf } from "../context/addressOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { WrongChainError } from "../errors/network.ts";
import { abis } from "./abis.ts";
import type { Call } from "./Call.ts";
import { explained, type Hints } from "./explained.ts";

/** A call that is ready to be sent by the context's account. */
export type PreparedCall = {
  request: { account: Account; address: Address; abi: Abi; functionName: string; args: readonly unknown[] };
  /** What is known of it, for its errors' sentences. */
  told: Hints;
  /** Tries it on the node, which sends nothing; throws why it would fail. */
  attempt: () => Promise<unknown>;
};

/** Makes a call of a contract of the deployment ready. */
export function prepareCall(context: AnsContext, call: Call, hints: Hints = {}): PreparedCall {
  const { contract, functionName, args, address = addressOf(context, contract) } = call;
  const abi: Abi = [...abis[contract], ...errorsAbi];
  return prepareRequest(context, { address, abi, functionName, args }, { contract, ...hints });
}

/** Makes a call of any contract ready. */
export function prepareRequest(
  context: AnsContext,
  call: Omit<PreparedCall["request"], "account">,
  hints: Hints,
): PreparedCall {
  const { account } = accountOf(context);
  const request = { account, ...call };
  const told: Hints = { address: call.address, account: account.address, ...hints };
  // The pending block has the time of the next one: a node that makes blocks only on demand stands still until then.
  const attempt = () =>
    explained(context, () => context.publicClient.simulateContract({ ...request, blockTag: "pending" }), told);
  return { request, told, attempt };
}

/** The context's wallet; throws {@link WrongChainError} where it is on another chain. */
export async function walletOn(context: AnsContext, told: Hints): Promise<WalletClient> {
  const { walletClient } = accountOf(context);
  const chainId = await explained(context, () => walletClient.getChainId(), told);
  if (chainId !== context.chainId) throw new WrongChainError("wallet", context.chainId, chainId);
  return walletClient;
}
