import { type Address, zeroHash } from "viem";

import type { Lookup } from "../query/parseLookup.ts";
import { profileHashOf } from "../statements/profileHashOf.ts";
import type { Answer } from "./Answer.ts";
import type { GatewayResponse } from "./GatewayResponse.ts";

/**
 * The answer that the signatures of a response are under: what to show as evidence where it is false.
 *
 * @param asked Which resolver asked what.
 * @example
 * const answer = answerOf(decodeResponse(data), { resolver, lookup: parseLookup(callData) });
 */
export function answerOf(response: GatewayResponse, asked: { resolver: Address; lookup: Lookup }): Answer {
  const { profile, service } = response;
  const { name, node, queryHash } = asked.lookup;
  const { sequence, servedAt, expires } = service;
  const profileHash = profile === null ? zeroHash : profileHashOf({ name, ...profile });
  return { resolver: asked.resolver, node, queryHash, profileHash, sequence, servedAt, expires };
}
