import { addressOf, checkDeployment, createAns } from "@ans/client";
import type { Logger } from "pino";
import { createPublicClient, http } from "viem";

import { createAnswerCache } from "./answers/answerCache.ts";
import { createNames } from "./answers/names.ts";
import { createCheckpoints } from "./checkpoints/checkpoints.ts";
import { createHold, heldKeys } from "./catchUp/Hold.ts";
import { createClock } from "./chain/clock.ts";
import { followChain } from "./chain/followChain.ts";
import { readZone } from "./chain/readZone.ts";
import { createZones } from "./chain/zones.ts";
import type { GatewayConfig } from "./config/GatewayConfig.ts";
import { readManifest } from "./config/readManifest.ts";
import type { Gateway } from "./Gateway.ts";
import { createMetrics } from "./metrics/metrics.ts";
import { createPeers } from "./peers/peers.ts";
import { createKeyRing } from "./signing/keyRing.ts";
import { serviceDigest } from "./signing/serviceDigest.ts";
import { signTogether } from "./signing/signTogether.ts";
import type { Signer } from "./signing/Signer.ts";
import { openStore } from "./store/openStore.ts";
import { keepIndex } from "./indexer/keepIndex.ts";
import { readIndex } from "./indexer/readIndex.ts";
import { dimTerms } from "./query/names/dimTerms.ts";

/** What a gateway is made from beside its configuration. */
export type GatewayParts = {
  log: Logger;
  /** Opens the keys: at the start, on demand, and when the chain says that the seat has a key that is not here. */
  openKeys: () => readonly Signer[];
  /** False for a process that answers from the index while another keeps it up to date. */
  keepsIndex?: boolean | undefined;
};

/** How many zones are remembered with their policies. */
const MOST_ZONES = 10_000;

/**
 * Makes a gateway: connects to its chain and its store, and checks both.
 *
 * @throws {@link ConfigError} and the client's errors, if it cannot run like this.
 */
export async function createGateway(config: GatewayConfig, parts: GatewayParts): Promise<Gateway> {
  const { log, openKeys, keepsIndex = true } = parts;
  const { chain, limits } = config;
  const seat = config.seat ?? 0;
  const transport = http(chain.rpc, { timeout: 10_000, retryCount: 1 });
  const ans = createAns({ publicClient: createPublicClient({ transport }), manifest: readManifest(chain.manifest) });
  await checkDeployment(ans);
  const resolver = addressOf(ans, "OffchainResolver");
  const clock = createClock(chain.clock);
  const hold = createHold();
  const keys = heldKeys(createKeyRing(openKeys()), hold);
  const digest = serviceDigest(ans.chainId, addressOf(ans, "ServiceProviders"));
  const metrics = createMetrics();
  const cache = createAnswerCache(limits.answerCacheMB * 1_000_000);
  const zones = createZones((wire) => readZone(ans, wire), MOST_ZONES, Date.now);
  const store = await openStore(config.store, { terms: dimTerms, writesApart: true });
  const names = createNames(store, limits.rememberedNames);
  names.watch(cache.drop);
  const follower = await followChain({
    ans,
    resolver,
    seat,
    keys,
    zones,
    clock,
    log,
    every: chain.pollSeconds * 1000,
    logRange: chain.logRange,
    onKey: (key) => {
      cache.drop(undefined);
      if (!keys.isReady()) keys.replace(openKeys());
      if (keys.isReady()) log.info({ key }, "this is the key of the seat");
      else log.error({ key, keys: keys.addresses() }, "the key of the seat is not here: nothing can be signed");
    },
  });
  const every = chain.pollSeconds * 1000;
  const indexed = { rpc: chain.rpc, manifest: readManifest(chain.manifest), store: config.store, every };
  return {
    config,
    log,
    index: config.index ? await (keepsIndex ? keepIndex(indexed, log) : readIndex(config.store, { every })) : undefined,
    metrics,
    clock,
    ans,
    resolver,
    seat,
    keys,
    hold,
    digest,
    sign: signTogether((hash) => {
      metrics.signatures.inc();
      return keys.sign(hash);
    }, digest.batch),
    chain: follower,
    zones,
    peers: createPeers(ans, seat),
    store,
    names,
    checkpoints: createCheckpoints(store),
    cache,
  };
}

/** Ends what a gateway began. Its server has to be closed before. */
export async function closeGateway({ chain, names, checkpoints, store, index }: Gateway): Promise<void> {
  chain.stop();
  names.close();
  await checkpoints.close();
  await index?.close();
  await store.close();
}
