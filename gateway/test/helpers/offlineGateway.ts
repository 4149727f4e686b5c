import { createAns } from "@ans/client";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { createPublicClient, http, namehash } from "viem";

import { signerCalled } from "../../../client/test/helpers/offchain.ts";
import { createAnswerCache } from "../../src/answers/answerCache.ts";
import { createNames } from "../../src/answers/names.ts";
import { createCheckpoints } from "../../src/checkpoints/checkpoints.ts";
import { createHold } from "../../src/catchUp/Hold.ts";
import { createClock } from "../../src/chain/clock.ts";
import { createZones } from "../../src/chain/zones.ts";
import type { Zone } from "../../src/chain/Zone.ts";
import { checkConfig } from "../../src/config/loadConfig.ts";
import { createMetrics } from "../../src/metrics/metrics.ts";
import { createPeers } from "../../src/peers/peers.ts";
import type { Gateway } from "../../src/Gateway.ts";
import { createServer } from "../../src/server/createServer.ts";
import { createKeyRing } from "../../src/signing/keyRing.ts";
import type { Signer } from "../../src/signing/Signer.ts";
import { serviceDigest } from "../../src/signing/serviceDigest.ts";
import { signTogether } from "../../src/signing/signTogether.ts";
import { openStore } from "../../src/store/openStore.ts";
import { operatorOf, type Json } from "./gateways.ts";

const SOMEWHERE = "0x00000000000000000000000000000000000000AA";
const NAMING = ["DIMToken", "ANSRegistry", "NameRegistrar", "RecordWriter", "FeeRouter", "PublicResolver"];
const OTHERS = ["ReverseRegistrar", "UniversalResolver", "TimelockController", "ServiceProviders", "SeatProfiles"];

/**
 * The whole gateway of seat 1 with one zone, but for the chain, which never answers: what it would say is here. For tests
 * of what reaches a gateway by HTTP, and for measuring that alone.
 */
export async function offlineGateway(
  change: Json = {},
  {
    zoneName = "acme.dim",
    signer = operatorOf(1),
    threshold = 1,
  }: { zoneName?: string; signer?: Signer; threshold?: number } = {},
): Promise<{ gateway: Gateway; server: FastifyInstance; close: () => Promise<void> }> {
  const config = checkConfig({
    seat: 1,
    chain: { rpc: "http://127.0.0.1:9", manifest: "none" },
    keys: { keystores: ["in the test"] },
    store: "sqlite::memory:",
    log: "silent",
    index: false,
    ...change,
  });
  const contracts = Object.fromEntries([...NAMING, ...OTHERS, "OffchainResolver"].map((name) => [name, SOMEWHERE]));
  const publicClient = createPublicClient({ transport: http(config.chain.rpc, { retryCount: 0 }) });
  const ans = createAns({ publicClient, manifest: { chainId: 31_337, contracts } });
  const zone: Zone = {
    node: namehash(zoneName),
    issuer: signerCalled("issuer").address,
    seats: [],
    threshold,
    freshness: 60,
    gateways: [],
    replaced: false,
  };
  const zones = createZones(async () => zone, 10, Date.now);
  zones.changed([zone.node.slice(2)]);
  const digest = serviceDigest(31_337, SOMEWHERE);
  const keys = createKeyRing([signer]);
  keys.use(signer.address);
  const store = await openStore(config.store);
  const names = createNames(store, config.limits.rememberedNames);
  const cache = createAnswerCache(config.limits.answerCacheMB * 1_000_000);
  names.watch(cache.drop);
  const checkpoints = createCheckpoints(store);
  const gateway: Gateway = {
    config,
    log: pino({ level: "silent" }),
    metrics: createMetrics(),
    clock: createClock("wall"),
    ans,
    resolver: SOMEWHERE,
    seat: 1,
    keys,
    hold: createHold(),
    digest,
    sign: signTogether(keys.sign, digest.batch),
    chain: {
      state: () => ({ block: 1n, time: 1, seenAt: Date.now(), seatIsActive: true }),
      look: async () => undefined,
      stop: () => undefined,
    },
    zones,
    peers: createPeers(ans, 1),
    index: undefined,
    store,
    names,
    checkpoints,
    cache,
  };
  const server = await createServer(gateway);
  return {
    gateway,
    server,
    close: async () => {
      await server.close();
      names.close();
      await checkpoints.close();
      await store.close();
    },
  };
}

/** Has a server listen on a free port, and gives where. */
export async function listenOn(server: FastifyInstance): Promise<string> {
  return await server.listen({ host: "127.0.0.1", port: 0 });
}
