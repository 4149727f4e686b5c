import type { GatewayConfig } from "../config/GatewayConfig.ts";
import { createLog } from "./createLog.ts";
import { endAsked } from "./endAsked.ts";
import { runWorkers } from "./runWorkers.ts";
import { serve } from "./serve.ts";
import { within } from "./within.ts";

/** How long what was asked may take to be answered at the end, in milliseconds. */
const GRACE = 10_000;

/**
 * Runs a gateway until this process is asked to end: by Ctrl-C, by SIGTERM, or when its terminal closes and there is one.
 * SIGHUP opens the keystores again. With several workers, they share the port and the store.
 *
 * @throws {@link ConfigError} and the client's errors, if it cannot run like this.
 */
export async function run(config: GatewayConfig, options: { passwords?: readonly string[] | undefined } = {}) {
  const log = createLog(config);
  if (config.workers > 1) return await runWorkers(config, { log, passwords: options.passwords });
  const serving = await serve(config, { log, passwords: options.passwords });
  const reload = () => {
    try {
      serving.reloadKeys();
    } catch (error) {
      log.error({ err: error }, "the keys could not be opened again; those from before still serve");
    }
  };
  process.on("SIGHUP", reload);
  log.info({ signal: await endAsked() }, "ending");
  process.off("SIGHUP", reload);
  await within(GRACE, serving.close());
}
