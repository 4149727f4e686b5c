import type { Address, Hex } from "viem";

import { GatewayError } from "../errors/GatewayError.ts";
import type { Gateway } from "../Gateway.ts";

/** A receipt as it is sent: what was signed, the signature, and whose it is. Times are in Unix seconds. */
export type ReceiptJson = {
  resolver: Address;
  node: Hex;
  profileHash: Hex;
  sequence: string;
  expires: number;
  receivedAt: number;
  signature: Hex;
  seat: number;
  key: Address;
};

/** Signs that an update was stored for good: to be called once it is. */
export async function signReceipt(
  gateway: Gateway,
  update: { node: Hex; profileHash: Hex; sequence: bigint; expires: number },
): Promise<ReceiptJson> {
  const { resolver, seat, keys, digest, clock } = gateway;
  const key = keys.active();
  if (key === undefined) throw new GatewayError("NO_KEY", "This gateway has no key: ask another one.");
  const receivedAt = clock.updates();
  const signature = await keys.sign(
    digest.receipt({
      resolver: bytes(resolver),
      node: bytes(update.node),
      profileHash: bytes(update.profileHash),
      sequence: update.sequence,
      expires: update.expires,
      receivedAt,
    }),
  );
  const { node, profileHash, sequence, expires } = update;
  return {
    resolver,
    node,
    profileHash,
    sequence: sequence.toString(),
    expires,
    receivedAt,
    signature: `0x${signature.toString("hex")}`,
    seat,
    key,
  };
}

function bytes(hex: Hex): Buffer {
  return Buffer.from(hex.slice(2), "hex");
}
