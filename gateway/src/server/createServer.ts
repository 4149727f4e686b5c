import { createServer as createHttpServer } from "node:http";

import cors from "@fastify/cors";
import Fastify, { type FastifyInstance } from "fastify";

import type { Gateway } from "../Gateway.ts";
import { apiDocs } from "../query/apiDocs.ts";
import { version } from "../version.ts";
import { apiRoutes } from "./apiRoutes.ts";
import { ccipRoutes } from "./ccipRoutes.ts";
import { sendApiFailure } from "./failures.ts";
import { healthRoutes } from "./healthRoutes.ts";
import { queryListener } from "./queryListener.ts";

/** The longest URL that is read. A GET query is in it; clients take POST for what is longer. */
const MOST_URL = 32_768;

/** The HTTP server of a gateway; it listens on nothing yet. */
export async function createServer(gateway: Gateway): Promise<FastifyInstance> {
  const { limits, listen } = gateway.config;
  const answersQuery = queryListener(gateway);
  const server = Fastify({
    bodyLimit: limits.bodyBytes,
    trustProxy: listen.trustProxy,
    // A slow client may hold a connection this long, and no more than so many of them are open.
    serverFactory: (handler) => {
      const requestTimeout = limits.requestSeconds * 1000;
      const server = createHttpServer(
        {
          maxHeaderSize: MOST_URL,
          // A request without a body, as almost all are, needs no stream for it.
          optimizeEmptyRequests: true,
          requestTimeout,
          headersTimeout: requestTimeout,
          keepAliveTimeout: 30_000,
          connectionsCheckingInterval: 1000,
        },
        (request, response) => {
          if (!answersQuery(request, response)) handler(request, response);
        },
      );
      server.setTimeout(60_000);
      server.maxConnections = limits.connections;
      return server;
    },
    // The default of 100 would cut the call data in the path.
    routerOptions: { maxParamLength: MOST_URL },
    return503OnClosing: true,
    forceCloseConnections: "idle",
    frameworkErrors: (error, _request, reply) => void sendApiFailure(error, reply),
  });
  server.setErrorHandler((error, _request, reply) => sendApiFailure(error, reply));
  server.setNotFoundHandler((request, reply) =>
    reply
      .code(404)
      .send({ error: { code: "NOT_FOUND", message: `There is nothing at ${request.method} of this path.` } }),
  );
  await server.register(cors, { origin: "*", methods: ["GET", "POST"], maxAge: 86_400 });
  await apiDocs(server, { version });
  await server.register(ccipRoutes, { gateway });
  await server.register(healthRoutes, { gateway });
  await server.register(apiRoutes, { gateway });
  return server;
}
