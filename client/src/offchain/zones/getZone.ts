import { namehash } from "viem/ens";

import { read } from "../../chain/read.ts";
import type { AnsContext } from "../../context/AnsContext.ts";
import { dnsEncode } from "../../names/dnsEncode.ts";
import { parseName } from "../../names/parseName.ts";
import type { Zone } from "./Zone.ts";

/**
 * The zone that a name is in: the name itself or one above it, whose resolver is the OffchainResolver. `null` for none.
 *
 * @throws {@link InvalidNameError}, {@link NoServiceProvidersError}.
 * @example
 * const zone = await getZone(ans, { name: "bob.acme.dim" });
 * console.log(zone?.name, zone?.issuer); // "acme.dim"
 */
export async function getZone(context: AnsContext, args: { name: string }): Promise<Zone | null> {
  const { name } = parseName(args.name, context.tld);
  const [node, issuer, policy] = await read(context, "OffchainResolver", "zoneOf", [dnsEncode(name)], { name });
  const zone = suffixesOf(name).find((each) => namehash(each) === node);
  return zone === undefined ? null : { name: zone, node, issuer, policy };
}

/** A name and all above it. */
function suffixesOf(name: string): string[] {
  const labels = name.split(".");
  return labels.map((_, index) => labels.slice(index).join("."));
}
