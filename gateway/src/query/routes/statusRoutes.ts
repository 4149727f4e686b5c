import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import type { FastifyInstance, FastifyReply } from "fastify";
import { Type } from "typebox";

import { GatewayError } from "../../errors/GatewayError.ts";
import { asOfReader } from "../asOf.ts";
import type { QuerySource } from "../QuerySource.ts";
import { answers, schemas } from "../schemas.ts";

const { block, gap, nullable, text } = schemas;

const status = {
  tags: ["Status"],
  summary: "How far the index of the chain is",
  response: answers(
    Type.Object({
      chainId: Type.Integer(),
      block,
      head: nullable(Type.Integer({ description: "The newest block that the node told of." })),
      lagBlocks: nullable(Type.Integer({ description: "Blocks still to read." })),
      lagSeconds: nullable(
        Type.Integer({ description: "Seconds since the index last knew that it had the newest block." }),
      ),
      reorgs: Type.Integer({ description: "How often the chain took back blocks that the index had." }),
      fault: nullable(text("What keeps the index from going on.")),
      partial: Type.Array(gap),
    }),
  ),
};

/** How many may listen at the same time, and how often they are told that the stream still stands. */
const [MOST_LISTENERS, HEARTBEAT_MS] = [500, 15_000];

/** `/v1/status`, and `/v1/stream`: server-sent events, `block` whenever the index has moved. */
export async function statusRoutes(plain: FastifyInstance, { source }: { source: QuerySource }): Promise<void> {
  const server = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { context, index, onMove } = source;
  const readAsOf = asOfReader(source);

  server.get("/v1/status", { schema: status }, async (_request, reply) => {
    const { gaps } = await readAsOf();
    void reply.header("cache-control", "no-store");
    return { chainId: context.chainId, ...(await index.status()), partial: gaps };
  });

  if (onMove === undefined) return;
  const listeners = new Set<FastifyReply>();
  server.addHook("preClose", async () => {
    for (const { raw } of listeners) raw.end();
  });
  const schema = {
    tags: ["Status"],
    summary: "Server-sent events: block, whenever the index has moved",
    produces: ["text/event-stream"],
  };
  server.get("/v1/stream", { schema }, async (request, reply) => {
    if (listeners.size >= MOST_LISTENERS) {
      throw new GatewayError("OVERLOADED", "Too many listen already: ask /v1/status from time to time instead.");
    }
    const { block, reorgs } = await index.status();
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { ...headersOf(reply), "content-type": "text/event-stream", "cache-control": "no-store" });
    const say = (said: unknown) => raw.write(`event: block\ndata: ${JSON.stringify(said)}\n\n`);
    if (block === null) raw.write(": nothing is indexed yet\n\n");
    else say({ block, reorgs });
    const unsubscribe = onMove(say);
    const heartbeat = setInterval(() => raw.write(": still here\n\n"), HEARTBEAT_MS).unref();
    listeners.add(reply);
    request.raw.once("close", () => {
      unsubscribe();
      clearInterval(heartbeat);
      listeners.delete(reply);
    });
  });
}

/** Headers that were set before, those of CORS among them. */
function headersOf(reply: FastifyReply): Record<string, string> {
  const given = Object.entries(reply.getHeaders());
  return Object.fromEntries(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
}
