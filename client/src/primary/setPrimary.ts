import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { parseName } from "../names/parseName.ts";

/**
 * Sets the primary name of the context's account: what others see in place of its address. `null` clears it. It counts
 * only while the name resolves to the account.
 *
 * @param args.chains "this" for this chain alone, "all" for every EVM chain without one of its own (ENSIP-19).
 * @throws {@link InvalidNameError} and what any transaction throws.
 * @example
 * await setPrimary(ans, { name: "alice.dim" });
 */
export async function setPrimary(
  context: AnsContext,
  args: { name: string | null; chains?: "this" | "all" },
): Promise<Sent> {
  const name = args.name === null ? "" : parseName(args.name, context.tld).name;
  const functionName = args.chains === "all" ? "setDefaultName" : "setName";
  return await write(context, "ReverseRegistrar", functionName, [name], { name });
}
