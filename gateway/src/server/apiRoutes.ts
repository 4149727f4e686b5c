import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";

import { GatewayError } from "../errors/GatewayError.ts";
import type { Gateway } from "../Gateway.ts";
import { queryRoutes } from "../query/queryRoutes.ts";
import { checkpointRoutes } from "./checkpointRoutes.ts";
import { cosignRoute } from "./cosignRoute.ts";
import { failureOf, sendApiFailure } from "./failures.ts";
import { readRoutes } from "./readRoutes.ts";
import { updateRoutes } from "./updateRoutes.ts";

/** Everything below `/v1`. */
export async function apiRoutes(server: FastifyInstance, { gateway }: { gateway: Gateway }): Promise<void> {
  const { log, metrics, config } = gateway;
  await server.register(rateLimit, {
    max: config.limits.requestsPerMinute,
    timeWindow: "1 minute",
    cache: 20_000,
    errorResponseBuilder: (_request, { after }) =>
      new GatewayError("RATE_LIMITED", `These are too many requests: try again in ${after}.`),
  });
  server.setErrorHandler((error, request, reply) => {
    if (failureOf(error).statusCode === 500)
      log.error({ err: error, url: request.url.slice(0, 1000) }, "a request failed");
    return sendApiFailure(error, reply);
  });
  server.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "";
    metrics.requestSeconds.observe({ route, status: reply.statusCode }, reply.elapsedTime / 1000);
    log.info({ method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, "request");
  });
  await server.register(updateRoutes, { gateway });
  await server.register(readRoutes, { gateway });
  await server.register(cosignRoute, { gateway });
  await server.register(checkpointRoutes, { gateway });
  const { ans: context, index, store: offchain } = gateway;
  if (index !== undefined) {
    await server.register(queryRoutes, { source: { context, index, offchain, onMove: index.onMove } });
  }
}
