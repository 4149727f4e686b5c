import { AnsError, checkDeployment, type AnsContext, createAns, read } from "@ans/client";
import { createPublicClient, http, isAddressEqual } from "viem";

import type { GatewayConfig } from "../config/GatewayConfig.ts";
import { readManifest } from "../config/readManifest.ts";
import { followed } from "../peers/followed.ts";
import { createPeers } from "../peers/peers.ts";
import { isNative } from "../signing/localSigner.ts";
import { loadSigners } from "../signing/loadSigners.ts";
import { openStore } from "../store/openStore.ts";
import { findFault, infoOf } from "./infoOf.ts";

/** One thing that a gateway needs: whether it is so, and if not, what to do. */
export type Finding = { what: string; ok: boolean; says: string };

/** How far this machine's clock may be from the chain's, in seconds. */
const SKEW = 60;
/** Of a SeatStatus. */
const ACTIVE = 2;

/**
 * Looks at everything that a gateway with this configuration needs. Changes nothing, and never throws.
 *
 * @param passwords Of the keystores; those of the configured password file unless given.
 */
export async function diagnose(config: GatewayConfig, passwords?: readonly string[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  const check = async (what: string, work: () => Promise<string> | string) => {
    try {
      findings.push({ what, ok: true, says: await work() });
      return true;
    } catch (error) {
      findings.push({ what, ok: false, says: sentenceOf(error) });
      return false;
    }
  };
  if (!config.mirror) await check("signing", signing);
  await check("database", () => databaseOf(config));
  let ans: AnsContext | undefined;
  const connected = await check("chain", async () => {
    ans = await connect(config);
    return `chain ${ans.chainId}, and the contracts of the manifest are there`;
  });
  if (!connected || ans === undefined) return findings;
  const chain = ans;
  await check("clock", () => clockOf(config, chain));
  if (!config.mirror) {
    await check("key", () => keyOf(config, chain, passwords));
    await check("seat", () => seatOf(config, chain));
    await check("directory", () => directoryOf(config, chain));
  }
  await check("peers", () => peersOf(config, chain));
  return findings;
}

function signing(): string {
  if (isNative()) return "libsecp256k1 signs";
  throw new Error("libsecp256k1 was not built, and signing is slow: install again on a machine with a C compiler.");
}

async function connect({ chain }: GatewayConfig): Promise<AnsContext> {
  const transport = http(chain.rpc, { timeout: 10_000, retryCount: 0 });
  const ans = createAns({ publicClient: createPublicClient({ transport }), manifest: readManifest(chain.manifest) });
  await checkDeployment(ans);
  return ans;
}

async function databaseOf({ store }: GatewayConfig): Promise<string> {
  const opened = await openStore(store);
  try {
    await opened.ping();
    const { names, conflicted } = await opened.counts();
    const doubt =
      (await opened.origin()) === "doubtful" ? "; it may be older than its receipts, see peers.catchUp" : "";
    return `${names} names, ${conflicted} of them conflicted${doubt}`;
  } finally {
    await opened.close();
  }
}

async function clockOf({ chain }: GatewayConfig, { publicClient }: AnsContext): Promise<string> {
  const { timestamp } = await publicClient.getBlock();
  const apart = Math.round(Date.now() / 1000) - Number(timestamp);
  if (chain.clock === "chain") return "the chain's own, as configured";
  if (apart > -SKEW) return `${apart} seconds after the newest block`;
  throw new Error(`This machine's clock is ${-apart} seconds behind the chain: set it, and keep it right with NTP.`);
}

async function keyOf(config: GatewayConfig, ans: AnsContext, passwords?: readonly string[]): Promise<string> {
  const addresses = loadSigners(config, passwords).map(({ address }) => address);
  const { key } = await read(ans, "ServiceProviders", "seatOf", [config.seat ?? 0]);
  if (addresses.some((each) => isAddressEqual(each, key)))
    return `${key} is the key of seat ${config.seat}, and is here`;
  throw new Error(
    `Seat ${config.seat} has the key ${key}, and here is ${addresses.join(", ")}: give its keystore, or \`ans sp rotate-key\`.`,
  );
}

async function seatOf({ seat = 0 }: GatewayConfig, ans: AnsContext): Promise<string> {
  const { status, lease } = await read(ans, "ServiceProviders", "seatOf", [seat]);
  if (status === ACTIVE) return `seat ${seat} is active, and earns until ${new Date(lease * 1000).toISOString()}`;
  throw new Error(`Seat ${seat} is not active, so that nobody takes its answers: see \`ans sp show ${seat}\`.`);
}

async function directoryOf(config: GatewayConfig, ans: AnsContext): Promise<string> {
  const { gateways } = await read(ans, "SeatProfiles", "profileOf", [config.seat ?? 0]);
  if (gateways.length === 0) {
    throw new Error("The directory does not say where this gateway is: `ans sp profile --gateway URL`.");
  }
  for (const template of gateways) {
    const fault = findFault(await infoOf(template, config), config, ans);
    if (fault !== undefined) throw new Error(`${template}: ${fault}`);
  }
  return `${gateways.length} URL(s) lead here`;
}

async function peersOf(config: GatewayConfig, ans: AnsContext): Promise<string> {
  const peers = await followed({ config, peers: createPeers(ans, config.seat ?? 0) });
  const answers = await Promise.all(
    peers.map(async (url) => {
      const info = await infoOf(url, config).catch(() => undefined);
      return { url, ok: info !== undefined };
    }),
  );
  const silent = answers.filter(({ ok }) => !ok).map(({ url }) => url);
  if (silent.length === 0) return `${peers.length} others answer`;
  if (silent.length < peers.length)
    return `${peers.length - silent.length} others answer; silent: ${silent.join(", ")}`;
  throw new Error(`None of ${peers.length} other gateways answers: look at this machine's connection to the internet.`);
}

function sentenceOf(error: unknown): string {
  if (error instanceof AnsError) return error.message;
  return error instanceof Error ? error.message.replace(/^- /, "") : String(error);
}
