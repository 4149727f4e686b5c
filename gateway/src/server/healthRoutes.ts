import type { FastifyInstance } from "fastify";

import { healthOf } from "../health.ts";
import type { Gateway } from "../Gateway.ts";

/** `GET /healthz` for whoever sends requests here, and `GET /metrics` for Prometheus. */
export async function healthRoutes(server: FastifyInstance, { gateway }: { gateway: Gateway }): Promise<void> {
  const { metrics } = gateway;
  server.get("/healthz", async (_request, reply) => {
    const health = await healthOf(gateway);
    return reply
      .code(health.ok ? 200 : 503)
      .header("cache-control", "no-store")
      .send(health);
  });
  server.get("/metrics", async (_request, reply) => {
    const { block, time } = gateway.chain.state();
    metrics.block.set(Number(block));
    metrics.blockTime.set(time);
    metrics.ready.set((await healthOf(gateway)).ok ? 1 : 0);
    const counts = await gateway.store.counts();
    metrics.names.set(counts.names);
    metrics.conflicted.set(counts.conflicted);
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}
