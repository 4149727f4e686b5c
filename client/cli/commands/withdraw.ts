import type { Command } from "commander";

import { requests, showDimt, showTime, type UnbondingRequest, withdrawStake } from "../../src/index.ts";
import { connect } from "../chain/connect.ts";
import { sending } from "../chain/sending.ts";
import { parseSeatNumber } from "../parse/seatNumber.ts";
import { agree } from "../terminal/agree.ts";
import { dimtJson } from "../terminal/amounts.ts";
import { CommandError } from "../terminal/errors.ts";
import { does } from "./does.ts";

const help = `
Examples:
  $ ans withdraw
  $ ans withdraw 7 --json`;

/** `ans withdraw`: pays out what has unbonded of delegations. */
export function addWithdraw(program: Command): void {
  const command = program
    .command("withdraw [seat]")
    .description("pay out what has unbonded of delegations (default: at all seats)")
    .addHelpText("after", help);
  does<[string | undefined]>(command, async ({ args: [typed], globals }) => {
    const only = typed === undefined ? undefined : parseSeatNumber("The seat")(typed);
    const connection = await connect(globals);
    const signer = await connection.signer();
    const made = await requests(connection.ans, { delegator: signer.address });
    const open = made.filter(({ seat }) => only === undefined || seat === only);
    const ready = bySeat(open.filter(({ isReady }) => isReady));
    if (ready.size === 0) throw nothingReady(signer.address, open);
    const facts = [...ready].map(([seat, list]) => `${showDimt(sum(list))} from seat ${seat}`);
    await agree(globals, [...facts, `They are paid to ${signer.address}, by a transaction a seat.`], "Withdraw them?");
    const paid: { seat: number; amount: bigint; transaction: string }[] = [];
    for (const [seat, list] of ready) {
      const numbers = list.map(({ request }) => request);
      const { amount, sent } = await sending(connection, signer, `Withdrawing from seat ${seat}`, (ans) =>
        withdrawStake(ans, { seat, requests: numbers }),
      );
      paid.push({ seat, amount, transaction: sent.hash });
    }
    return {
      json: { to: signer.address, paid: paid.map((each) => ({ ...each, amount: dimtJson(each.amount) })) },
      text: paid.map(({ seat, amount }) => `${showDimt(amount)} from seat ${seat} were paid to ${signer.address}.`),
    };
  });
}

function bySeat(list: readonly UnbondingRequest[]): Map<number, UnbondingRequest[]> {
  const seats = new Map<number, UnbondingRequest[]>();
  for (const each of list) seats.set(each.seat, [...(seats.get(each.seat) ?? []), each]);
  return seats;
}

function sum(list: readonly UnbondingRequest[]): bigint {
  return list.reduce((total, { amount }) => total + amount, 0n);
}

function nothingReady(account: string, open: readonly UnbondingRequest[]): CommandError {
  const [next] = open;
  const sentence =
    next === undefined
      ? `${account} has nothing that unbonds: take something out with \`ans undelegate\` first.`
      : `${account} can withdraw ${showDimt(next.amount)} from seat ${next.seat} from ${showTime(next.readyAt)} on: wait until then.`;
  return new CommandError("NOTHING_READY", sentence);
}
