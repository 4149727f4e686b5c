import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import type { FastifyInstance } from "fastify";
import { Type } from "typebox";

import { asOfReader } from "../asOf.ts";
import { cursorOf, placeOf } from "../cursor.ts";
import { proposalLines, voteLines } from "../history/proposalLines.ts";
import type { QuerySource } from "../QuerySource.ts";
import { answers, schemas } from "../schemas.ts";

const { address, asOf, cursor, limit, next, nullable, seconds, text } = schemas;

const tags = ["Governance"];
const id = Type.String({ pattern: "^[0-9]{1,78}$" });
const querystring = Type.Object({ limit: limit(100, 20), cursor });

const proposal = Type.Object({
  id,
  proposer: address,
  description: Type.String(),
  calls: Type.Array(Type.Object({ target: address, value: text("In wei of ETH."), data: Type.String() })),
  createdAt: seconds(""),
  voteStart: seconds(""),
  deadline: seconds("Until when votes are cast."),
  eta: nullable(seconds("From when on it can be executed.")),
  status: text("created, queued, executed or canceled: what happened to it. Ask the governor how far it is."),
  votes: Type.Object({ for: Type.String(), against: Type.String(), abstain: Type.String() }),
});

const proposals = {
  tags,
  summary: "Proposals, the newest first",
  querystring,
  response: answers(Type.Object({ proposals: Type.Array(proposal), next, ...asOf }), 400, 503),
};

const votes = {
  tags,
  summary: "Who voted on a proposal",
  params: Type.Object({ id }),
  querystring,
  response: answers(
    Type.Object({
      votes: Type.Array(
        Type.Object({
          voter: address,
          support: text("for, against or abstain."),
          weight: Type.String(),
          reason: Type.String(),
          castAt: seconds(""),
        }),
      ),
      next,
      ...asOf,
    }),
    400,
    503,
  ),
};

/** `/v1/proposals` and `/v1/proposals/{id}/votes`. */
export async function governanceRoutes(plain: FastifyInstance, { source }: { source: QuerySource }): Promise<void> {
  const server = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { database } = source.index;
  const readAsOf = asOfReader(source);

  server.get("/v1/proposals", { schema: proposals }, async ({ query }) => {
    const { block, gaps } = await readAsOf();
    return { ...(await proposalLines(database, query)), asOf: block, partial: gaps };
  });

  server.get("/v1/proposals/:id/votes", { schema: votes }, async ({ params, query }) => {
    const { block, gaps } = await readAsOf();
    const [after] = placeOf(query.cursor, ["string"]) ?? [""];
    const lines = await voteLines(database, params.id, { after, limit: query.limit + 1 });
    const some = lines.slice(0, query.limit);
    const last = some.at(-1);
    const next = lines.length > query.limit && last !== undefined ? cursorOf([last.voter.toLowerCase()]) : null;
    return { votes: some, next, asOf: block, partial: gaps };
  });
}
