import cluster, { type Worker } from "node:cluster";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import type { Logger } from "pino";

import { ConfigError } from "../config/ConfigError.ts";
import type { GatewayConfig } from "../config/GatewayConfig.ts";
import { endAsked } from "./endAsked.ts";
import { gatherMetrics } from "./metricsOfAll.ts";
import { within } from "./within.ts";
import type { FromWorker, ToWorker } from "./workerMessages.ts";

/** How long a worker that ended unasked stays away, in milliseconds. */
const PAUSE = 1000;
/** How long workers may take to end, in milliseconds. */
const GRACE = 15_000;

/**
 * Runs a gateway in several processes that share its port, until this one is asked to end. The first of them also does
 * what has to be done once: it follows other gateways, and the chain's names.
 */
export async function runWorkers(
  config: GatewayConfig,
  { log, passwords }: { log: Logger; passwords: readonly string[] | undefined },
): Promise<void> {
  if (config.listen.port === 0) throw new ConfigError("- listen.port: several workers need one that is not 0.");
  cluster.setupPrimary({ exec: fileURLToPath(new URL("worker.ts", import.meta.url)) });
  const metrics = gatherMetrics();
  let ending = false;

  async function start(index: number): Promise<Worker> {
    const worker = cluster.fork();
    worker.on("message", (asked: FromWorker) => {
      if (asked.kind === "metrics") void tellMetrics(worker, asked.id);
    });
    await started(worker, { kind: "start", config, passwords, isFirst: index === 0 });
    worker.once("exit", (code, signal) => {
      if (ending) return;
      log.error({ worker: index, code, signal }, "a worker ended; another one takes its place");
      void restart(index);
    });
    return worker;
  }

  async function tellMetrics(worker: Worker, id: number): Promise<void> {
    send(worker, { kind: "metrics", id, text: await metrics() });
  }

  async function restart(index: number): Promise<void> {
    await setTimeout(PAUSE);
    if (ending) return;
    await start(index).catch((error: unknown) => {
      log.error({ worker: index, err: error }, "a worker does not start");
      void restart(index);
    });
  }

  try {
    for (let index = 0; index < config.workers; ++index) await start(index);
    const reload = () => all().forEach((worker) => send(worker, { kind: "reload" }));
    process.on("SIGHUP", reload);
    log.info({ signal: await endAsked() }, "ending");
    process.off("SIGHUP", reload);
  } finally {
    ending = true;
    const ended = all().map((worker) => new Promise((resolve) => worker.once("exit", resolve)));
    for (const worker of all()) send(worker, { kind: "end" });
    await within(GRACE, Promise.all(ended));
    for (const worker of all()) worker.kill("SIGKILL");
  }
}

function all(): Worker[] {
  return Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
}

function send(worker: Worker, message: ToWorker): void {
  // A worker that has just ended is told nothing more.
  if (worker.isConnected()) worker.send(message, () => undefined);
}

async function started(worker: Worker, message: ToWorker): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    worker.on("message", (answer: FromWorker) => {
      if (answer.kind === "listening") send(worker, message);
      else if (answer.kind === "started") resolve();
      else if (answer.kind === "failed") reject(new ConfigError(answer.reason));
    });
    worker.once("exit", () => reject(new ConfigError("- a worker ended before it had begun: see the log.")));
  });
}
