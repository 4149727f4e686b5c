import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import { setSeatProfile } from "@ans/client";
import { checkConfig, createLog, localSigner, serve, type Serving } from "@ans/gateway";

import { scratchFolder } from "../../../test/helpers/processes.ts";
import type { OwnSeat } from "./provider.ts";
import { stack } from "./stack.ts";

/** The gateway of a test's own seat. */
export type OwnGateway = {
  url: string;
  /** Keeps a copy of all that it stores. */
  backUp: () => Promise<void>;
  /** Puts the copy in place of what it stores, so that it forgets what it accepted since. */
  restore: () => Promise<void>;
  /** Ends it, and begins it again at the same address with all that it stored. */
  stop: () => Promise<void>;
  start: () => Promise<void>;
  close: () => Promise<void>;
};

/**
 * Runs a gateway for a seat, and writes where it is into the directory. It hears of nothing by other
 * gateways, and trusts what was put in place of its store: it is to be at fault.
 */
export async function ownGateway({ seat, owner, key }: OwnSeat): Promise<OwnGateway> {
  const { rpc, manifest, as } = await stack();
  const { folder, remove } = scratchFolder();
  const [store, copy] = [join(folder, "gateway.db"), join(folder, "backup.db")];
  const open = async (port: number): Promise<Serving> => {
    const config = checkConfig({
      seat,
      chain: { rpc, manifest, pollSeconds: 1, clock: "chain" },
      keys: { keystores: ["the test's own"] },
      store: `sqlite:${store}`,
      listen: { host: "127.0.0.1", port },
      peers: { allowPrivate: true, replicate: false, catchUp: "never" },
      index: false,
      log: "error",
    });
    return await serve(config, { log: createLog(config), openKeys: () => [localSigner(key)] });
  };
  let serving = await open(0);
  const { url } = serving;
  const stopped = async (work: () => void) => {
    await serving.close();
    work();
    serving = await open(Number(new URL(url).port));
  };
  const forget = () => {
    for (const end of ["", "-wal", "-shm"]) rmSync(`${store}${end}`, { force: true });
  };
  await setSeatProfile(as(owner), { seat, profile: { name: "Forgetful", gateways: [`${url}/{sender}/{data}.json`] } });
  return {
    url,
    backUp: () => stopped(() => copyFileSync(store, copy)),
    restore: () =>
      stopped(() => {
        forget();
        copyFileSync(copy, store);
      }),
    stop: () => serving.close(),
    start: async () => {
      serving = await open(Number(new URL(url).port));
    },
    close: async () => {
      await serving.close();
      remove();
    },
  };
}
