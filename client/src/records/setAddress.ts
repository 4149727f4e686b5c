import type { Sent } from "../chain/Sent.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { setRecords } from "./setRecords.ts";

/**
 * Writes the address of a name for one coin, "eth" unless given; `null` clears it.
 *
 * @throws As {@link setRecords}.
 * @example
 * await setAddress(ans, { name: "alice.dim", coin: "btc", address: "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2" });
 */
export async function setAddress(
  context: AnsContext,
  args: { name: string; coin?: string | number; address: string | null },
): Promise<Sent> {
  return await setRecords(context, {
    name: args.name,
    records: { addresses: { [String(args.coin ?? "eth")]: args.address } },
  });
}
