import type { AnsContext } from "@ans/client";
import cors from "@fastify/cors";
import Fastify from "fastify";

import { queryRoutes } from "../../../gateway/src/query/queryRoutes.ts";
import { closeIndexes, openIndex } from "../../../gateway/test/indexer/indexes.ts";
import { configOf, serveDapp } from "../../server/index.ts";
import { distributor, stack } from "./stack.ts";

/** The app of a gateway that has read the chain up to now, and reads no further. */
export type IndexedApp = {
  /** Where the app is. */
  app: string;
  /** Where the gateway is. */
  gateway: string;
  /** Ends the gateway, but not the app. */
  endGateway: () => Promise<void>;
  close: () => Promise<void>;
};

/** Serves the app with a gateway that has an index of the chain of `context`, as it is now. */
export async function indexedApp(context: AnsContext): Promise<IndexedApp> {
  const { gate } = await stack();
  const { database, indexer } = await openIndex(context);
  await indexer.sync();
  const server = Fastify();
  await server.register(cors, { origin: "*" });
  await server.register(queryRoutes, { source: { context, index: { database, status: () => indexer.status() } } });
  const gateway = await server.listen({ host: "127.0.0.1", port: 0 });
  const { manifest } = context;
  const served = await serveDapp({
    config: configOf({ rpc: gate.url, manifest, gateways: [gateway], faucet: distributor }),
  });
  return {
    app: served.url,
    gateway,
    endGateway: async () => await server.close(),
    close: async () => {
      await served.close();
      await server.close();
      await closeIndexes();
    },
  };
}
