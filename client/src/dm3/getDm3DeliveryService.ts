import type { AnsContext } from "../context/AnsContext.ts";
import { getRecords } from "../records/getRecords.ts";
import type { ReferenceAccess } from "../references/dereference.ts";
import type { Dm3DeliveryService } from "./Dm3Profile.ts";
import { fetchDm3 } from "./fetchDm3.ts";
import { parseDm3DeliveryService } from "./parseDm3.ts";

/** The present key, and those of 2022, in both spellings. */
const keys = ["network.dm3.deliveryService", "eth.dm3.deliveryService", "eth.dm3.deliveryservice"] as const;

/**
 * Reads what a dm3 delivery service says about itself: its keys, and where it takes messages. It is not signed, so that
 * it is worth what the control of its name is worth.
 *
 * @returns `null` where the name is no delivery service.
 * @throws {@link InvalidMessageError} for an entry that is damaged, {@link FetchFailedError}.
 * @example
 * const service = await getDm3DeliveryService(ans, { name: "sp.dim" });
 * console.log(service?.url);
 */
export async function getDm3DeliveryService(
  context: AnsContext,
  args: ReferenceAccess & { name: string },
): Promise<Dm3DeliveryService | null> {
  const { name, ...access } = args;
  const records = await getRecords(context, { name, wish: { texts: keys } });
  const uri = keys.map((key) => records?.texts[key]).find((text) => typeof text === "string");
  return typeof uri === "string" ? parseDm3DeliveryService(await fetchDm3(uri, access)) : null;
}
