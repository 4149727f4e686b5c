import { InvalidMessageError } from "../../errors/offchain.ts";
import { boundedFetch, type BoundedRequest } from "./boundedFetch.ts";

/** What a gateway said: JSON and the status with it. */
export type GatewayReply = { status: number; json: unknown };

/**
 * Asks a gateway, which answers with JSON whatever the status.
 *
 * @throws {@link FetchFailedError} and {@link InvalidMessageError}.
 * @example
 * const { status, json } = await askGateway("https://acme.example/v1/info", { timeout: 1000 });
 */
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
