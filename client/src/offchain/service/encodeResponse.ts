import { decodeAbiParameters, encodeAbiParameters, type Hex, zeroAddress } from "viem";

import { InvalidMessageError } from "../../errors/offchain.ts";
import type { GatewayResponse } from "./GatewayResponse.ts";

/** The struct `Response` of the OffchainResolver. */
const response = [
  {
    name: "response",
    type: "tuple",
    components: [
      {
        name: "grant",
        type: "tuple",
        components: [
          { name: "owner", type: "address" },
          { name: "epoch", type: "uint32" },
          { name: "expires", type: "uint64" },
          { name: "signature", type: "bytes" },
        ],
      },
      {
        name: "transfers",
        type: "tuple[]",
        components: [
          { name: "to", type: "address" },
          { name: "epoch", type: "uint32" },
          { name: "deadline", type: "uint64" },
          { name: "signature", type: "bytes" },
        ],
      },
      {
        name: "profile",
        type: "tuple",
        components: [
          { name: "epoch", type: "uint32" },
          { name: "revision", type: "uint32" },
          { name: "expires", type: "uint64" },
          {
            name: "records",
            type: "tuple[]",
            components: [
              { name: "key", type: "bytes32" },
              { name: "value", type: "bytes32" },
            ],
          },
          { name: "signature", type: "bytes" },
        ],
      },
      { name: "values", type: "string[]" },
      {
        name: "service",
        type: "tuple",
        components: [
          { name: "sequence", type: "uint64" },
          { name: "servedAt", type: "uint64" },
          { name: "expires", type: "uint64" },
          { name: "signatures", type: "bytes[]" },
        ],
      },
    ],
  },
] as const;

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
  return encodeAbiParameters(response, [
    {
      grant: { ...restOfGrant, expires: BigInt(expires) },
      transfers: transfers.map((each) => ({ ...each, deadline: BigInt(each.deadline) })),
      profile: { ...restOfProfile, expires: BigInt(until) },
      values,
      service: { sequence, servedAt: BigInt(servedAt), expires: BigInt(usableUntil), signatures },
    },
  ]);
}

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
    return decodeAbiParameters(response, data)[0];
  } catch {
    throw new InvalidMessageError("data", "is no response that the resolver would understand");
  }
}

function seconds(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new InvalidMessageError("data", "has a time that never comes");
  return Number(value);
}
