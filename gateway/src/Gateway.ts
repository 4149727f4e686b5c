import type { AnsContext } from "@ans/client";
import type { Logger } from "pino";
import type { Address } from "viem";

import type { AnswerCache } from "./answers/answerCache.ts";
import type { Names } from "./answers/names.ts";
import type { Checkpoints } from "./checkpoints/checkpoints.ts";
import type { Hold } from "./catchUp/Hold.ts";
import type { ChainFollower } from "./chain/followChain.ts";
import type { Clock } from "./chain/clock.ts";
import type { Zones } from "./chain/zones.ts";
import type { GatewayConfig } from "./config/GatewayConfig.ts";
import type { OpenIndex } from "./indexer/readIndex.ts";
import type { Metrics } from "./metrics/metrics.ts";
import type { Peers } from "./peers/peers.ts";
import type { KeyRing } from "./signing/keyRing.ts";
import type { ServiceDigest } from "./signing/serviceDigest.ts";
import type { Sign } from "./signing/signTogether.ts";
import type { Store } from "./store/Store.ts";

/** All that a running gateway has, made once by {@link createGateway}; every part of it takes what it needs from here. */
export type Gateway = {
  config: GatewayConfig;
  log: Logger;
  metrics: Metrics;
  clock: Clock;
  /** The deployment on its chain. */
  ans: AnsContext;
  /** The contract OffchainResolver. */
  resolver: Address;
  /** The seat that this gateway answers for; 0 for a mirror, which has none and signs nothing. */
  seat: number;
  keys: KeyRing;
  /** What keeps the keys from signing. */
  hold: Hold;
  digest: ServiceDigest;
  /** Signs the hashes of answers with the seat's key. */
  sign: Sign;
  chain: ChainFollower;
  zones: Zones;
  peers: Peers;
  /** The index of the chain; undefined where none is kept. */
  index: OpenIndex | undefined;
  store: Store;
  names: Names;
  checkpoints: Checkpoints;
  cache: AnswerCache;
};
