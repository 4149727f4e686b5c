import type { Gateway } from "../Gateway.ts";
import type { PeerEvent } from "../replication/followPeers.ts";
import { followed } from "../peers/followed.ts";
import { createCatchUp, type Standing } from "./catchUp.ts";

/** How often it is looked whether a gateway may sign, in milliseconds. */
const EVERY = 500;

/** What lets a gateway sign when it may. */
export type CatchingUp = {
  /** To be told what happens with other gateways. */
  told: (event: PeerEvent) => void;
  end: () => void;
};

/**
 * Keeps a gateway from signing if its store may lack what its seat gave receipts for, until other gateways have been read
 * to the end: to be called before it listens.
 *
 * @param isFirst False in a process of a gateway of which another one follows the others.
 */
export async function beginCatchUp(gateway: Gateway, isFirst: boolean): Promise<CatchingUp> {
  const { store, hold, log, config } = gateway;
  const { catchUp: when, catchUpSeconds, replicate } = config.peers;
  if (config.mirror) return nothing;
  if (isFirst && when === "always") await store.doubt();
  const origin = await store.origin();
  if (origin === "kept") return nothing;
  if (when === "never" || !replicate) {
    if (origin === "doubtful") log.warn("the store may lack what this seat gave receipts for, and is taken as it is");
    await store.vouch();
    return nothing;
  }

  const what = origin === "empty" ? "its store is empty" : "its store may be older than its receipts";
  const catchUp = createCatchUp(origin, catchUpSeconds * 1000);
  const standing = async (): Promise<Standing> => {
    if (isFirst) return catchUp.standing(await followed(gateway));
    if ((await store.origin()) === "kept") return { isDone: true, without: [] };
    return { isDone: false, reason: "and another process of this gateway sees to it" };
  };

  async function look(): Promise<boolean> {
    const now = await standing();
    if (!now.isDone) {
      const reason = `${what}, ${now.reason}`;
      if (hold.reason() !== reason) log.warn({ reason }, "nothing is signed before what others hold is here");
      hold.say(reason);
      return false;
    }
    if (isFirst) await store.vouch();
    hold.say(undefined);
    if (now.without.length === 0) log.info("what others hold is here: this gateway signs from now on");
    else log.warn({ silent: now.without }, "this gateway signs from now on, without what these might have had");
    return true;
  }

  // While it is being looked, nothing else may be: two looks could end in the wrong order.
  let looking: Promise<boolean> | undefined;
  const lookOnce = async () => {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    try {
      if (await looking) clearInterval(timer);
    } catch (error) {
      log.warn({ err: error }, "it cannot be seen whether this gateway may sign");
    }
  };
  hold.say(what);
  const timer = setInterval(() => void lookOnce(), EVERY);
  timer.unref();
  await lookOnce();
  return {
    told: catchUp.told,
    end: () => clearInterval(timer),
  };
}

const nothing: CatchingUp = { told: () => undefined, end: () => undefined };
