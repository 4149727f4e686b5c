import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { parseName } from "../names/parseName.ts";

/**
 * Drops all records and delegates of a name at once. Callable by the owner and the owner's operators.
 *
 * @throws {@link NotOwnerError} and what any transaction throws.
 * @example
 * await clearRecords(ans, { name: "alice.dim" });
 */
export async function clearRecords(context: AnsContext, args: { name: string }): Promise<Sent> {
  const { name, node } = parseName(args.name, context.tld);
  return await write(context, "ANSRegistry", "clearRecords", [node], { name });
}
