import type { AnsContext } from "@ans/client";
import { expect } from "chai";
import Fastify, { type FastifyInstance } from "fastify";

import { apiDocs } from "../../src/query/apiDocs.ts";
import { queryRoutes } from "../../src/query/queryRoutes.ts";
import type { QuerySource } from "../../src/query/QuerySource.ts";
import { sendApiFailure } from "../../src/server/failures.ts";
import { openIndex, type TestIndex } from "../indexer/indexes.ts";

/** JSON that came over the wire. */
export type Json = ReturnType<typeof JSON.parse>;

/** The query API over an index of its own. */
export type TestApi = TestIndex & {
  server: FastifyInstance;
  /** What a question gives that is answered; with a body, it is a POST. */
  ask: (url: string, body?: object) => Promise<Json>;
  /** The failure of a question that is not answered. */
  refusal: (url: string, body?: object) => Promise<{ status: number; code: string; message: string }>;
};

/** Serves the query API in this process, over an index that has read nothing yet. */
export async function openApi(context: AnsContext, more: Partial<QuerySource> = {}): Promise<TestApi> {
  const index = await openIndex(context);
  const server = Fastify();
  server.setErrorHandler((error, _request, reply) => sendApiFailure(error, reply));
  await apiDocs(server, { version: "0.0.0" });
  const status = () => index.indexer.status();
  const source: QuerySource = { context, index: { database: index.database, status }, ...more };
  await server.register(queryRoutes, { source });
  const send = async (url: string, body?: object) =>
    await server.inject(body === undefined ? { method: "GET", url } : { method: "POST", url, payload: body });
  return {
    ...index,
    server,
    ask: async (url, body) => {
      const { statusCode, payload } = await send(url, body);
      expect(statusCode, payload).to.equal(200);
      return JSON.parse(payload);
    },
    refusal: async (url, body) => {
      const { statusCode, payload } = await send(url, body);
      expect(statusCode, payload).to.be.within(400, 599);
      return { status: statusCode, ...JSON.parse(payload).error };
    },
  };
}

/** One field of each line of a list. */
export function each(list: readonly Record<string, unknown>[], field: string): unknown[] {
  return list.map((line) => line[field]);
}
