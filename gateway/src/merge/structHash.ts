import { type Hex, hashStruct } from "viem";

import type { Evidence } from "./Evidence.ts";
import type { UpdateKind } from "./NameState.ts";

const types: Record<string, { name: string; type: string }[]> = {
  Grant: [
    { name: "name", type: "string" },
    { name: "owner", type: "address" },
    { name: "epoch", type: "uint32" },
    { name: "expires", type: "uint64" },
  ],
  Transfer: [
    { name: "name", type: "string" },
    { name: "to", type: "address" },
    { name: "epoch", type: "uint32" },
    { name: "deadline", type: "uint64" },
  ],
  Record: [
    { name: "key", type: "string" },
    { name: "value", type: "string" },
  ],
  Profile: [
    { name: "name", type: "string" },
    { name: "epoch", type: "uint32" },
    { name: "revision", type: "uint32" },
    { name: "expires", type: "uint64" },
    { name: "records", type: "Record[]" },
  ],
  Release: [
    { name: "name", type: "string" },
    { name: "epoch", type: "uint32" },
    { name: "revision", type: "uint32" },
    { name: "deadline", type: "uint64" },
  ],
};

/** The EIP-712 struct hash of the newest message of an evidence; the signature is no part of it. */
export function structHash(evidence: Evidence, kind: UpdateKind): Hex {
  const { name, grant, transfers, profile, release } = evidence;
  const message = { grant, transfer: transfers.at(-1), profile, release }[kind];
  const primaryType = { grant: "Grant", transfer: "Transfer", profile: "Profile", release: "Release" }[kind];
  return hashStruct({ data: { name, ...message }, primaryType, types });
}
