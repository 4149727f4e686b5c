import type { Account, Address, Hex } from "viem";

import { explained } from "../chain/explained.ts";
import { signingDomain } from "../chain/signingDomain.ts";
import { accountOf } from "../context/accountOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { getSeat } from "./getSeat.ts";

const types = {
  ConsensusKey: [
    { name: "seat", type: "uint24" },
    { name: "owner", type: "address" },
  ],
} as const;

/**
 * Signs, with a consensus key, that it is for a seat: the proof that {@link registerConsensusKey} takes.
 *
 * @param args.key The consensus key: an account of viem, or an address that the wallet can sign for.
 * @throws {@link SeatNotFoundError}, {@link NoServiceProvidersError}.
 * @example
 * const proof = await signConsensusKey(ans, { seat: 7, key: validator });
 */
export async function signConsensusKey(
  context: AnsContext,
  args: { seat: number; key: Account | Address },
): Promise<Hex> {
  const { seat, key } = args;
  const [{ owner }, domain] = await Promise.all([
    getSeat(context, { seat }),
    signingDomain(context, "ValidatorCommittee"),
  ]);
  const data = { domain, types, primaryType: "ConsensusKey", message: { seat, owner } } as const;
  if (typeof key !== "string" && key.signTypedData !== undefined) return await key.signTypedData(data);
  const { walletClient } = accountOf(context);
  const account = typeof key === "string" ? key : key.address;
  return await explained(context, () => walletClient.signTypedData({ account, ...data }), { account });
}
