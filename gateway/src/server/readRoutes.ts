import { addressOf, namehash, normalise } from "@ans/client";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import type { FastifyInstance } from "fastify";
import { Type } from "typebox";

import { GatewayError } from "../errors/GatewayError.ts";
import type { Gateway } from "../Gateway.ts";
import { version } from "../version.ts";

/** How many changes are given at once. */
const MOST_CHANGES = 500;

const evidence = { params: Type.Object({ name: Type.String({ minLength: 1, maxLength: 1024 }) }) };
const changes = {
  querystring: Type.Object({
    after: Type.String({ default: "", maxLength: 256 }),
    limit: Type.Integer({ minimum: 1, maximum: MOST_CHANGES, default: 100 }),
  }),
};

/** What other gateways, and people who audit them, read: `/v1/evidence/{name}`, `/v1/changes` and `/v1/info`. */
export async function readRoutes(plain: FastifyInstance, { gateway }: { gateway: Gateway }): Promise<void> {
  const server = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { store, ans, resolver, seat, keys } = gateway;

  server.get("/v1/evidence/:name", { schema: evidence }, async ({ params }, reply) => {
    const name = normalise(params.name);
    const state = await store.get(namehash(name));
    if (state === undefined) throw new GatewayError("NOT_FOUND", `Nothing was ever accepted for ${name}.`);
    if (state.updates.length > 1) {
      throw new GatewayError(
        "CONFLICTED",
        `Two updates of ${name} have the number ${state.sequence}: sign another one.`,
      );
    }
    return await reply.header("cache-control", "no-cache").send(state.updates[0].evidence);
  });

  server.get("/v1/changes", { schema: changes }, async ({ query }, reply) =>
    reply.header("cache-control", "no-store").send(await store.changes(query.after, query.limit)),
  );

  server.get("/v1/info", async (_request, reply) =>
    reply.header("cache-control", "no-store").send({
      chainId: ans.chainId,
      resolver,
      custody: addressOf(ans, "ServiceProviders"),
      seat: seat === 0 ? null : seat,
      key: keys.active() ?? null,
      version,
      cursor: await store.cursor(),
    }),
  );
}
