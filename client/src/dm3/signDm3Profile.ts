import { explained } from "../chain/explained.ts";
import { accountOf } from "../context/accountOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { canonicalJson } from "./canonicalJson.ts";
import { dm3Message } from "./dm3Message.ts";
import type { Dm3Profile } from "./Dm3Profile.ts";
import { parseDm3Profile } from "./parseDm3.ts";

/**
 * Signs a dm3 profile with the context's account, which must be the one that the name resolves to, and gives the text
 * record that holds it.
 *
 * @throws {@link InvalidMessageError} for keys that are none, {@link SignatureRejectedError}.
 * @example
 * const record = await signDm3Profile(ans, { profile });
 * await setText(ans, { name: "alice.dim", key: "network.dm3.profile", value: record });
 */
export async function signDm3Profile(context: AnsContext, args: { profile: Dm3Profile }): Promise<string> {
  const profile = parseDm3Profile(args.profile);
  const { account, walletClient } = accountOf(context);
  const message = dm3Message(account.address, profile);
  const signature = await explained(context, () => walletClient.signMessage({ account, message }), {
    account: account.address,
  });
  return `data:application/json,${canonicalJson({ profile, signature })}`;
}
