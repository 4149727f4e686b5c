import { type Account, type Address, type Hex, isAddress } from "viem";

import { explained } from "../chain/explained.ts";
import { read } from "../chain/read.ts";
import { accountOf } from "../context/accountOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { InvalidArgumentError } from "../errors/records.ts";

const types = { OperatorKey: [{ name: "owner", type: "address" }] } as const;

/**
 * Signs, with an operator key, that it is for the seat of `owner`: the proof that {@link joinSeat} and {@link rotateKey}
 * take. A local account signs it itself, so that it can be made on the machine that has the key.
 *
 * @param args.key The operator key: an account of viem, or an address that the wallet can sign for.
 * @param args.owner Who holds the seat, or will.
 * @example
 * import { privateKeyToAccount } from "viem/accounts";
 *
 * const keyProof = await signOperatorKey(ans, { key: privateKeyToAccount(secret), owner });
 */
export async function signOperatorKey(
  context: AnsContext,
  args: { key: Account | Address; owner: Address },
): Promise<Hex> {
  const { key, owner } = args;
  if (!isAddress(owner)) throw new InvalidArgumentError("owner", `${JSON.stringify(owner)} is no address.`);
  const verifyingContract = await read(context, "ServiceProviders", "SEAT_KEYS", []);
  const domain = { name: "ANS Service Providers", version: "1", chainId: context.chainId, verifyingContract };
  const data = { domain, types, primaryType: "OperatorKey", message: { owner } } as const;
  if (typeof key !== "string" && key.signTypedData !== undefined) return await key.signTypedData(data);
  const { walletClient } = accountOf(context);
  const account = typeof key === "string" ? key : key.address;
  return await explained(context, () => walletClient.signTypedData({ account, ...data }), { account });
}
