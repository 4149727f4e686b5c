import type { AnsContext } from "../context/AnsContext.ts";
import { getRecords } from "./getRecords.ts";

/**
 * Reads the address of a name for one coin, "eth" unless given; `null` for none.
 *
 * @throws {@link InvalidNameError}, {@link UnknownCoinError}.
 * @example
 * const to = await getAddress(ans, { name: "alice.dim" });
 */
export async function getAddress(
  context: AnsContext,
  args: { name: string; coin?: string | number },
): Promise<string | null> {
  const coin = args.coin ?? "eth";
  const records = await getRecords(context, { name: args.name, wish: { addresses: [coin] } });
  return records?.addresses[String(coin)] ?? null;
}
