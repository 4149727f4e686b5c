import type { Abi, Address } from "viem";

import { errorsAbi } from "../abi/errors.ts";
import { accountOf } from "../context/accountOf.ts";
import { addressOf } from "../context/addressOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { WrongChainError } from "../errors/network.ts";
import { abis, type CallableName } from "./abis.ts";
import { confirm } from "./confirm.ts";
import { explained, type Hints } from "./explained.ts";
import type { Sent } from "./Sent.ts";

/** What the caller knows of a call, for its errors' sentences; and where, if not at the deployment's own contract. */
export type SendOptions = Hints & { address?: Address | undefined };

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
  const { account, walletClient } = accountOf(context);
  const { address = addressOf(context, contract), ...hints } = options;
  const abi: Abi = [...abis[contract], ...errorsAbi];
  const call = { account, address, abi, functionName, args };
  const told: Hints = { contract, address, account: account.address, ...hints };
  const chainId = await explained(context, () => walletClient.getChainId(), told);
  if (chainId !== context.chainId) throw new WrongChainError("wallet", context.chainId, chainId);
  // The pending block has the time of the next one: a node that makes blocks only on demand stands still until then.
  const attempt = () =>
    explained(context, () => context.publicClient.simulateContract({ ...call, blockTag: "pending" }), told);
  await attempt();
  const estimate = await explained(
    context,
    () => context.publicClient.estimateContractGas({ ...call, blockTag: "pending" }),
    told,
  );
  // What a call takes depends on the time of its block: rewards that flow by the second, a day that begins.
  const gas = (estimate * 5n) / 4n;
  const hash = await explained(context, () => walletClient.writeContract({ ...call, gas, chain: null }), told);
  context.onTransaction?.({ hash, contract, functionName });
  return await confirm(context, hash, attempt);
}
