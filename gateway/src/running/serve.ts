import type { Logger } from "pino";

import { beginCatchUp, type CatchingUp } from "../catchUp/beginCatchUp.ts";
import { followCheckpoints } from "../checkpoints/followCheckpoints.ts";
import type { GatewayConfig } from "../config/GatewayConfig.ts";
import { closeGateway, createGateway } from "../createGateway.ts";
import type { Gateway } from "../Gateway.ts";
import { followed } from "../peers/followed.ts";
import { createServer } from "../server/createServer.ts";
import { isNative } from "../signing/localSigner.ts";
import { loadSigners } from "../signing/loadSigners.ts";
import type { Signer } from "../signing/Signer.ts";
import { replicate } from "./replicate.ts";

/** A gateway that runs. */
export type Serving = {
  gateway: Gateway;
  /** Where it listens, as http://127.0.0.1:8080. */
  url: string;
  /** Opens the configured keystores again: for a key that was put beside the old one. */
  reloadKeys: () => void;
  /** Answers what was asked, and ends. */
  close: () => Promise<void>;
};

/**
 * Runs a gateway in this process until it is closed.
 *
 * @param options.passwords Of the keystores; those of the configured password file unless given.
 * @param options.openKeys Opens the keys, in place of the configured ones.
 * @param options.isFirst False where another process of this gateway follows the chain's names and the other gateways.
 * @throws {@link ConfigError} and the client's errors, if it cannot run like this.
 * @example
 * const { url, close } = await serve(loadConfig("gateway.json"), { log: pino() });
 */
export async function serve(
  config: GatewayConfig,
  {
    log,
    passwords,
    openKeys = () => loadSigners(config, passwords),
    isFirst = true,
  }: {
    log: Logger;
    passwords?: readonly string[] | undefined;
    openKeys?: (() => readonly Signer[]) | undefined;
    isFirst?: boolean | undefined;
  },
): Promise<Serving> {
  if (!config.mirror && !isNative()) {
    log.warn("libsecp256k1 was not built here, so that signing takes ten times as long: reinstall where a compiler is");
  }
  const gateway = await createGateway(config, { log, openKeys, keepsIndex: isFirst });
  const catchingUp = await beginCatchUp(gateway, isFirst);
  const server = await createServer(gateway);
  try {
    const url = await server.listen({ host: config.listen.host, port: config.listen.port, backlog: 1024 });
    const ends = config.peers.replicate && isFirst ? follow(gateway, catchingUp) : [];
    log.info({ url, key: gateway.keys.active(), resolver: gateway.resolver }, "the gateway answers");
    return {
      gateway,
      url,
      reloadKeys: () => {
        gateway.keys.replace(openKeys());
        log.info({ keys: gateway.keys.addresses() }, "these keys are here now");
      },
      close: async () => {
        await server.close();
        catchingUp.end();
        await Promise.all(ends.map(async (end) => await end()));
        await closeGateway(gateway);
        log.info("the gateway has ended");
      },
    };
  } catch (error) {
    catchingUp.end();
    await server.close();
    await closeGateway(gateway);
    throw error;
  }
}

/** Follows other gateways in all that they have; gives what ends it. */
function follow(gateway: Gateway, { told }: CatchingUp): (() => Promise<void>)[] {
  return [replicate(gateway, told), followCheckpoints(gateway, async () => await followed(gateway))];
}
