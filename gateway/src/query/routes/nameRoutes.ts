import { AnsError, namehash, parseName } from "@ans/client";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import type { FastifyInstance } from "fastify";
import { Type } from "typebox";

import { asOfReader } from "../asOf.ts";
import { eventsAbout } from "../history/eventsAbout.ts";
import { offchainHistory } from "../history/offchainHistory.ts";
import { lookUp } from "../names/lookUp.ts";
import type { QuerySource } from "../QuerySource.ts";
import { answers, schemas } from "../schemas.ts";

const { asOf, failure, hash, historyEntry, historyQuery, nameAnswer, next, seconds } = schemas;

/** The longest name that is read, and how many are looked up at once. */
const [MOST_TEXT, MOST_NAMES] = [1_024, 100];

const name = Type.String({ minLength: 1, maxLength: MOST_TEXT, examples: ["alice.dim"] });
const params = Type.Object({ name });
const tags = ["Names"];

const oneName = {
  tags,
  summary: "All that is known of a name, on the chain or off it",
  params,
  response: answers(Type.Object({ ...nameAnswer, ...asOf }), 400, 503),
};

const batch = {
  tags,
  summary: "All that is known of several names",
  body: Type.Object({ names: Type.Array(name, { minItems: 1, maxItems: MOST_NAMES }) }),
  response: answers(
    Type.Object({
      names: Type.Array(
        Type.Union([
          Type.Object({ ...nameAnswer, partial: asOf.partial }),
          Type.Object({ name, ...failure.properties }),
        ]),
      ),
      ...asOf,
    }),
    400,
    503,
  ),
};

const history = {
  tags,
  summary: "What happened to a name, the newest first",
  params,
  querystring: historyQuery,
  response: answers(
    Type.Object({
      name: Type.String(),
      entries: Type.Array(historyEntry),
      next,
      offchain: Type.Array(
        Type.Object({ kind: Type.String(), sequence: Type.String(), hash, acceptedAt: seconds("") }),
        { description: "What this gateway accepted for it off-chain." },
      ),
      ...asOf,
    }),
    400,
    503,
  ),
};

/** `/v1/names/{name}`, `/v1/batch` and `/v1/names/{name}/history`. */
export async function nameRoutes(plain: FastifyInstance, { source }: { source: QuerySource }): Promise<void> {
  const server = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { context, index, offchain } = source;
  const readAsOf = asOfReader(source);

  server.get("/v1/names/:name", { schema: oneName }, async ({ params }) => {
    const { block, gaps, clock } = await readAsOf();
    const { gaps: own, ...answer } = await lookUp(source, params.name, clock);
    return { ...answer, asOf: block, partial: [...gaps, ...own] };
  });

  server.post("/v1/batch", { schema: batch }, async ({ body }) => {
    const { block, gaps, clock } = await readAsOf();
    const names = [];
    for (const name of body.names) {
      try {
        const { gaps: partial, ...answer } = await lookUp(source, name, clock);
        names.push({ ...answer, partial });
      } catch (error) {
        if (!(error instanceof AnsError)) throw error;
        names.push({ name, error: { code: error.code, message: error.message } });
      }
    }
    return { names, asOf: block, partial: gaps };
  });

  server.get("/v1/names/:name/history", { schema: history }, async ({ params, query }) => {
    const { name, node } = parseName(params.name, context.tld);
    const { block, gaps } = await readAsOf();
    const page = await eventsAbout(index.database, "name", namehash(name), { ...query, events: listOf(query.events) });
    const statements = offchain === undefined ? [] : await offchainHistory(offchain, node);
    return { name, ...page, offchain: statements, asOf: block, partial: gaps };
  });
}

/** A list with commas between. */
export function listOf(text: string | undefined): string[] {
  return (text ?? "").split(",").filter((each) => each !== "");
}
