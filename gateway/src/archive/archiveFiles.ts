import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";

import { addressOf, createAns } from "@ans/client";
import { createPublicClient, http } from "viem";

import { readZone } from "../chain/readZone.ts";
import { createZones } from "../chain/zones.ts";
import { readZoneChanges } from "../chain/readZoneChanges.ts";
import type { GatewayConfig } from "../config/GatewayConfig.ts";
import { readManifest } from "../config/readManifest.ts";
import { dimTerms } from "../query/names/dimTerms.ts";
import { openStore } from "../store/openStore.ts";
import { isTrue } from "../verification/isTrue.ts";
import { exportEvidences } from "./exportEvidences.ts";
import { importEvidences, type ImportProgress } from "./importEvidences.ts";

/** How many zones are remembered while names are imported. */
const MOST_ZONES = 10_000;

/** Told while a file is imported: how far it is, of how many bytes; and each line that was not taken. */
export type ImportListener = {
  progress: (progress: ImportProgress, size: number) => void;
  refused: (line: number, reason: string) => void;
};

/** Writes everything that stands in the configured store into a file, an evidence a line. Gives how many there are. */
export async function exportFile(config: GatewayConfig, file: string): Promise<number> {
  const store = await openStore(config.store);
  const part = `${file}.part`;
  try {
    let count = 0;
    async function* counted() {
      for await (const text of exportEvidences(store)) {
        count += text.split("\n").length - 1;
        yield text;
      }
    }
    await pipeline(counted(), createWriteStream(part));
    await rename(part, file);
    return count;
  } finally {
    await rm(part, { force: true });
    await store.close();
  }
}

/**
 * Takes a file of evidences into the configured store; a gateway may serve from it meanwhile. What is there already is not
 * verified again, so that an import that was interrupted is simply begun again.
 */
export async function importFile(
  config: GatewayConfig,
  file: string,
  { progress, refused }: ImportListener,
): Promise<ImportProgress> {
  const { size } = await stat(file);
  const transport = http(config.chain.rpc, { timeout: 10_000 });
  const manifest = readManifest(config.chain.manifest);
  const ans = createAns({ publicClient: createPublicClient({ transport }), manifest });
  const resolver = addressOf(ans, "OffchainResolver");
  const zones = createZones((wire) => readZone(ans, wire), MOST_ZONES, Date.now);
  const from = ans.manifest.contracts.OffchainResolver?.block ?? ans.fromBlock;
  const to = await ans.publicClient.getBlockNumber();
  await readZoneChanges({ ans, resolver, zones, logRange: config.chain.logRange }, from, to);
  const store = await openStore(config.store, { terms: dimTerms });
  try {
    return await importEvidences(
      {
        store,
        verify: (evidence) => isTrue({ ans, resolver, zones }, evidence),
        told: (each) => progress(each, size),
        refused,
      },
      createReadStream(file),
    );
  } finally {
    await store.close();
  }
}
