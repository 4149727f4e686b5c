import type { AnsContext } from "@ans/client";
import { read } from "@ans/client";
import { zeroHash } from "viem";

import { GatewayError } from "../errors/GatewayError.ts";
import type { Zone } from "./Zone.ts";

/** Asks the resolver for the zone that a name, in wire form, is in; undefined for none. */
export async function readZone(ans: AnsContext, wire: Buffer): Promise<Zone | undefined> {
  try {
    const [node, issuer, policy] = await read(ans, "OffchainResolver", "zoneOf", [`0x${wire.toString("hex")}`]);
    if (node === zeroHash) return undefined;
    const { seats, threshold, freshness, gateways } = policy;
    return { node, issuer, seats, threshold, freshness, gateways, replaced: false };
  } catch (error) {
    throw new GatewayError(
      "CHAIN_SILENT",
      "The zone cannot be read from the chain now: try again, or another gateway.",
      {
        cause: error,
      },
    );
  }
}
