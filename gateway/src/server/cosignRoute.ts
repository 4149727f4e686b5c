import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import type { FastifyInstance } from "fastify";
import { Type } from "typebox";

import { agree } from "../cosigning/agree.ts";
import { bytesOf, hexOf, parseAnswerJson } from "../cosigning/answerJson.ts";
import { GatewayError } from "../errors/GatewayError.ts";
import type { Gateway } from "../Gateway.ts";

const bytes32 = Type.String({ pattern: "^0x[0-9a-fA-F]{64}$" });
const address = Type.String({ pattern: "^0x[0-9a-fA-F]{40}$" });
const seconds = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
const body = Type.Object({
  sender: address,
  data: Type.String({ pattern: "^0x([0-9a-fA-F]{2})*$" }),
  answer: Type.Object({
    resolver: address,
    node: bytes32,
    queryHash: bytes32,
    profileHash: bytes32,
    sequence: Type.String({ pattern: "^(0|[1-9][0-9]{0,19})$" }),
    servedAt: seconds,
    expires: seconds,
  }),
});

/** `POST /v1/cosign`: another gateway asks whether this seat would give the same answer, for zones that ask several. */
export async function cosignRoute(plain: FastifyInstance, { gateway }: { gateway: Gateway }): Promise<void> {
  const server = plain.withTypeProvider<TypeBoxTypeProvider>();
  // Whoever asks several gateways for answers has each ask the others: they are not to be turned away by a limit.
  const config = { rateLimit: false } as const;
  server.post("/v1/cosign", { schema: { body }, config }, async ({ body }, reply) => {
    const answer = parseAnswerJson(body.answer);
    if (hexOf(answer.resolver) !== gateway.resolver.toLowerCase()) {
      throw new GatewayError("WRONG_RESOLVER", `This gateway answers for the resolver ${gateway.resolver} alone.`);
    }
    const signature = await agree(gateway, answer, bytesOf(body.data));
    return await reply.header("cache-control", "no-store").send({ seat: gateway.seat, signature: hexOf(signature) });
  });
}
