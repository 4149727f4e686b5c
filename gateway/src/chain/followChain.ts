import { type AnsContext, read } from "@ans/client";
import type { Logger } from "pino";
import type { Address } from "viem";

import type { KeyRing } from "../signing/keyRing.ts";
import type { Clock } from "./clock.ts";
import { readZoneChanges } from "./readZoneChanges.ts";
import type { Zones } from "./zones.ts";

/** What a gateway knows of its chain. */
export type ChainFollower = {
  state: () => ChainState;
  /** Reads what is new now, and not only when it is time. */
  look: () => Promise<void>;
  stop: () => void;
};

/** `seenAt` in Unix milliseconds by this machine's clock; 0 if the chain was never seen. */
export type ChainState = { block: bigint; time: number; seenAt: number; seatIsActive: boolean };

type Parts = {
  ans: AnsContext;
  resolver: Address;
  /** 0 for none. */
  seat: number;
  keys: KeyRing;
  zones: Zones;
  clock: Clock;
  log: Logger;
  /** How often to look, in milliseconds. */
  every: number;
  /** How many blocks to ask for events at once. */
  logRange: number;
  /** Called when the seat has another key. */
  onKey: (key: Address) => void;
};

/** Blocks whose events are read again, because they may have been replaced by others. */
const UNSETTLED = 16n;
/** Of a SeatStatus. */
const ACTIVE = 2;

/** Follows the chain: its time, the zones of the resolver, the seat and its key. The first look has to succeed. */
export async function followChain(parts: Parts): Promise<ChainFollower> {
  const { log, every } = parts;
  const deployed = parts.ans.manifest.contracts.OffchainResolver?.block ?? parts.ans.fromBlock;
  const state: ChainState = { block: 0n, time: 0, seenAt: 0, seatIsActive: false };
  let from = deployed;

  async function look(): Promise<void> {
    const block = await parts.ans.publicClient.getBlock();
    parts.clock.sawBlock(Number(block.timestamp));
    Object.assign(state, { time: Number(block.timestamp), seenAt: Date.now() });
    if (block.number !== state.block) {
      await readZoneChanges(parts, from, block.number);
      const settled = block.number - UNSETTLED;
      from = settled > deployed ? settled : deployed;
      state.block = block.number;
    }
    if (parts.seat === 0) return;
    const { key, status } = await read(parts.ans, "ServiceProviders", "seatOf", [parts.seat]);
    state.seatIsActive = status === ACTIVE;
    if (parts.keys.use(key)) parts.onKey(key);
  }

  await look();
  let timer: NodeJS.Timeout;
  let stopped = false;
  const again = async () => {
    await look().catch((error: unknown) => log.warn({ err: error }, "the chain does not answer"));
    if (!stopped) timer = setTimeout(() => void again(), every).unref();
  };
  timer = setTimeout(() => void again(), every).unref();
  return {
    state: () => ({ ...state }),
    look,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
