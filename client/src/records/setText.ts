import type { Sent } from "../chain/Sent.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { setRecords } from "./setRecords.ts";

/**
 * Writes one text record of a name; `null` clears it.
 *
 * @throws As {@link setRecords}.
 * @example
 * await setText(ans, { name: "alice.dim", key: "url", value: "https://alice.example" });
 */
export async function setText(
  context: AnsContext,
  args: { name: string; key: string; value: string | null },
): Promise<Sent> {
  return await setRecords(context, { name: args.name, records: { texts: { [args.key]: args.value } } });
}
