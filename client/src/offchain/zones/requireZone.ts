import type { AnsContext } from "../../context/AnsContext.ts";
import { NoZoneError } from "../../errors/offchain.ts";
import { getZone } from "./getZone.ts";
import type { Zone } from "./Zone.ts";

/** The zone that a name is in; throws {@link NoZoneError} for none. */
export async function requireZone(context: AnsContext, name: string): Promise<Zone> {
  const zone = await getZone(context, { name });
  if (zone === null) throw new NoZoneError(name);
  return zone;
}
