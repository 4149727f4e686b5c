import type { AnsContext } from "../context/AnsContext.ts";
import { getRecords } from "./getRecords.ts";

/**
 * Reads one text record of a name; `null` for none.
 *
 * @throws {@link InvalidNameError}.
 * @example
 * const url = await getText(ans, { name: "alice.dim", key: "url" });
 */
export async function getText(context: AnsContext, args: { name: string; key: string }): Promise<string | null> {
  const records = await getRecords(context, { name: args.name, wish: { texts: [args.key] } });
  return records?.texts[args.key] ?? null;
}
