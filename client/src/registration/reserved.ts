import { read } from "../chain/read.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { parseLabel } from "../names/parseLabel.ts";

/**
 * True for a name that only governance can assign.
 *
 * @throws {@link InvalidNameError}.
 * @example
 * await reserved(ans, { name: "admin" }); // true
 */
export async function reserved(context: AnsContext, args: { name: string }): Promise<boolean> {
  const label = parseLabel(args.name, context.tld);
  return await read(context, "NameRegistrar", "isReserved", [label], { name: `${label}.${context.tld}` });
}
