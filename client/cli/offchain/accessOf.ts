import type { GatewayAccess } from "../../src/index.ts";
import type { Globals } from "../chain/globals.ts";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Gateways on this machine are asked only where the chain itself is on it: a local network. */
export function accessOf({ rpc }: Globals): GatewayAccess {
  return { allowPrivate: URL.canParse(rpc) && LOOPBACK.test(new URL(rpc).hostname) };
}
