/**
 * Somebody who keeps the names of a zone.
 *
 * @param seat The seat whose gateways these are; `null` for a gateway of the zone's own, which may be of any seat.
 * @param urls The URL templates of its gateways, the preferred first: all look into one store.
 */
export type GatewayTarget = { seat: number | null; urls: readonly string[] };

/** How gateways may be asked. */
export type GatewayAccess = {
  /** For each request, in milliseconds; 5,000 unless given. */
  timeout?: number | undefined;
  /** Whether addresses of this machine and of private networks may be asked; not unless given. For a local chain. */
  allowPrivate?: boolean | undefined;
};
