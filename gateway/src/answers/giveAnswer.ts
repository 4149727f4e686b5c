import { type BatchPart, encodeBatch } from "../ccip/encodeBatch.ts";
import { type Batch, decodeQuery } from "../ccip/decodeQuery.ts";
import { malformed } from "../errors/GatewayError.ts";
import type { Gateway } from "../Gateway.ts";
import { failureOf } from "../server/failures.ts";
import { answer } from "./answer.ts";

/** What a query is answered with: the body of the response, and how long it may be kept, in seconds. */
export type Given = { body: Buffer; maxAge: number; fromCache: boolean };

const PREFIX = Buffer.from('{"data":"0x');
const SUFFIX = Buffer.from('"}');

/**
 * Gives the answer to a query: one that was signed before if it can still be used, else a new one.
 *
 * @param callData The digits of the call data, in lower case.
 * @throws {@link GatewayError} where there is none.
 */
export async function giveAnswer(gateway: Gateway, callData: string): Promise<Given> {
  const now = gateway.clock.answers();
  const remembered = gateway.cache.get(callData, now);
  if (remembered !== undefined) return { body: remembered.body, maxAge: remembered.givenUntil - now, fromCache: true };
  const bytes = Buffer.from(callData, "hex");
  const query = decodeQuery(bytes);
  if (query.kind === "batch") return await giveBatch(gateway, query);

  const mark = gateway.cache.mark();
  const { response, servedAt, expires, zone } = await answer(gateway, query, bytes);
  const body = bodyOf(response);
  // Whoever gets it last still has half of its life to use it.
  const givenUntil = servedAt + Math.floor((expires - servedAt) / 2);
  gateway.cache.set(callData, { body, givenUntil, node: query.asked.node.toString("hex"), zone }, mark);
  return { body, maxAge: Math.max(0, givenUntil - now), fromCache: false };
}

async function giveBatch(gateway: Gateway, { queries }: Batch): Promise<Given> {
  let maxAge = Infinity;
  const parts = await Promise.all(
    queries.map(async ({ data }): Promise<BatchPart> => {
      try {
        // A batch in a batch would let one request ask for any number of answers.
        const inner = decodeQuery(data);
        if (inner.kind === "batch") throw malformed("A batch holds no other batch.");
        const given = await giveAnswer(gateway, data.toString("hex"));
        maxAge = Math.min(maxAge, given.maxAge);
        return {
          data: Buffer.from(given.body.toString("latin1", PREFIX.length, given.body.length - SUFFIX.length), "hex"),
        };
      } catch (error) {
        const { statusCode, message } = failureOf(error);
        maxAge = 0;
        return { status: statusCode, message };
      }
    }),
  );
  return { body: bodyOf(encodeBatch(parts)), maxAge: Number.isFinite(maxAge) ? maxAge : 0, fromCache: false };
}

function bodyOf(response: Buffer): Buffer {
  return Buffer.concat([PREFIX, Buffer.from(response.toString("hex"), "latin1"), SUFFIX]);
}
