import type { Address, Hex } from "viem";

import { chainTime } from "../chain/chainTime.ts";
import { explained } from "../chain/explained.ts";
import { read } from "../chain/read.ts";
import { signingDomain } from "../chain/signingDomain.ts";
import { accountOf } from "../context/accountOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { parseName } from "../names/parseName.ts";

/** A primary name that its account signed, for anybody to set. `deadline` is in Unix seconds. */
export type SignedPrimary = { account: Address; name: string; deadline: bigint; signature: Hex };

const types = {
  SetName: [
    { name: "account", type: "address" },
    { name: "name", type: "string" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

/**
 * Signs that somebody else may set the primary name of the context's account, and pay the gas: see
 * {@link setPrimaryWithSignature}.
 *
 * @param args.deadline Unix seconds; an hour from now unless given.
 * @throws {@link NoWalletError}, {@link SignatureRejectedError}.
 * @example
 * const signed = await signPrimary(ans, { name: "alice.dim" });
 */
export async function signPrimary(
  context: AnsContext,
  args: { name: string | null; deadline?: number },
): Promise<SignedPrimary> {
  const { account, walletClient } = accountOf(context);
  const name = args.name === null ? "" : parseName(args.name, context.tld).name;
  const [now, nonce, domain] = await Promise.all([
    chainTime(context),
    read(context, "ReverseRegistrar", "nonces", [account.address]),
    signingDomain(context, "ReverseRegistrar"),
  ]);
  const deadline = BigInt(args.deadline ?? Math.max(now, Math.floor(Date.now() / 1000)) + 3600);
  const message = { account: account.address, name, nonce, deadline };
  const signature = await explained(
    context,
    () => walletClient.signTypedData({ account, domain, types, primaryType: "SetName", message }),
    { account: account.address },
  );
  return { account: account.address, name, deadline, signature };
}
