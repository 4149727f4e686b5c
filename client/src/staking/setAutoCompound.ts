import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";

/**
 * Lets anybody {@link compound} the rewards of the context's account, or no longer.
 *
 * @example
 * await setAutoCompound(ans, { enabled: true });
 */
export async function setAutoCompound(context: AnsContext, args: { enabled: boolean }): Promise<Sent> {
  return await write(context, "ServiceProviders", "setAutoCompound", [args.enabled]);
}
