import { normalise } from "@ans/client";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { getAddress } from "viem";

import { primaries } from "../../indexer/data/projectionTables.ts";
import { select } from "../../indexer/data/table.ts";
import { malformed } from "../../errors/GatewayError.ts";
import { asOfReader } from "../asOf.ts";
import { cursorOf, placeOf } from "../cursor.ts";
import { lookUp } from "../names/lookUp.ts";
import { type NameList, ownedBy, readList, startingWith, withAddress, withDimNumber } from "../names/nameLists.ts";
import type { QuerySource } from "../QuerySource.ts";
import { answers, schemas } from "../schemas.ts";

const { address, asOf, cursor, limit, nameSummary, next, nullable, text } = schemas;

const page = { names: Type.Array(nameSummary), next };

const namesOfAddress = {
  tags: ["Names"],
  summary: "The names of an address",
  description: "By relation: names that it owns, or names on the chain that have it for one of their addresses.",
  params: Type.Object({ address }),
  querystring: Type.Object({
    relation: Type.Union([Type.Literal("owner"), Type.Literal("address")], { default: "owner" }),
    limit: limit(200, 50),
    cursor,
  }),
  response: answers(
    Type.Object({
      address,
      primary: nullable(
        Type.Object({
          name: text("The primary name it claims."),
          isVerified: Type.Boolean({ description: "Whether that name resolves to it: show it only if so." }),
        }),
      ),
      ...page,
      ...asOf,
    }),
    400,
    503,
  ),
};

const search = {
  tags: ["Names"],
  summary: "Names by how they begin, or by the number of their DIM identity",
  querystring: Type.Object({
    prefix: Type.Optional(Type.String({ minLength: 1, maxLength: 255, examples: ["ali"] })),
    dim: Type.Optional(Type.Integer({ minimum: 0, maximum: 0xffffffff, examples: [1840839527] })),
    limit: limit(200, 50),
    cursor,
  }),
  response: answers(Type.Object({ ...page, ...asOf }), 400, 503),
};

/** `/v1/addresses/{address}/names` and `/v1/search`. */
export async function listRoutes(plain: FastifyInstance, { source }: { source: QuerySource }): Promise<void> {
  const server = plain.withTypeProvider<TypeBoxTypeProvider>();
  const readAsOf = asOfReader(source);

  const pageOf = async (list: NameList, query: { limit: number; cursor?: string | undefined }) => {
    const { block, gaps, clock } = await readAsOf();
    const [after] = placeOf(query.cursor, ["string"]) ?? [""];
    const { names, next } = await readList(source, list, { after, limit: query.limit }, clock);
    const found = { names, next: next === undefined ? null : cursorOf([next]), asOf: block, partial: gaps };
    return { found, clock };
  };

  server.get("/v1/addresses/:address/names", { schema: namesOfAddress }, async ({ params, query }) => {
    const account = getAddress(params.address);
    const list = query.relation === "owner" ? ownedBy(account) : withAddress(account);
    const { found, clock } = await pageOf(list, query);
    // The claim for this chain goes before that for all.
    const where = "WHERE account = ? AND name <> '' ORDER BY scope DESC LIMIT 1";
    const [claim] = await select(source.index.database, primaries, where, [account.toLowerCase()]);
    const primary =
      claim === undefined
        ? null
        : { name: claim.name, isVerified: (await addressBehind(claim.name, clock)) === account.toLowerCase() };
    return { address: account, primary, ...found };
  });

  const addressBehind = async (name: string, clock: Parameters<typeof lookUp>[2]): Promise<string | null> => {
    try {
      return (await lookUp(source, name, clock)).address;
    } catch {
      return null;
    }
  };

  server.get("/v1/search", { schema: search }, async ({ query }) => {
    const { prefix, dim } = query;
    if ((prefix === undefined) === (dim === undefined)) {
      throw malformed("Give either prefix, how a name begins, or dim, a DIM number.");
    }
    const list = prefix === undefined ? withDimNumber(dim ?? 0) : startingWith(normalisePrefix(prefix));
    return (await pageOf(list, query)).found;
  });
}

/** The beginning of a name that is still being typed: "alice." is one, though it is no name. */
function normalisePrefix(prefix: string): string {
  const [, whole = "", dot = ""] = /^(.*?)(\.?)$/su.exec(prefix.trim()) ?? [];
  if (whole === "") throw malformed("The prefix has no letter: give how a name begins.");
  return `${normalise(whole)}${dot}`;
}
