import { setImmediate as turn } from "node:timers/promises";

import {
  grantCollector,
  grantHash,
  offchainDomain,
  type PublishedCheckpoint,
  typedDigest,
  verifyCheckpoint,
} from "@ans/client";
import { domainSeparator, namehash } from "viem";

import { parseDnsName } from "../ccip/parseDnsName.ts";
import type { Zone } from "../chain/Zone.ts";
import { GatewayError } from "../errors/GatewayError.ts";
import type { Gateway } from "../Gateway.ts";
import { wireOf } from "../updates/wireOf.ts";
import { verifierFor } from "../verification/verifierFor.ts";
import { packEntries } from "./packEntries.ts";

/** How many names a checkpoint may have. */
export const MOST_NAMES = 250_000;
/** How many changes are read at once, and how many are looked at before others get their turn. */
const PAGE = 500;
const AT_ONCE = 16;

const busy = new WeakSet<Gateway>();

/**
 * Takes a checkpoint that a zone's issuer signed, if the names that stand here make the same tree.
 *
 * @returns How many names it has, and whether it was kept already.
 * @throws {@link GatewayError} if it is not taken.
 */
export async function acceptCheckpoint(
  gateway: Gateway,
  checkpoint: PublishedCheckpoint,
): Promise<{ names: number; isNew: boolean }> {
  const { store, checkpoints } = gateway;
  const zone = await checkSigned(gateway, checkpoint);
  const before = await checkpoints.newest(zone.node);
  if (before?.epoch === checkpoint.epoch && before.root === checkpoint.root) {
    return { names: before.names, isNew: false };
  }
  if (before !== undefined && before.epoch >= checkpoint.epoch) {
    throw new GatewayError("LOWER_SEQUENCE", `There is a checkpoint of ${checkpoint.name} of epoch ${before.epoch}.`);
  }
  if (busy.has(gateway)) throw new GatewayError("OVERLOADED", "Another checkpoint is being looked at: try again.");
  busy.add(gateway);
  try {
    const entries = await entriesHere(gateway, zone, checkpoint);
    const root = await checkpoints.trees.build(entries);
    const names = entries.length / 64;
    if (root !== checkpoint.root) {
      await checkpoints.trees.forget(root);
      throw new GatewayError(
        "CONFLICT",
        `The ${names} names of ${checkpoint.name} that stand here make the tree ${root}, and ${checkpoint.root} was signed: wait until all who keep the zone have the same, and sign again.`,
      );
    }
    await store.setCheckpoint(checkpoint, entries);
    checkpoints.changed();
    return { names, isNew: true };
  } finally {
    busy.delete(gateway);
  }
}

/**
 * Checks that the zone asks no seat, that its issuer signed the checkpoint, and that it is not over; gives the zone.
 *
 * @throws {@link GatewayError} if it is not so.
 */
export async function checkSigned(gateway: Gateway, checkpoint: PublishedCheckpoint): Promise<Zone> {
  const { ans, resolver, zones, clock } = gateway;
  const zone = await zones.findNow(parseDnsName(wireOf(checkpoint.name)));
  if (zone === undefined || zone.node !== namehash(checkpoint.name)) {
    throw new GatewayError("NO_ZONE", `${checkpoint.name} is no zone of the resolver ${resolver}.`);
  }
  if (zone.threshold > 0) {
    throw new GatewayError("RULE_BROKEN", `${checkpoint.name} asks seats what is newest: it takes no checkpoints.`);
  }
  if (checkpoint.expires < clock.updates())
    throw new GatewayError("RULE_BROKEN", "The checkpoint is over: sign another.");
  if (checkpoint.epoch > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new GatewayError("RULE_BROKEN", "The epoch of a checkpoint is the time when it was signed, in Unix seconds.");
  }
  const verifySignature = verifierFor(ans.publicClient, zone.issuer);
  const check = { chainId: ans.chainId, resolver, issuer: zone.issuer, verifySignature };
  if (await verifyCheckpoint(checkpoint, check)) return zone;
  throw new GatewayError(
    "BAD_SIGNATURE",
    `The checkpoint is not signed by the issuer of ${checkpoint.name}, ${zone.issuer}.`,
  );
}

/** What a checkpoint of this moment has by what this gateway knows; grants of an issuer from before are left out. */
async function entriesHere(
  gateway: Gateway,
  { issuer }: Zone,
  { name: zone, epoch }: PublishedCheckpoint,
): Promise<Buffer> {
  const { store, ans, resolver } = gateway;
  const collector = grantCollector(zone);
  const separator = domainSeparator({ domain: offchainDomain(ans.chainId, resolver) });
  const verifySignature = verifierFor(ans.publicClient, issuer);
  let looked = 0;
  for (let after = ""; ;) {
    const { changes, next } = await store.changes(after, PAGE);
    if (changes.length === 0) break;
    for (const { evidence } of changes) {
      const { name, grant } = evidence;
      if (name !== zone && !name.endsWith(`.${zone}`)) continue;
      const hash = typedDigest(separator, grantHash({ name, ...grant }));
      if (await verifySignature({ signer: issuer, hash, signature: grant.signature })) collector.add(evidence);
      looked += 1;
      if (looked % AT_ONCE === 0) await turn();
    }
    after = next;
  }
  const entries = collector.entries(epoch);
  if (entries.length <= MOST_NAMES) return packEntries(entries);
  throw new GatewayError(
    "TOO_LARGE",
    `${zone} has ${entries.length} names, and ${MOST_NAMES} are the most of a checkpoint.`,
  );
}
