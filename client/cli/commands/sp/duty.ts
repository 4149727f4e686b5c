import type { Command } from "commander";
import { isAddressEqual } from "viem";

import {
  chainTime,
  type Duty,
  duty,
  type Finalised,
  type Seat,
  showDimt,
  showTime,
  type Turn,
} from "../../../src/index.ts";
import { connect, type Connection } from "../../chain/connect.ts";
import { sending } from "../../chain/sending.ts";
import { type Signer } from "../../chain/signer.ts";
import { serveForEver, serveOnce } from "../../staking/dutyLoop.ts";
import { seatOfKey } from "../../staking/seatOfKey.ts";
import { addSeatOption, type SeatOption } from "../../staking/seatOption.ts";
import { dimtJson, momentJson } from "../../terminal/amounts.ts";
import { CommandError } from "../../terminal/errors.ts";
import type { Outcome } from "../../terminal/outcome.ts";
import { does } from "../does.ts";

type Options = SeatOption & { once?: boolean; watch?: boolean };

const help = `
Each active seat is on duty once a day. Whoever finalises in its turn states that all records up to the latest block are
verified, keeps its lease, and earns the verifier's share of the fees. --account is the operator key for that.

Examples:
  $ ans sp duty --seat 7
  $ ans sp duty --once --account operator --password-file ~/.operator-password
  $ ans sp duty --watch --account operator --password-file ~/.operator-password`;

/** `ans sp duty`: when a seat is on duty, and the duty itself. */
export function addDuty(group: Command): void {
  const command = addSeatOption(
    group.command("duty").description("when a seat is on duty to verify records; and do so"),
  )
    .option("--once", "finalise now if it is the seat's turn, and end")
    .option("--watch", "finalise in each of the seat's turns, until stopped")
    .addHelpText("after", help);
  does<[], Options>(command, async ({ options, globals }) => {
    const connection = await connect(globals);
    const { seat, signer } = await seatOfKey(connection, options.seat);
    if (options.once === true || options.watch === true) {
      checkKey(seat, signer);
      return await serve(connection, { seat, signer }, options);
    }
    const [found, now] = await Promise.all([duty(connection.ans, seat), chainTime(connection.ans)]);
    return { json: dutyJson(seat, found), text: dutyText(seat, found, now) };
  });
}

function checkKey({ seat, key }: Seat, { address }: Signer): void {
  if (isAddressEqual(key, address)) return;
  throw new CommandError(
    "NOT_OPERATOR",
    `${address} is not the operator key of seat ${seat}: give --account ${key}, or the name of its keystore.`,
  );
}

async function serve(
  connection: Connection,
  { seat, signer }: { seat: Seat; signer: Signer },
  { watch }: Options,
): Promise<Outcome> {
  if (watch === true) return await serveForEver(await connection.signing(signer), seat.seat);
  const done = await sending(connection, signer, `The duty of seat ${seat.seat}`, (ans) => serveOnce(ans, seat.seat));
  return { json: doneJson(seat, done), text: [doneText(seat, done)] };
}

function doneJson({ seat }: Seat, done: Finalised | null): unknown {
  if (done === null) return { seat, finalised: null };
  const { block, share, isOnDuty, sent } = done;
  return { seat, finalised: { block: Number(block), share: dimtJson(share), isOnDuty, transaction: sent.hash } };
}

function doneText({ seat }: Seat, done: Finalised | null): string {
  return done === null
    ? `Seat ${seat} has nothing to finalise now.`
    : `Seat ${seat} finalised block ${done.block} and earned ${showDimt(done.share)}.`;
}

function dutyJson({ seat }: Seat, { onDuty, turns, isOnDuty, isDone, lastFinalised }: Duty): unknown {
  return {
    seat,
    isOnDuty,
    isDone,
    turns: turns.map(turnJson),
    onDuty: onDuty === null ? null : { seat: onDuty.seat, ...turnJson(onDuty) },
    lastFinalised: { block: Number(lastFinalised.block), at: momentJson(lastFinalised.at) },
  };
}

function turnJson({ start, end }: Turn): { start: string; end: string } {
  return { start: momentJson(start), end: momentJson(end) };
}

function dutyText({ seat, status }: Seat, { onDuty, turns, isOnDuty, isDone }: Duty, now: number): string[] {
  if (turns.length === 0) return [`Seat ${seat} is ${status}, and has no turns.`];
  const other = onDuty === null ? [] : [`Seat ${onDuty.seat} is on duty until ${showTime(onDuty.end)}.`];
  const own = isDone
    ? `Seat ${seat} is on duty, and has finalised.`
    : `Seat ${seat} is on duty now: \`ans sp duty --once\`.`;
  return [
    ...(isOnDuty ? [own] : other),
    ...turns
      .filter(({ start }) => start > now)
      .map(({ start, end }) => `from ${showTime(start)} until ${showTime(end)}`),
  ];
}
