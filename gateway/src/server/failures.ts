import { AnsError } from "@ans/client";
import type { FastifyReply } from "fastify";

import { GatewayError } from "../errors/GatewayError.ts";
import { StoreUnavailableError } from "../store/errors.ts";

/** What is told of a failure. */
export type Failure = { statusCode: number; code: string; message: string };

/** Takes anything that was thrown as what is told of it. What only the operator needs to know is left out. */
export function failureOf(error: unknown): Failure {
  if (error instanceof GatewayError) return error;
  if (error instanceof StoreUnavailableError) {
    return { statusCode: 503, code: "STORE_UNAVAILABLE", message: "The store does not answer: ask another gateway." };
  }
  // The client library's, about what was sent.
  if (error instanceof AnsError) return { statusCode: 400, code: error.code, message: error.message };
  if (error instanceof Error && "statusCode" in error && typeof error.statusCode === "number") {
    const { statusCode, message } = error;
    if (statusCode >= 400 && statusCode < 500)
      return { statusCode, code: codeOf(statusCode), message: firstLine(message) };
  }
  return { statusCode: 500, code: "INTERNAL", message: "The gateway failed: ask another one." };
}

/** Answers a request to the API that failed. */
export function sendApiFailure(error: unknown, reply: FastifyReply): FastifyReply {
  const { statusCode, code, message } = failureOf(error);
  return reply.code(statusCode).header("cache-control", "no-store").send({ error: { code, message } });
}

/** Answers an EIP-3668 query that failed. There is never a `data` in it: clients would take it for an answer. */
export function sendQueryFailure(error: unknown, reply: FastifyReply): FastifyReply {
  const { statusCode, message } = failureOf(error);
  if (statusCode === 503) void reply.header("retry-after", "1");
  return reply.code(statusCode).header("cache-control", "no-store").send({ message });
}

function codeOf(statusCode: number): string {
  if (statusCode === 413) return "TOO_LARGE";
  if (statusCode === 429) return "RATE_LIMITED";
  return "MALFORMED_REQUEST";
}

function firstLine(message: string): string {
  return message.split("\n", 1)[0] ?? "";
}
