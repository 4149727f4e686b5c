import type { FastifyInstance, FastifyReply } from "fastify";

import { giveAgain, giveNew } from "../answers/giveAnswer.ts";
import { GatewayError, malformed } from "../errors/GatewayError.ts";
import type { Gateway } from "../Gateway.ts";
import { failureOf, sendQueryFailure } from "./failures.ts";

const HEX = /^0x(?:[0-9a-fA-F]{2})*$/;
const ADDRESS = /^0x[0-9a-fA-F]{40}$/;

/** EIP-3668: `GET /{sender}/{data}` with or without `.json`, and `POST /` with `{ sender, data }`. */
export async function ccipRoutes(server: FastifyInstance, { gateway }: { gateway: Gateway }): Promise<void> {
  const { answers, load } = gateway.metrics;
  const most = gateway.config.limits.queries;

  async function reply(sender: unknown, data: unknown, reply: FastifyReply): Promise<FastifyReply> {
    if (load.running >= most) {
      throw new GatewayError("OVERLOADED", "This gateway has too much to do: ask another one.");
    }
    checkSender(sender);
    load.running += 1;
    try {
      const callData = dataOf(data);
      const again = giveAgain(gateway, callData);
      const { body, maxAge } = again ?? (await giveNew(gateway, callData));
      answers[again === undefined ? "signed" : "cached"] += 1;
      return reply
        .header("content-type", "application/json")
        .header("cache-control", maxAge > 0 ? `public, max-age=${maxAge}` : "no-store")
        .send(body);
    } finally {
      load.running -= 1;
    }
  }

  server.setErrorHandler((error, request, reply) => {
    const { statusCode, code } = failureOf(error);
    const outcome = statusCode < 500 ? "malformed" : code === "OVERLOADED" ? "overloaded" : "failed";
    answers[outcome] += 1;
    if (statusCode === 500) gateway.log.error({ err: error, url: request.url.slice(0, 1000) }, "a query failed");
    return sendQueryFailure(error, reply);
  });
  server.get<{ Params: { sender: string; data: string } }>("/:sender/:data", async ({ params }, response) =>
    reply(params.sender, params.data.endsWith(".json") ? params.data.slice(0, -5) : params.data, response),
  );
  server.post<{ Body: unknown }>("/", async ({ body }, response) => {
    if (typeof body !== "object" || body === null || !("sender" in body) || !("data" in body)) {
      throw malformed("Give a JSON object with sender and data, as EIP-3668 has it.");
    }
    return await reply(body.sender, body.data, response);
  });
}

/** Who asks decides nothing: a universal resolver asks in the place of ours, which every answer is signed for. */
function checkSender(sender: unknown): void {
  if (typeof sender === "string" && ADDRESS.test(sender)) return;
  throw malformed("The sender is no address: it is 0x and 40 hex digits.");
}

/** The digits of the call data, in lower case. */
function dataOf(data: unknown): string {
  if (typeof data === "string" && HEX.test(data)) return data.slice(2).toLowerCase();
  throw malformed("The data is no hex: it is 0x and an even number of hex digits.");
}
