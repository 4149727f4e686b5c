import { InvalidMessageError } from "../../errors/offchain.ts";
import { boundedFetch, type BoundedRequest } from "./boundedFetch.ts";

/** What a gateway said: JSON and the status with it. */
export type GatewayReply = { status: number; json: unknown };

/** Asks a gateway, which answers with JSON whatever the status. */
export async function askGateway(url: string, request: BoundedRequest): Promise<GatewayReply> {
  const { status, contentType, text } = await boundedFetch(url, request);
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(contentType)) {
    throw new InvalidMessageError("The answer", `is no JSON (status ${status}, ${contentType || "of no type"})`);
  }
  try {
    const json: unknown = JSON.parse(text);
    return { status, json };
  } catch {
    throw new InvalidMessageError("The answer", "is no JSON, although it says so");
  }
}

/** The reason that a gateway gives for a refusal, by either of the two shapes it may have. */
export function reasonIn(json: unknown): { code: string; message: string } {
  const whole = isObject(json) ? json : {};
  const error = isObject(whole["error"]) ? whole["error"] : whole;
  const { code, message } = error;
  return {
    code: typeof code === "string" ? code : "REFUSED",
    message: typeof message === "string" ? message.slice(0, 500) : "It gave no reason",
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
