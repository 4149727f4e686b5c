import { type AnsContext, addressOf, askGateway, gatewayBase } from "@ans/client";

import type { GatewayConfig } from "../config/GatewayConfig.ts";

/** What a gateway says of itself at `/v1/info`. */
export type Info = { chainId: unknown; resolver: unknown; seat: unknown };

/**
 * Asks a gateway what it is.
 *
 * @param template Its URL, or the URL template of its answers.
 */
export async function infoOf(template: string, { peers }: GatewayConfig): Promise<Info> {
  const base = gatewayBase(template);
  if (!URL.canParse(base)) throw new Error("it is no URL: correct it with `ans sp profile --gateway URL`.");
  const { timeout, allowPrivate } = peers;
  const reply = await askGateway(`${base}/v1/info`, { timeout, most: 4096, allowPrivate });
  if (reply.status !== 200 || typeof reply.json !== "object" || reply.json === null) {
    throw new Error(`${base}/v1/info answers with status ${reply.status}`);
  }
  return { chainId: undefined, resolver: undefined, seat: undefined, ...reply.json };
}

/** Why a gateway is not the one that is configured here, as a sentence; undefined if it is. */
export function findFault(info: Info, { seat }: GatewayConfig, ans: AnsContext): string | undefined {
  if (info.seat !== seat) return `the gateway of seat ${String(info.seat)} answers there, not that of seat ${seat}`;
  if (info.chainId !== ans.chainId) return `the gateway there is for chain ${String(info.chainId)}, not ${ans.chainId}`;
  const resolver = addressOf(ans, "OffchainResolver");
  if (info.resolver !== resolver) return `the gateway there answers for ${String(info.resolver)}, not for ${resolver}`;
  return undefined;
}
