import { encodeAbiParameters, type Hex, zeroAddress } from "viem";

import type { GatewayResponse } from "./GatewayResponse.ts";
import { responseAbi } from "./responseAbi.ts";

const noGrant = { owner: zeroAddress, epoch: 0, expires: 0, signature: "0x" } as const;
const noProfile = { epoch: 0, revision: 0, expires: 0, records: [], signature: "0x" } as const;

/**
 * A response as the resolver's callback takes it: the `data` of a gateway's reply.
 *
 * @example
 * const data = encodeResponse({ grant, transfers, profile, values: ["https://bob.example"], service });
 */
export function encodeResponse(given: GatewayResponse): Hex {
  const { grant, transfers, profile, values, service } = given;
  const { expires, ...restOfGrant } = grant ?? noGrant;
  const { expires: until, ...restOfProfile } = profile ?? noProfile;
  const { sequence, servedAt, expires: usableUntil, signatures } = service;
  return encodeAbiParameters(responseAbi, [
    {
      grant: { ...restOfGrant, expires: BigInt(expires) },
      transfers: transfers.map((each) => ({ ...each, deadline: BigInt(each.deadline) })),
      profile: { ...restOfProfile, expires: BigInt(until) },
      values,
      service: { sequence, servedAt: BigInt(servedAt), expires: BigInt(usableUntil), signatures },
    },
  ]);
}
