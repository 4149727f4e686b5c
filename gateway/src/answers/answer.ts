import type { Hex } from "viem";

import { type Resolve } from "../ccip/decodeQuery.ts";
import { encodeResponse, type Service } from "../ccip/encodeResponse.ts";
import { recordKeys } from "../ccip/recordKeys.ts";
import { deny } from "../checkpoints/deny.ts";
import type { Zone } from "../chain/Zone.ts";
import { cosign } from "../cosigning/cosign.ts";
import type { Gateway } from "../Gateway.ts";
import { GatewayError } from "../errors/GatewayError.ts";
import { keccak } from "../hashing/keccak.ts";
import type { AnswerMessage } from "../signing/serviceDigest.ts";
import { nothing, type PreparedName } from "./prepareName.ts";

/** The longest that an answer may be used, in seconds, whatever a zone says. */
const MOST_FRESHNESS = 300;
/** The same for a name that is in no zone: it is answered, and the resolver will refuse the answer. */
const NO_ZONE_FRESHNESS = 60;

/** An answer, in hex without 0x. Times are in Unix seconds. */
export type Answered = { response: string; servedAt: number; expires: number; zone: Zone | undefined };

/**
 * Answers a query about one name, and signs the answer. What does not exist is answered too, with nothing in it.
 *
 * @param callData The query as it was asked.
 * @throws {@link GatewayError} where nothing can be said for now.
 */
export async function answer(gateway: Gateway, query: Resolve, callData: Buffer): Promise<Answered> {
  const { asked, calls } = query;
  const [zone, held] = await Promise.all([gateway.zones.find(asked), gateway.names.get(asked.node)]);
  const servedAt = gateway.clock.answers();
  const served = held.until > 0 && held.until <= servedAt ? nothing(held.sequence) : held;
  const values = valuesFor(calls, served);
  if (zone?.threshold === 0) return await keyless(gateway, zone, asked.node, served, values, servedAt);

  const until = servedAt + Math.min(zone?.freshness ?? NO_ZONE_FRESHNESS, MOST_FRESHNESS);
  const expires = served.until > 0 ? Math.min(until, served.until) : until;
  const message: AnswerMessage = {
    resolver: bytesOf(gateway.resolver),
    node: asked.node,
    queryHash: keccak(callData),
    profileHash: bytesOf(served.profileHash),
    sequence: served.sequence,
    servedAt,
    expires,
  };
  const digest = gateway.digest.answer(message);
  const own = await gateway.sign(digest);
  const signatures =
    zone === undefined || zone.threshold === 1
      ? [own]
      : [own, ...(await cosign(gateway, zone, message, digest, callData))];
  const service: Service = { sequence: served.sequence, servedAt, expires, signatures };
  return { response: encodeResponse(served.proof, values, service), servedAt, expires, zone };
}

/**
 * What a zone that asks no seat is answered with: what its people signed, and nobody's word that it is the newest; or that its
 * issuer signed which names there are, and this is none of them.
 */
async function keyless(
  gateway: Gateway,
  zone: Zone,
  node: Buffer,
  served: PreparedName,
  values: Buffer[],
  servedAt: number,
): Promise<Answered> {
  const until = servedAt + Math.min(zone.freshness, MOST_FRESHNESS);
  if (served.until === 0) {
    const denial = await deny(gateway.checkpoints, zone, node, servedAt);
    if (denial !== undefined) {
      return { response: denial.response, servedAt, expires: Math.min(until, denial.until), zone };
    }
    throw new GatewayError(
      "NO_KEY",
      "Nothing is known of this name, and its zone asks no service provider to say so: ask another gateway.",
    );
  }
  const service: Service = { sequence: 0n, servedAt: 0, expires: 0, signatures: [] };
  const expires = Math.min(until, served.until);
  return { response: encodeResponse(served.proof, values, service), servedAt, expires, zone };
}

/** The values that the calls are answered from, each once, as UTF-8. */
function valuesFor(calls: readonly Buffer[], { values }: PreparedName): Buffer[] {
  if (values.size === 0) return [];
  const found = new Map<string, Buffer>();
  for (const call of calls) {
    for (const key of recordKeys(call)) {
      const value = values.get(key);
      if (value === undefined) continue;
      if (!found.has(key)) found.set(key, Buffer.from(value));
      break;
    }
  }
  return [...found.values()];
}

function bytesOf(hex: Hex): Buffer {
  return Buffer.from(hex.slice(2), "hex");
}
