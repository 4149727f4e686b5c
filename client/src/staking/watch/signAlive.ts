import type { Account, Address, Hex } from "viem";

import { explained } from "../../chain/explained.ts";
import { accountOf } from "../../context/accountOf.ts";
import { addressOf } from "../../context/addressOf.ts";
import type { AnsContext } from "../../context/AnsContext.ts";

const types = {
  Alive: [
    { name: "seat", type: "uint24" },
    { name: "epoch", type: "uint32" },
    { name: "probeHash", type: "bytes32" },
  ],
} as const;

/**
 * Signs, with the operator key of a watcher, that the gateway of a seat answered. Never sign two answers of one seat on
 * one day: that convicts the watcher.
 *
 * @param args.key The operator key: an account of viem, or an address that the wallet can sign for.
 * @param args.probeHash The hash of what the gateway answered.
 * @example
 * const signature = await signAlive(ans, { key: operator, seat: 7, epoch, probeHash });
 */
export async function signAlive(
  context: AnsContext,
  args: { key: Account | Address; seat: number; epoch: number; probeHash: Hex },
): Promise<Hex> {
  const { key, ...message } = args;
  const verifyingContract = addressOf(context, "GatewayDuty");
  const domain = { name: "ANS Gateway Duty", version: "1", chainId: context.chainId, verifyingContract };
  const data = { domain, types, primaryType: "Alive", message } as const;
  if (typeof key !== "string" && key.signTypedData !== undefined) return await key.signTypedData(data);
  const { walletClient } = accountOf(context);
  const account = typeof key === "string" ? key : key.address;
  return await explained(context, () => walletClient.signTypedData({ account, ...data }), { account });
}
