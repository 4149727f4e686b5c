import type { Evidence } from "@ans/client";
import { type Address, getAddress, type Hex, keccak256, pad, toHex } from "viem";

/** 2100-01-01. */
const farAway = 4_102_444_800;

/** An address made of a word. */
export function addressOf(word: string): Address {
  return getAddress(`0x${keccak256(toHex(word)).slice(26)}`);
}

const signature: Hex = pad("0x01", { size: 65 });

/** A grant that nobody signed: stores check no signatures. */
export function granted(name: string, { owner = "alice", epoch = 1, expires = farAway } = {}): Evidence {
  return { name, grant: { owner: addressOf(owner), epoch, expires, signature }, transfers: [] };
}

/** The evidence after a transfer. */
export function transferred(evidence: Evidence, to: string, { deadline = farAway } = {}): Evidence {
  const { name, grant, transfers } = evidence;
  const epoch = epochOf(evidence) + 1;
  return { name, grant, transfers: [...transfers, { to: addressOf(to), epoch, deadline, signature }] };
}

/** The evidence with a profile of its present owner. */
export function profiled(
  { name, grant, transfers }: Evidence,
  revision: number,
  records: Record<string, string> = { "text:url": `https://example.com/${revision}` },
  { expires = farAway } = {},
): Evidence {
  const pairs = Object.entries(records).map(([key, value]) => ({ key, value }));
  const epoch = epochOf({ name, grant, transfers });
  return { name, grant, transfers, profile: { epoch, revision, expires, records: pairs, signature } };
}

/** The evidence with a release by its owner. */
export function released({ name, grant, transfers }: Evidence, revision: number): Evidence {
  const epoch = epochOf({ name, grant, transfers });
  return { name, grant, transfers, release: { epoch, revision, deadline: farAway, signature } };
}

/** The evidence with a release by the issuer. */
export function revoked({ name, grant, transfers }: Evidence, epoch: number): Evidence {
  return { name, grant, transfers, release: { epoch, revision: 0, deadline: farAway, signature } };
}

function epochOf({ grant, transfers }: Evidence): number {
  return transfers.at(-1)?.epoch ?? grant.epoch;
}
