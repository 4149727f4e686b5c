import type { Command } from "commander";

import {
  chainTime,
  decreaseSelf,
  exitSeat,
  getSeat,
  network,
  type Seat,
  showDimt,
  showDuration,
  showTime,
  topUp,
  withdrawSelf,
} from "../../../src/index.ts";
import { affordable } from "../../chain/affordable.ts";
import { connect } from "../../chain/connect.ts";
import { sending } from "../../chain/sending.ts";
import { parseDimt } from "../../parse/dimt.ts";
import { ownSeatFor, seatFor } from "../../staking/seatFor.ts";
import { addSeatOption, type SeatOption } from "../../staking/seatOption.ts";
import { seatJson } from "../../staking/showSeat.ts";
import { agree } from "../../terminal/agree.ts";
import { dimtJson } from "../../terminal/amounts.ts";
import { does } from "../does.ts";

/** `ans sp topup`, `take`, `exit` and `withdraw`: the owner's own stake. */
export function addStake(group: Command): void {
  addTopUp(group);
  addTake(group);
  addExit(group);
  addWithdraw(group);
}

function addTopUp(group: Command): void {
  const command = group.command("topup <amount>").description("add to the stake of a seat, in DIMT; anybody may");
  does<[string], SeatOption>(addSeatOption(command), async ({ args: [typed], options, globals }) => {
    const amount = parseDimt("The amount")(typed);
    const connection = await connect(globals);
    const { seat, signer } = await seatFor(connection, options.seat);
    const { dimt } = await affordable(connection.ans, signer.address, amount, amount, "stake less");
    const facts = [
      `${showDimt(amount)} are added to the stake of seat ${seat.seat}, plus gas, and belong to its owner ${seat.owner}.`,
      `${signer.address} (${signer.title}) pays, and has ${showDimt(dimt)}.`,
      "They are slashable until they have been taken out and unbonded.",
    ];
    await agree(globals, facts, "Add them?");
    const sent = await sending(connection, signer, `Adding to seat ${seat.seat}`, (ans) =>
      topUp(ans, { seat: seat.seat, amount }),
    );
    const now = await getSeat(connection.ans, seat);
    return {
      json: { ...seatJson(now), transaction: sent.hash },
      text: [`Seat ${seat.seat} has ${showDimt(now.self)} of its owner, and is at level ${now.level}.`],
    };
  });
}

function addTake(group: Command): void {
  const command = group.command("take <amount>").description("begin to take a part out of the stake, in DIMT");
  does<[string], SeatOption>(addSeatOption(command), async ({ args: [typed], options, globals }) => {
    const amount = parseDimt("The amount")(typed);
    const connection = await connect(globals);
    const { seat, signer } = await ownSeatFor(connection, options.seat);
    const [{ unbondSelf }, now] = await Promise.all([network(connection.ans), chainTime(connection.ans)]);
    const facts = [
      `${showDimt(amount)} of ${showDimt(seat.self)} leave the stake of seat ${seat.seat}.`,
      `They unbond for ${showDuration(unbondSelf)}, until ${showTime(now + unbondSelf)}, and stay slashable until withdrawn.`,
      ...beginsAnew(seat),
    ];
    await agree(globals, facts, "Take them out?");
    const sent = await sending(connection, signer, `Taking out of seat ${seat.seat}`, (ans) =>
      decreaseSelf(ans, { seat: seat.seat, amount }),
    );
    const left = await getSeat(connection.ans, seat);
    return {
      json: { ...seatJson(left), transaction: sent.hash },
      text: [
        `${showDimt(left.releasing)} can be withdrawn from ${showTime(left.releaseAt ?? 0)} on: \`ans sp withdraw\`.`,
      ],
    };
  });
}

function addExit(group: Command): void {
  const command = group.command("exit").description("leave for good; the stake unbonds before it can be withdrawn");
  does<[], SeatOption>(addSeatOption(command), async ({ options, globals }) => {
    const connection = await connect(globals);
    const { seat, signer } = await ownSeatFor(connection, options.seat);
    const [{ unbondSelf }, now] = await Promise.all([network(connection.ans), chainTime(connection.ans)]);
    await agree(globals, exitFacts(seat, unbondSelf, now), `Leave with seat ${seat.seat}?`);
    const sent = await sending(connection, signer, `Leaving with seat ${seat.seat}`, (ans) => exitSeat(ans, seat));
    const left = await getSeat(connection.ans, seat);
    return {
      json: { ...seatJson(left), transaction: sent.hash },
      text: [
        `Seat ${seat.seat} is leaving. Its stake can be withdrawn from ${showTime(left.until ?? 0)} on: \`ans sp withdraw\`.`,
        `${showDimt(left.pending)} can be claimed: \`ans sp claim\`.`,
      ],
    };
  });
}

function exitFacts(seat: Seat, unbondSelf: number, now: number): string[] {
  const stake = seat.self + seat.releasing;
  return [
    `Seat ${seat.seat} stops earning now, and there is no way back.`,
    `Its ${showDimt(stake)} unbond for ${showDuration(unbondSelf)}, until ${showTime(now + unbondSelf)}, and stay slashable until withdrawn.`,
    ...beginsAnew(seat),
    `${showDimt(seat.pending)} that it has earned stay yours to claim.`,
    "It forfeits its place and rank, its vote, and the fees of names that are paid for years to come.",
    ...(seat.lease < now && seat.status === "active"
      ? [`What flowed to it since its lease ended at ${showTime(seat.lease)} returns to the reserve.`]
      : []),
    ...(seat.delegated === 0n
      ? []
      : [`Those who delegated ${showDimt(seat.delegated)} earn nothing more here; they leave on their own.`]),
  ];
}

function beginsAnew({ releasing }: Seat): string[] {
  return releasing === 0n ? [] : [`For the ${showDimt(releasing)} taken out before, the time begins anew.`];
}

function addWithdraw(group: Command): void {
  const command = group.command("withdraw").description("pay what has unbonded to the owner of a seat");
  does<[], SeatOption>(addSeatOption(command), async ({ options, globals }) => {
    const connection = await connect(globals);
    const { seat, signer } = await seatFor(connection, options.seat);
    await agree(
      globals,
      [`What has unbonded of seat ${seat.seat} is paid to its owner ${seat.owner}.`],
      "Withdraw it?",
    );
    const { amount, sent } = await sending(connection, signer, `Withdrawing from seat ${seat.seat}`, (ans) =>
      withdrawSelf(ans, seat),
    );
    return {
      json: {
        seat: seat.seat,
        to: seat.owner,
        amount: dimtJson(amount),
        transaction: sent.hash,
      },
      text: [`${showDimt(amount)} were paid to ${seat.owner}.`],
    };
  });
}
