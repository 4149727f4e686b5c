import { askGateway, type BoundedRequest, parseCheckpoint, type PublishedCheckpoint } from "@ans/client";
import { namehash } from "viem";

import type { Gateway } from "../Gateway.ts";
import { checkSigned, MOST_NAMES } from "./acceptCheckpoint.ts";
import { ENTRY } from "./packEntries.ts";

const TIMEOUT = 30_000;
/** How long a list of checkpoints may be, and the entries of one as hex, in bytes. */
const MOST_LIST = 4_000_000;
const MOST_ENTRIES = 2 * ENTRY * MOST_NAMES + 1000;

/**
 * Fetches from another gateway the checkpoints that are newer there. Nothing is believed: the issuer's signature and the root
 * of the tree are checked.
 *
 * @param url Its base URL.
 * @param isRefused Whether one was refused before, by its signature; not asked for again.
 * @returns How many were taken, and the signatures of those that were refused.
 * @throws Where it does not answer as it should.
 */
export async function pullCheckpoints(
  gateway: Gateway,
  url: string,
  isRefused: (signature: string) => boolean = () => false,
): Promise<{ taken: number; refused: string[] }> {
  const { allowPrivate } = gateway.config.peers;
  const list = fieldOf(
    await ask(`${url}/v1/checkpoints`, { timeout: TIMEOUT, most: MOST_LIST, allowPrivate }),
    "checkpoints",
  );
  if (!Array.isArray(list)) throw new Error("what it answers is no list of checkpoints");
  const pulled = { taken: 0, refused: new Array<string>() };
  for (const each of list) {
    const checkpoint = parseCheckpoint(each);
    const known = await gateway.checkpoints.newest(namehash(checkpoint.name));
    if ((known !== undefined && known.epoch >= checkpoint.epoch) || isRefused(checkpoint.signature)) continue;
    const path = `${url}/v1/checkpoints/${encodeURIComponent(checkpoint.name)}/entries`;
    const entries = async () =>
      fieldOf(await ask(path, { timeout: TIMEOUT, most: MOST_ENTRIES, allowPrivate }), "entries");
    try {
      await take(gateway, checkpoint, entries);
      pulled.taken += 1;
    } catch {
      // The next one may be better.
      pulled.refused.push(checkpoint.signature);
    }
  }
  return pulled;
}

async function take(gateway: Gateway, checkpoint: PublishedCheckpoint, ask: () => Promise<unknown>): Promise<void> {
  await checkSigned(gateway, checkpoint);
  const hex = await ask();
  if (typeof hex !== "string" || !/^0x(?:[0-9a-f]{128})*$/.test(hex))
    throw new Error("its entries are not as they should be");
  const entries = Buffer.from(hex.slice(2), "hex");
  const root = await gateway.checkpoints.trees.build(entries);
  if (root !== checkpoint.root) {
    await gateway.checkpoints.trees.forget(root);
    throw new Error(`its entries of ${checkpoint.name} do not make the tree that was signed`);
  }
  await gateway.store.setCheckpoint(checkpoint, entries);
  gateway.checkpoints.changed();
}

async function ask(url: string, request: BoundedRequest): Promise<unknown> {
  const { status, json } = await askGateway(url, request);
  if (status === 200) return json;
  throw new Error(`it answers with status ${status}`);
}

function fieldOf(json: unknown, key: string): unknown {
  return typeof json === "object" && json !== null
    ? Object.entries(json).find(([name]) => name === key)?.[1]
    : undefined;
}
