import type { IncomingMessage, ServerResponse } from "node:http";

import { giveAgain, giveNew, type Given } from "../answers/giveAnswer.ts";
import type { Gateway } from "../Gateway.ts";
import { failureOf } from "./failures.ts";

/** A GET as EIP-3668 has it, with or without `.json`. */
const QUERY = /^\/0x[0-9a-fA-F]{40}\/0x((?:[0-9a-fA-F]{2})*)(?:\.json)?$/;

/**
 * Answers a well-formed GET query without the framework, which would take longer over it than an answer that was signed
 * before does. Everything else it leaves alone, by giving false.
 */
export function queryListener(gateway: Gateway): (request: IncomingMessage, response: ServerResponse) => boolean {
  const { answers, load } = gateway.metrics;
  const most = gateway.config.limits.queries;

  async function reply(callData: string, response: ServerResponse): Promise<void> {
    load.running += 1;
    try {
      const given = await giveNew(gateway, callData);
      answers.signed += 1;
      sendAnswer(response, given);
    } catch (error) {
      sendFailure(gateway, response, error);
    } finally {
      load.running -= 1;
    }
  }

  return (request, response) => {
    if (request.method !== "GET" || request.url === undefined || load.running >= most) return false;
    const digits = QUERY.exec(request.url)?.[1];
    if (digits === undefined) return false;
    const callData = digits.toLowerCase();
    const again = giveAgain(gateway, callData);
    if (again === undefined) {
      void reply(callData, response);
    } else {
      answers.cached += 1;
      sendAnswer(response, again);
    }
    return true;
  };
}

function sendAnswer(response: ServerResponse, { body, maxAge }: Given): void {
  response.writeHead(200, [
    "content-type",
    "application/json",
    "cache-control",
    maxAge > 0 ? `public, max-age=${maxAge}` : "no-store",
    "access-control-allow-origin",
    "*",
    "content-length",
    String(body.length),
  ]);
  response.end(body, "latin1");
}

function sendFailure({ metrics, log }: Gateway, response: ServerResponse, error: unknown): void {
  const { statusCode, message } = failureOf(error);
  metrics.answers[statusCode < 500 ? "malformed" : "failed"] += 1;
  if (statusCode === 500) log.error({ err: error }, "a query failed");
  const body = JSON.stringify({ message });
  const retry = statusCode === 503 ? { "retry-after": "1" } : {};
  response.writeHead(statusCode, {
    "content-type": "application/json",
    "cache-control": "no-store",
    "access-control-allow-origin": "*",
    "content-length": Buffer.byteLength(body),
    ...retry,
  });
  response.end(body);
}
