import { decodeAbiParameters, type Hex } from "viem";

import { InvalidMessageError } from "../../errors/offchain.ts";
import type { GatewayResponse } from "./GatewayResponse.ts";
import { responseAbi } from "./responseAbi.ts";

/**
 * Takes the `data` of a gateway's reply apart.
 *
 * @throws {@link InvalidMessageError} for anything else.
 * @example
 * const { profile, service } = decodeResponse(data);
 */
export function decodeResponse(data: Hex): GatewayResponse {
  const { grant, transfers, profile, values, service } = decoded(data);
  const hasGrant = grant.signature !== "0x";
  const hasProfile = profile.signature !== "0x";
  return {
    grant: hasGrant ? { ...grant, expires: seconds(grant.expires) } : null,
    transfers: transfers.map((each) => ({ ...each, deadline: seconds(each.deadline) })),
    profile: hasProfile ? { ...profile, expires: seconds(profile.expires) } : null,
    values,
    service: { ...service, servedAt: seconds(service.servedAt), expires: seconds(service.expires) },
  };
}

function decoded(data: Hex) {
  try {
    return decodeAbiParameters(responseAbi, data)[0];
  } catch {
    throw new InvalidMessageError("data", "is no response that the resolver would understand");
  }
}

function seconds(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new InvalidMessageError("data", "has a time that never comes");
  return Number(value);
}
