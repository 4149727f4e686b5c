import type { FastifyInstance } from "fastify";

import { healthOf } from "../health.ts";
import type { Gateway } from "../Gateway.ts";

/** `GET /healthz` for whoever sends requests here, and `GET /metrics` for Prometheus. */
export async function healthRoutes(server: FastifyInstance, { gateway }: { gateway: Gateway }): Promise<void> {
  const { metrics } = gateway;
  metrics.source.facts = async () => {
    const { block, time } = gateway.chain.state();
    const [{ ok }, { names, conflicted }] = await Promise.all([healthOf(gateway), gateway.store.counts()]);
    return { block: Number(block), blockTime: time, isReady: ok, names, conflicted };
  };
  server.get("/healthz", async (_request, reply) => {
    const health = await healthOf(gateway);
    return reply
      .code(health.ok ? 200 : 503)
      .header("cache-control", "no-store")
      .send(health);
  });
  server.get("/metrics", async (_request, reply) => {
    return reply.type(metrics.registry.contentType).send(await metrics.text());
  });
}
