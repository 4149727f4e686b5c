import { type BatchPart, encodeBatch } from "../ccip/encodeBatch.ts";
import { type Batch, decodeQuery, type Resolve } from "../ccip/decodeQuery.ts";
import { malformed } from "../errors/GatewayError.ts";
import type { Gateway } from "../Gateway.ts";
import { failureOf } from "../server/failures.ts";
import { answer } from "./answer.ts";

/**
 * What a query is answered with: the body of the response, and how long it may be kept, in seconds. The body is ASCII, and
 * a string: Node.js sends one in one piece with the headers, and a buffer from two places, which takes longer.
 */
export type Given = { body: string; maxAge: number };

const PREFIX = '{"data":"0x';
const SUFFIX = '"}';

/**
 * Gives an answer that was signed before; undefined if there is none that can still be used.
 *
 * @param callData The digits of the call data, in lower case.
 */
export function giveAgain(gateway: Gateway, callData: string): Given | undefined {
  const now = gateway.clock.answers();
  const remembered = gateway.cache.get(callData, now);
  return remembered && { body: remembered.body, maxAge: remembered.givenUntil - now };
}

/**
 * Gives a new answer to a query, and remembers it.
 *
 * @param callData The digits of the call data, in lower case.
 * @throws {@link GatewayError} where there is none.
 */
export async function giveNew(gateway: Gateway, callData: string): Promise<Given> {
  const bytes = Buffer.from(callData, "hex");
  const query = decodeQuery(bytes);
  return query.kind === "batch" ? await giveBatch(gateway, query) : await giveOne(gateway, query, bytes, callData);
}

async function giveOne(gateway: Gateway, query: Resolve, bytes: Buffer, callData: string): Promise<Given> {
  const mark = gateway.cache.mark();
  const { response, servedAt, expires, zone } = await answer(gateway, query, bytes);
  const body = PREFIX + response + SUFFIX;
  // Whoever gets it last still has half of its life to use it.
  const givenUntil = servedAt + Math.floor((expires - servedAt) / 2);
  gateway.cache.set(callData, { body, givenUntil, node: query.asked.node.toString("hex"), zone }, mark);
  return { body, maxAge: Math.max(0, givenUntil - gateway.clock.answers()) };
}

async function giveBatch(gateway: Gateway, { queries }: Batch): Promise<Given> {
  let maxAge = Infinity;
  const parts = await Promise.all(
    queries.map(async ({ data }): Promise<BatchPart> => {
      try {
        const query = decodeQuery(data);
        // A batch in a batch would let one request ask for any number of answers.
        if (query.kind === "batch") throw malformed("A batch holds no other batch.");
        const callData = data.toString("hex");
        const given = giveAgain(gateway, callData) ?? (await giveOne(gateway, query, data, callData));
        maxAge = Math.min(maxAge, given.maxAge);
        return { data: given.body.slice(PREFIX.length, -SUFFIX.length) };
      } catch (error) {
        const { statusCode, message } = failureOf(error);
        maxAge = 0;
        return { status: statusCode, message };
      }
    }),
  );
  return { body: PREFIX + encodeBatch(parts) + SUFFIX, maxAge: Number.isFinite(maxAge) ? maxAge : 0 };
}
