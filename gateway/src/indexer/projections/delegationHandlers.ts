import { amount, hex, integer } from "../chain/arguments.ts";
import type { ChainEvent } from "../chain/ChainEvent.ts";
import type { Projection } from "../data/Projection.ts";
import { delegations, seats, unbondings } from "../data/projectionTables.ts";
import type { RowOf } from "../data/table.ts";
import type { Handlers } from "./Handler.ts";
import { plus, seatRow } from "./seatHandlers.ts";

type DelegationRow = RowOf<typeof delegations>;

/** What people have delegated to seats, what unbonds of it, and what it brought. */
export const delegationHandlers: Handlers = {
  "ServiceProviders.StakeDelegated": async (event, projection) => {
    await move(event, projection, integer(event, "seat"), amount(event, "amount"));
  },
  "ServiceProviders.StakeRedelegated": async (event, projection) => {
    await move(event, projection, integer(event, "from"), -amount(event, "amount"));
    await move(event, projection, integer(event, "to"), amount(event, "amount"));
  },
  "ServiceProviders.StakeUndelegated": async (event, projection) => {
    const seat = integer(event, "seat");
    await move(event, projection, seat, -amount(event, "amount"));
    await projection.put(unbondings, {
      seat,
      delegator: hex(event, "delegator"),
      request: integer(event, "request"),
      amount: String(amount(event, "amount")),
      begun_at: event.time,
      ready_at: integer(event, "readyAt"),
      withdrawn_at: null,
    });
  },
  "ServiceProviders.StakeWithdrawn": async (event, projection) => {
    const key = {
      seat: integer(event, "seat"),
      delegator: hex(event, "delegator"),
      request: integer(event, "request"),
    };
    const row = await projection.get(unbondings, key);
    if (row !== undefined) await projection.put(unbondings, { ...row, withdrawn_at: event.time });
  },
  "ServiceProviders.RewardCompounded": async (event, projection) => {
    const seat = integer(event, "seat");
    await move(event, projection, seat, amount(event, "amount"));
    const row = await delegationRow(projection, seat, hex(event, "delegator"));
    await projection.put(delegations, { ...row, compounded: plus(row.compounded, amount(event, "amount")) });
  },
};

/** A delegator was paid. What the seat's owner is paid concerns the seat. */
export async function delegatorPaid(event: ChainEvent, projection: Projection): Promise<void> {
  const row = await delegationRow(projection, integer(event, "seat"), hex(event, "account"));
  await projection.put(delegations, { ...row, claimed: plus(row.claimed, amount(event, "amount")) });
}

async function move(event: ChainEvent, projection: Projection, seat: number, more: bigint): Promise<void> {
  const row = await delegationRow(projection, seat, hex(event, "delegator"));
  const since = row.amount === "0" ? event.time : row.since;
  await projection.put(delegations, { ...row, since, amount: plus(row.amount, more) });
  const lent = await seatRow(projection, seat);
  await projection.put(seats, { ...lent, delegated: plus(lent.delegated, more) });
}

async function delegationRow(projection: Projection, seat: number, delegator: string): Promise<DelegationRow> {
  return (
    (await projection.get(delegations, { seat, delegator })) ?? {
      seat,
      delegator,
      amount: "0",
      claimed: "0",
      compounded: "0",
      since: 0,
    }
  );
}
