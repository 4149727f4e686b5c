import { type Address, parseSignature } from "viem";

import { chainTime } from "../chain/chainTime.ts";
import { explained } from "../chain/explained.ts";
import { read } from "../chain/read.ts";
import { signingDomain } from "../chain/signingDomain.ts";
import { accountOf } from "../context/accountOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import type { Permit } from "./Permit.ts";

const types = {
  Permit: [
    { name: "owner", type: "address" },
    { name: "spender", type: "address" },
    { name: "value", type: "uint256" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

/**
 * Signs that the registrar may take `value` DIMT wei, until `deadline`: an approval that costs no transaction (ERC-2612).
 *
 * @param args.deadline Unix seconds; an hour from now unless given.
 * @param args.spender Who may take it; the registrar unless given.
 * @throws {@link NoWalletError}, {@link SignatureRejectedError}.
 * @example
 * const permit = await signPermit(ans, { value: total });
 */
export async function signPermit(
  context: AnsContext,
  args: { value: bigint; deadline?: number | undefined; spender?: Address | undefined },
): Promise<Permit> {
  const { account, walletClient } = accountOf(context);
  const [now, nonce, domain] = await Promise.all([
    chainTime(context),
    read(context, "DIMToken", "nonces", [account.address]),
    signingDomain(context, "DIMToken"),
  ]);
  const deadline = BigInt(args.deadline ?? Math.max(now, Math.floor(Date.now() / 1000)) + 3600);
  const spender = args.spender ?? context.addresses.NameRegistrar;
  const signature = await explained(
    context,
    () =>
      walletClient.signTypedData({
        account,
        domain,
        types,
        primaryType: "Permit",
        message: { owner: account.address, spender, value: args.value, nonce, deadline },
      }),
    { account: account.address },
  );
  const { r, s, yParity } = parseSignature(signature);
  return { value: args.value, deadline, v: 27 + yParity, r, s };
}
