import { parseCheckpoint } from "@ans/client";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { namehash } from "viem";

import { acceptCheckpoint } from "../checkpoints/acceptCheckpoint.ts";
import { parseDnsName } from "../ccip/parseDnsName.ts";
import { GatewayError } from "../errors/GatewayError.ts";
import type { Gateway } from "../Gateway.ts";
import type { KeptCheckpoint } from "../store/Store.ts";
import { wireOf } from "../updates/wireOf.ts";

const params = Type.Object({ name: Type.String({ minLength: 1, maxLength: 255 }) });
const querystring = Type.Object({ after: Type.String({ default: "", maxLength: 255 }) });
/** How many checkpoints are listed at once. */
const MOST = 1000;

/**
 * `POST /v1/checkpoints`, and what mirrors read: `GET /v1/checkpoints`, `/v1/checkpoints/{name}/entries`, and the proof that a
 * name is granted or not, `/v1/proofs/{name}`.
 */
export async function checkpointRoutes(plain: FastifyInstance, { gateway }: { gateway: Gateway }): Promise<void> {
  const server = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { store, checkpoints, config, zones } = gateway;
  const updates = { rateLimit: { max: config.limits.updatesPerMinute } };
  // A large answer, which mirrors need once for each checkpoint.
  const entries = { rateLimit: { max: Math.min(60, config.limits.requestsPerMinute) } };

  server.post("/v1/checkpoints", { config: updates }, async ({ body }, reply) => {
    const { names, isNew } = await acceptCheckpoint(gateway, parseCheckpoint(body));
    return await reply.code(isNew ? 201 : 200).send({ names });
  });

  server.get("/v1/checkpoints", { schema: { querystring } }, async ({ query }, reply) => {
    const all = await store.checkpoints({ after: query.after, limit: MOST });
    return await reply.header("cache-control", "no-store").send({ checkpoints: all.map(jsonOf) });
  });

  server.get("/v1/checkpoints/:name/entries", { schema: { params }, config: entries }, async ({ params }, reply) => {
    const found = await store.checkpointEntries(namehash(params.name));
    if (found === undefined) throw new GatewayError("NOT_FOUND", `There is no checkpoint of ${params.name}.`);
    return await reply.header("cache-control", "no-store").send({ entries: `0x${Buffer.from(found).toString("hex")}` });
  });

  server.get("/v1/proofs/:name", { schema: { params } }, async ({ params: { name } }, reply) => {
    const asked = parseDnsName(wireOf(name));
    const zone = await zones.find(asked);
    const proof = zone && (await checkpoints.proofOf(zone.node, `0x${asked.node.toString("hex")}`));
    if (proof === undefined)
      throw new GatewayError("NOT_FOUND", `There is no checkpoint of the zone that ${name} is in.`);
    const { siblings, end } = proof.path;
    const answer = { checkpoint: jsonOf(proof.checkpoint), siblings, end: end ?? null };
    return await reply.header("cache-control", "no-cache").send(answer);
  });
}

function jsonOf({ epoch, ...rest }: KeptCheckpoint) {
  return { ...rest, epoch: String(epoch) };
}
