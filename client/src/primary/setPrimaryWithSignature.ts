import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import type { SignedPrimary } from "./signPrimary.ts";

/**
 * Sets the primary name of an account that signed for it with {@link signPrimary}. Anybody may send it.
 *
 * @throws {@link SignatureExpiredError}, {@link SignatureInvalidError} and what any transaction throws.
 * @example
 * await setPrimaryWithSignature(ans, signed);
 */
export async function setPrimaryWithSignature(context: AnsContext, signed: SignedPrimary): Promise<Sent> {
  const { account, name, deadline, signature } = signed;
  return await write(context, "ReverseRegistrar", "setNameWithSignature", [account, name, deadline, signature], {
    name,
  });
}
