import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { getAddress } from "viem";

import { asOfReader } from "../asOf.ts";
import { cursorOf, placeOf } from "../cursor.ts";
import { eventsAbout } from "../history/eventsAbout.ts";
import { delegatorsOf, seatLines, stakingOf } from "../history/stakingOf.ts";
import type { QuerySource } from "../QuerySource.ts";
import { answers, schemas } from "../schemas.ts";
import { listOf } from "./nameRoutes.ts";

const { address, asOf, cursor, historyEntry, historyQuery, limit, next, nullable, seconds, wei } = schemas;

const seatNumber = Type.Integer({ minimum: 1, maximum: 0xffffff });
const tags = ["Service providers"];
const history = { entries: Type.Array(historyEntry), next };
const basisPoints = Type.Integer({ description: "Basis points." });

const seatLine = Type.Object({
  seat: seatNumber,
  owner: address,
  status: Type.String(),
  name: Type.String(),
  self: wei("The owner's stake."),
  delegated: wei("What others have delegated."),
  delegators: Type.Integer(),
  commission: basisPoints,
  nextCommission: nullable(Type.Object({ commission: basisPoints, effectiveAt: seconds("") })),
  commissionChangedAt: nullable(seconds("")),
  joinedAt: seconds(""),
  slashes: Type.Integer(),
  slashed: wei("In all."),
  rewarded: wei("What was paid to the seat of the reward, in all."),
  fees: wei("What was paid to the seat of fees, in all."),
});

const seats = {
  tags,
  summary: "Seats, in the order of their numbers",
  querystring: Type.Object({ limit: limit(1_024, 100), cursor }),
  response: answers(Type.Object({ seats: Type.Array(seatLine), next, ...asOf }), 400, 503),
};

const seatHistory = {
  tags,
  summary: "What happened to a seat, the newest first: commission, slashes, rewards, delegations",
  params: Type.Object({ seat: seatNumber }),
  querystring: historyQuery,
  response: answers(Type.Object({ seat: seatNumber, ...history, ...asOf }), 400, 503),
};

const money = {
  amount: wei("What is delegated now."),
  claimed: wei("Rewards paid out."),
  compounded: wei("Rewards added."),
};

const delegators = {
  tags,
  summary: "Who has delegated to a seat",
  params: Type.Object({ seat: seatNumber }),
  querystring: Type.Object({ limit: limit(200, 50), cursor }),
  response: answers(
    Type.Object({
      seat: seatNumber,
      delegators: Type.Array(Type.Object({ delegator: address, ...money, since: seconds("") })),
      next,
      ...asOf,
    }),
    400,
    503,
  ),
};

const accountStaking = {
  tags,
  summary: "What an account has delegated, what unbonds, what it was paid, and the seats it holds",
  params: Type.Object({ address }),
  querystring: historyQuery,
  response: answers(
    Type.Object({
      address,
      seats: Type.Array(seatNumber),
      delegations: Type.Array(Type.Object({ seat: seatNumber, ...money, since: seconds("") })),
      unbondings: Type.Array(
        Type.Object({
          seat: seatNumber,
          request: Type.Integer(),
          amount: wei(""),
          begunAt: seconds(""),
          readyAt: seconds(""),
          withdrawnAt: nullable(seconds("")),
        }),
      ),
      ...history,
      ...asOf,
    }),
    400,
    503,
  ),
};

/** `/v1/seats`, `/v1/seats/{seat}/history`, `/v1/seats/{seat}/delegators` and `/v1/accounts/{address}/staking`. */
export async function stakingRoutes(plain: FastifyInstance, { source }: { source: QuerySource }): Promise<void> {
  const server = plain.withTypeProvider<TypeBoxTypeProvider>();
  const { database } = source.index;
  const readAsOf = asOfReader(source);

  server.get("/v1/seats", { schema: seats }, async ({ query }) => {
    const { block, gaps } = await readAsOf();
    const [after] = placeOf(query.cursor, ["number"]) ?? [0];
    const lines = await seatLines(database, after, query.limit + 1);
    const some = lines.slice(0, query.limit);
    const last = some.at(-1);
    const next = lines.length > query.limit && last !== undefined ? cursorOf([last.seat]) : null;
    return { seats: some, next, asOf: block, partial: gaps };
  });

  server.get("/v1/seats/:seat/history", { schema: seatHistory }, async ({ params, query }) => {
    const { block, gaps } = await readAsOf();
    const page = await eventsAbout(database, "seat", String(params.seat), asked(query));
    return { seat: params.seat, ...page, asOf: block, partial: gaps };
  });

  server.get("/v1/seats/:seat/delegators", { schema: delegators }, async ({ params, query }) => {
    const { block, gaps } = await readAsOf();
    const [after] = placeOf(query.cursor, ["string"]) ?? [""];
    const rows = await delegatorsOf(database, params.seat, { after, limit: query.limit + 1 });
    const some = rows.slice(0, query.limit);
    const last = some.at(-1);
    const next = rows.length > query.limit && last !== undefined ? cursorOf([last.delegator.toLowerCase()]) : null;
    return { seat: params.seat, delegators: some, next, asOf: block, partial: gaps };
  });

  server.get("/v1/accounts/:address/staking", { schema: accountStaking }, async ({ params, query }) => {
    const { block, gaps } = await readAsOf();
    const account = getAddress(params.address);
    const held = await stakingOf(database, account);
    const page = await eventsAbout(database, "staker", account.toLowerCase(), asked(query));
    return { address: account, ...held, ...page, asOf: block, partial: gaps };
  });
}

function asked<Q extends { events?: string }>(query: Q) {
  return { ...query, events: listOf(query.events) };
}
