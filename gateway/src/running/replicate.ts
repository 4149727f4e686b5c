import { askGateway } from "@ans/client";

import type { Gateway } from "../Gateway.ts";
import { followed } from "../peers/followed.ts";
import { followPeers, type PeerEvent } from "../replication/followPeers.ts";
import { isTrue } from "../verification/isTrue.ts";

/** How long a page of a peer's feed may be, in bytes, and how long it may take, in milliseconds. */
const MOST_BYTES = 64_000_000;
const TIMEOUT = 20_000;

/**
 * Fetches what other gateways accepted, from now on: those of all active seats in the directory.
 *
 * @param also Told what happens as well.
 * @returns What ends it.
 */
export function replicate(gateway: Gateway, also: (event: PeerEvent) => void = () => undefined): () => Promise<void> {
  const { config, store, log, metrics } = gateway;
  const { allowPrivate, replicateSeconds } = config.peers;

  return followPeers({
    store,
    peers: async () => await followed(gateway),
    ask: async (url) => {
      const { status, json } = await askGateway(url, { timeout: TIMEOUT, most: MOST_BYTES, allowPrivate });
      if (status === 200) return json;
      throw new Error(`it answers with status ${status}`);
    },
    verify: (evidence) => isTrue(gateway, evidence),
    pace: { interval: replicateSeconds * 1000 },
    told: (event: PeerEvent) => {
      also(event);
      if ("pulled" in event) {
        metrics.replicated.inc({ outcome: "accepted" }, event.pulled.accepted);
        metrics.replicated.inc({ outcome: "refused" }, event.pulled.refused);
        return;
      }
      const { url, failure } = event;
      const reason = failure instanceof Error ? failure.message : String(failure);
      log.info({ peer: url, reason }, "a peer could not be followed; it is asked again");
    },
  });
}
