import { askGateway } from "@ans/client";
import { isHex } from "viem";

import type { Zone } from "../chain/Zone.ts";
import { GatewayError } from "../errors/GatewayError.ts";
import type { Gateway } from "../Gateway.ts";
import type { Peer } from "../peers/peers.ts";
import type { AnswerMessage } from "../signing/serviceDigest.ts";
import { serviceSigner } from "../verification/serviceSigner.ts";
import { answerJson } from "./answerJson.ts";

/**
 * Has as many other seats as the zone demands sign the same answer. All that may are asked at once, and the first that
 * agree are enough: one that is down, slow or wrong delays nothing.
 *
 * @param digest The hash that was signed for the answer.
 * @throws {@link GatewayError} if too few agree in time.
 */
export async function cosign(
  gateway: Gateway,
  zone: Zone,
  message: AnswerMessage,
  digest: Buffer,
  callData: Buffer,
): Promise<Buffer[]> {
  const peers = await gateway.peers.of(zone);
  const needed = zone.threshold - 1;
  const body = { sender: gateway.resolver, data: `0x${callData.toString("hex")}`, answer: answerJson(message) };
  const signatures: Buffer[] = [];
  const asked = peers.map(async (peer) => {
    const signature = await askOne(gateway, peer, body, digest);
    if (signature !== undefined && signatures.length < needed) signatures.push(signature);
    return signatures.length === needed;
  });
  if (!(await anyTrue(asked))) {
    throw new GatewayError(
      "PEERS_SILENT",
      `The zone asks for ${zone.threshold} service providers that agree, and ${signatures.length + 1} do: try again, or another gateway.`,
    );
  }
  return signatures;
}

async function askOne(gateway: Gateway, peer: Peer, body: unknown, digest: Buffer): Promise<Buffer | undefined> {
  const { timeout, allowPrivate } = gateway.config.peers;
  const log = gateway.log.child({ peer: peer.seat });
  try {
    const { status, json } = await askGateway(`${peer.url}/v1/cosign`, { body, timeout, most: 4096, allowPrivate });
    const signature = signatureOf(json);
    const key = peer.key.toLowerCase();
    if (status === 200 && signature !== undefined && serviceSigner(gateway.digest, digest, signature) === key) {
      gateway.metrics.cosigned.inc({ outcome: "agreed" });
      return signature;
    }
    gateway.metrics.cosigned.inc({ outcome: "refused" });
    log.info({ status }, "a peer does not sign the same answer");
  } catch (error) {
    gateway.metrics.cosigned.inc({ outcome: "silent" });
    log.info({ reason: error instanceof Error ? error.message : String(error) }, "a peer does not answer");
  }
  return undefined;
}

function signatureOf(json: unknown): Buffer | undefined {
  const given: unknown = typeof json === "object" && json !== null && "signature" in json ? json.signature : undefined;
  return isHex(given) ? Buffer.from(given.slice(2), "hex") : undefined;
}

/** Resolves with true as soon as one does, and with false once all have not. */
async function anyTrue(promises: readonly Promise<boolean>[]): Promise<boolean> {
  try {
    await Promise.any(
      promises.map(async (each) => {
        if (!(await each)) throw new Error("not yet");
      }),
    );
    return true;
  } catch {
    return false;
  }
}
