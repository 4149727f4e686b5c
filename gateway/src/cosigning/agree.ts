import { decodeQuery } from "../ccip/decodeQuery.ts";
import { nothing } from "../answers/prepareName.ts";
import { hexOf } from "./answerJson.ts";
import { GatewayError, malformed } from "../errors/GatewayError.ts";
import type { Gateway } from "../Gateway.ts";
import { keccak } from "../hashing/keccak.ts";
import type { AnswerMessage } from "../signing/serviceDigest.ts";

/** How far the clocks of two gateways may be apart, in seconds, and the time between them. */
const SKEW = 15;

/**
 * Signs the answer of another gateway, if this one would give the same.
 *
 * @param callData The query that it answers.
 * @throws {@link GatewayError} if this gateway knows better, or does not know.
 */
export async function agree(gateway: Gateway, message: AnswerMessage, callData: Buffer): Promise<Buffer> {
  const query = decodeQuery(callData);
  if (query.kind !== "resolve") throw malformed("A batch is signed question by question.");
  const { asked } = query;
  if (!asked.node.equals(message.node) || !keccak(callData).equals(message.queryHash)) {
    throw malformed("The answer is to another query.");
  }
  const [zone, held] = await Promise.all([gateway.zones.find(asked), gateway.names.get(asked.node)]);
  if (zone === undefined) throw disagree("its name is in no zone");
  const { servedAt, expires } = message;
  const now = gateway.clock.answers();
  if (Math.abs(servedAt - now) > SKEW) throw disagree(`it is dated ${servedAt}, and it is ${now}`);
  if (expires <= servedAt || expires - servedAt > Math.min(300, zone.freshness))
    throw disagree("it is to hold too long");
  const served = held.until > 0 && held.until <= servedAt ? nothing(held.sequence) : held;
  if (served.sequence !== message.sequence || served.profileHash !== hexOf(message.profileHash)) {
    throw disagree(`the name is at number ${served.sequence}, and this is ${message.sequence}`);
  }
  return await gateway.sign(gateway.digest.answer(message));
}

function disagree(reason: string): GatewayError {
  return new GatewayError("DISAGREEMENT", `This gateway would not give that answer: ${reason}.`);
}
