import { dnsEncode } from "@ans/client";

/** A normalised name in the wire form of DNS. */
export function wireOf(name: string): Buffer {
  return Buffer.from(dnsEncode(name).slice(2), "hex");
}
