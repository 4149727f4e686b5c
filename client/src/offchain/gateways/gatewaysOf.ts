import { read } from "../../chain/read.ts";
import type { AnsContext } from "../../context/AnsContext.ts";
import { seatStatusOf } from "../../staking/seatStatusOf.ts";
import type { Zone } from "../zones/Zone.ts";
import type { GatewayTarget } from "./GatewayTarget.ts";

/** As many as the resolver draws where any active seat may answer. */
const DRAWN = 4;

/**
 * Who keeps the names of a zone: the zone's own gateways, then the seats that its policy names, or those that the
 * resolver draws where any active seat may answer. Seats that are not active, or name no gateway, are left out.
 *
 * @example
 * const targets = await gatewaysOf(ans, { zone });
 */
export async function gatewaysOf(context: AnsContext, args: { zone: Zone }): Promise<GatewayTarget[]> {
  const { node, policy } = args.zone;
  const seats = policy.seats.length > 0 ? policy.seats : await drawn(context, BigInt(node));
  const entries = await Promise.all(seats.map((seat) => read(context, "SeatProfiles", "entryOf", [seat])));
  const active = entries.filter(({ status }) => seatStatusOf(status) === "active");
  const targets: GatewayTarget[] = [
    ...policy.gateways.map((url) => ({ seat: null, urls: [url] })),
    ...active.map(({ seat, profile }) => ({ seat, urls: profile.gateways })),
  ];
  return targets.filter(({ urls }) => urls.length > 0);
}

/** Neighbours in the ring of active seats, from where the zone points. */
async function drawn(context: AnsContext, zone: bigint): Promise<number[]> {
  const active = await read(context, "ServiceProviders", "activeCount", []);
  const count = Math.min(DRAWN, Number(active));
  const places = Array.from({ length: count }, (_, index) => (zone + BigInt(index)) % active);
  return await Promise.all(places.map((place) => read(context, "ServiceProviders", "activeSeatAt", [place])));
}
