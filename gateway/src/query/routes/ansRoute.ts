import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import type { FastifyInstance } from "fastify";
import { Type } from "typebox";

import { malformed } from "../../errors/GatewayError.ts";
import { asOfReader } from "../asOf.ts";
import { answerAnsCommand } from "../names/ansCommand.ts";
import type { QuerySource } from "../QuerySource.ts";
import { answers } from "../schemas.ts";

/** DIM's number for a command, and how many names one may ask for. */
const [COMMAND, MOST_NAMES] = [0x88, 100];

const fields = {
  type: Type.Literal(COMMAND, { default: COMMAND }),
  sn: Type.Optional(Type.Integer({ description: "DIM's serial number: given back." })),
  time: Type.Optional(Type.Number({ description: "Given back." })),
  command: Type.Literal("ans"),
};

const schema = {
  tags: ["Names"],
  summary: "DIM's AnsCommand: the DIM IDs of names",
  body: Type.Object({
    ...fields,
    names: Type.Union([
      Type.String({ maxLength: 16_384, description: "With spaces between.", examples: ["alice bob.acme.dim"] }),
      Type.Array(Type.String({ maxLength: 1_024 }), { maxItems: MOST_NAMES }),
    ]),
  }),
  response: answers(
    Type.Object({
      ...fields,
      names: Type.String(),
      records: Type.Record(Type.String(), Type.String()),
      missed: Type.Array(Type.String()),
    }),
    400,
    503,
  ),
};

/** `POST /v1/ans`. */
export async function ansRoute(plain: FastifyInstance, { source }: { source: QuerySource }): Promise<void> {
  const server = plain.withTypeProvider<TypeBoxTypeProvider>();
  const readAsOf = asOfReader(source);
  server.post("/v1/ans", { schema }, async ({ body }) => {
    const { names: asked, ...command } = body;
    const names = (typeof asked === "string" ? asked.split(/\s+/) : asked).filter((name) => name !== "");
    if (names.length > MOST_NAMES) {
      throw malformed(`These are ${names.length} names, and ${MOST_NAMES} at once are the most.`);
    }
    const { clock } = await readAsOf();
    return { ...command, names: names.join(" "), ...(await answerAnsCommand(source, names, clock)) };
  });
}
