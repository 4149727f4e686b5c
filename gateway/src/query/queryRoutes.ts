import type { FastifyInstance } from "fastify";

import type { QuerySource } from "./QuerySource.ts";
import { ansRoute } from "./routes/ansRoute.ts";
import { governanceRoutes } from "./routes/governanceRoutes.ts";
import { listRoutes } from "./routes/listRoutes.ts";
import { nameRoutes } from "./routes/nameRoutes.ts";
import { stakingRoutes } from "./routes/stakingRoutes.ts";
import { statusRoutes } from "./routes/statusRoutes.ts";

/** The query API: names, seats and proposals, from an index of the chain and a store of off-chain names. */
export async function queryRoutes(server: FastifyInstance, options: { source: QuerySource }): Promise<void> {
  for (const routes of [nameRoutes, listRoutes, ansRoute, stakingRoutes, governanceRoutes, statusRoutes]) {
    await server.register(routes, options);
  }
}
