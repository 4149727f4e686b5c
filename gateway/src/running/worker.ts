// One of several processes of a gateway: started by runWorkers.ts, which tells it everything.
import { createLog } from "./createLog.ts";
import { shareMetrics } from "./metricsOfAll.ts";
import { serve, type Serving } from "./serve.ts";
import { within } from "./within.ts";
import type { FromWorker, ToWorker } from "./workerMessages.ts";

/** How long what was asked may take to be answered at the end, in milliseconds. */
const GRACE = 10_000;

let serving: Serving | undefined;
let hear: ((message: ToWorker) => void) | undefined;

// Ctrl-C reaches every process of a terminal: the first one says when to end.
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => undefined);
process.on("disconnect", () => void end());
process.on("message", (message: ToWorker) => {
  if (message.kind === "start") void begin(message);
  else if (message.kind === "reload") reload();
  else if (message.kind === "metrics") hear?.(message);
  else if (message.kind === "end") void end();
});
// What is said to a process before it listens is lost.
tell({ kind: "listening" });

async function begin({ config, passwords, isFirst }: ToWorker & { kind: "start" }): Promise<void> {
  try {
    serving = await serve(config, { log: createLog(config), passwords, isFirst });
    hear = shareMetrics(serving.gateway.metrics, tell);
    tell({ kind: "started" });
  } catch (error) {
    tell({ kind: "failed", reason: error instanceof Error ? error.message : String(error) });
    process.disconnect();
  }
}

function reload(): void {
  try {
    serving?.reloadKeys();
  } catch (error) {
    serving?.gateway.log.error({ err: error }, "the keys could not be opened again; those from before still serve");
  }
}

async function end(): Promise<void> {
  if (serving !== undefined) await within(GRACE, serving.close());
  process.exit(0);
}

function tell(message: FromWorker): void {
  process.send?.(message);
}
