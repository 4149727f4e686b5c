import { canBatch } from "../chain/canBatch.ts";
import { hasMulticall } from "../chain/multicall.ts";
import { accountOf } from "../context/accountOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { isKeyHolder } from "./isKeyHolder.ts";

/** What a wallet is asked for on the way to names. */
export type WalletSteps = {
  /** How often, to commit to them. */
  commits: number;
  /** By what the payment is allowed: a signature, a batch with the call itself, or a transaction of its own. */
  payment: "permit" | "batch" | "approve";
};

/**
 * What the context's wallet will be asked for when it registers `names` names, as far as can be told before: a wallet
 * that turns out not to sign typed data is asked for an approval after all.
 *
 * @example
 * const { commits, payment } = await walletSteps(ans, { names: 3 });
 */
export async function walletSteps(context: AnsContext, args: { names: number }): Promise<WalletSteps> {
  const [isBatching, hasKey] = await Promise.all([canBatch(context), isKeyHolder(context, accountOf(context).account)]);
  const isTogether = args.names > 1 && (isBatching || (await hasMulticall(context)));
  return { commits: isTogether ? 1 : args.names, payment: hasKey ? "permit" : isBatching ? "batch" : "approve" };
}
