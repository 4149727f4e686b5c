import { AggregatorRegistry, type Registry, type RegistryContentType } from "prom-client";

import type { Metrics } from "../metrics/metrics.ts";
import type { FromWorker, ToWorker } from "./workerMessages.ts";

/** In a worker: has its metrics be those of all workers, which the first process of the gateway gathers. */
export function shareMetrics(metrics: Metrics, tell: (message: FromWorker) => void): (message: ToWorker) => void {
  answerWith(metrics.registry);
  const waiting = new Map<number, (text: string | undefined) => void>();
  let last = 0;
  metrics.text = async () => {
    const id = (last += 1);
    const text = await new Promise<string | undefined>((resolve) => {
      waiting.set(id, resolve);
      tell({ kind: "metrics", id });
    });
    // A worker that is just starting may not answer: then those of this one are better than none.
    return text ?? (await metrics.registry.metrics());
  };
  return (message) => {
    if (message.kind !== "metrics") return;
    waiting.get(message.id)?.(message.text);
    waiting.delete(message.id);
  };
}

/** Gives this worker's part from here on, whenever it is asked for. */
function answerWith(registry: Registry): AggregatorRegistry<RegistryContentType> {
  AggregatorRegistry.setRegistries([registry]);
  return new AggregatorRegistry();
}

/** In the process that runs workers: gathers the metrics of all of them. */
export function gatherMetrics(): () => Promise<string | undefined> {
  const all = new AggregatorRegistry();
  return async () => await all.clusterMetrics().catch(() => undefined);
}
