import type { Command } from "commander";

import {
  acceptSeat,
  chainTime,
  displace,
  earnings,
  getSeat,
  offerSeat,
  reap,
  showDimt,
  showTime,
  unjail,
} from "../../../src/index.ts";
import { connect } from "../../chain/connect.ts";
import { sending } from "../../chain/sending.ts";
import { parseAddress } from "../../parse/address.ts";
import { parseSeatNumber } from "../../parse/seatNumber.ts";
import { changesSeat } from "../../staking/change.ts";
import { seatJson, showStatus } from "../../staking/showSeat.ts";
import { agree } from "../../terminal/agree.ts";
import { dimtJson } from "../../terminal/amounts.ts";
import { does } from "../does.ts";

/** `ans sp unjail`, `offer`, `accept`, `displace` and `reap`: what becomes of a seat. */
export function addLife(group: Command): void {
  addUnjail(group);
  addOffer(group);
  addAccept(group);
  addDisplace(group);
  addReap(group);
}

function addUnjail(group: Command): void {
  const command = group.command("unjail").description("bring a jailed seat back once its time is over");
  changesSeat<[], object>(command, async ({ seat, connection }) => {
    const now = await chainTime(connection.ans);
    const early =
      seat.status === "jailed" && (seat.until ?? 0) > now ? ["Its time is not over: it will be refused."] : [];
    return {
      facts: [`Seat ${seat.seat} is ${showStatus(seat)}.`, ...early],
      question: "Bring it back?",
      doing: `Bringing back seat ${seat.seat}`,
      work: (ans) => unjail(ans, seat),
      done: (changed) => `Seat ${seat.seat} is ${showStatus(changed)}.`,
    };
  });
}

function addOffer(group: Command): void {
  const command = group
    .command("offer <address>")
    .description('offer a seat with all that is in it to somebody; "nobody" takes the offer back');
  changesSeat<[string], object>(command, async ({ seat, connection, args: [typed] }) => {
    const to = typed === "nobody" ? null : parseAddress("The address", typed);
    const { rewards } = await earnings(connection.ans, seat);
    return {
      facts:
        to === null
          ? [`Seat ${seat.seat} is offered to nobody any more.`]
          : [
              `${to} can take seat ${seat.seat} at any time, with its stake of ${showDimt(seat.self + seat.releasing)}.`,
              `What it has earned, ${showDimt(rewards)}, goes with it: claim that first with \`ans sp claim\`.`,
            ],
      question: to === null ? "Take it back?" : "Offer it?",
      doing: `Offering seat ${seat.seat}`,
      work: (ans) => offerSeat(ans, { seat: seat.seat, to }),
      done: ({ pendingOwner }) => `Seat ${seat.seat} is offered to ${pendingOwner ?? "nobody"}.`,
    };
  });
}

function addAccept(group: Command): void {
  const command = group.command("accept <seat>").description("take over a seat that was offered to --account");
  does<[string]>(command, async ({ args: [typed], globals }) => {
    const number = parseSeatNumber("The seat")(typed);
    const connection = await connect(globals);
    const seat = await getSeat(connection.ans, { seat: number });
    const signer = await connection.signer();
    const facts = [
      `${signer.address} takes seat ${number} over from ${seat.owner}, with its stake and all that it answers for.`,
      `Its operator key stays ${seat.key}: rotate it to one of your own with \`ans sp rotate-key\`.`,
    ];
    await agree(globals, facts, "Take it over?");
    const sent = await sending(connection, signer, `Taking over seat ${number}`, (ans) => acceptSeat(ans, seat));
    const taken = await getSeat(connection.ans, seat);
    return {
      json: { ...seatJson(taken), transaction: sent.hash },
      text: [`Seat ${number} belongs to ${taken.owner}.`],
    };
  });
}

function addDisplace(group: Command): void {
  const command = group
    .command("displace <seat>")
    .description("give a stronger seat that stands by the place of the weakest active one; anybody may");
  does<[string]>(command, async ({ args: [typed], globals }) => {
    const challenger = parseSeatNumber("The seat")(typed);
    const connection = await connect(globals);
    const seat = await getSeat(connection.ans, { seat: challenger });
    const signer = await connection.signer();
    await agree(
      globals,
      [`Seat ${challenger} (level ${seat.level}) takes the place of the weakest active seat.`],
      "Do it?",
    );
    const sent = await sending(connection, signer, `Moving up seat ${challenger}`, (ans) =>
      displace(ans, { challenger }),
    );
    const moved = await getSeat(connection.ans, seat);
    return {
      json: { ...seatJson(moved), transaction: sent.hash },
      text: [`Seat ${challenger} is ${showStatus(moved)}.`],
    };
  });
}

function addReap(group: Command): void {
  const command = group
    .command("reap <seat>")
    .description("send a seat to jail that has not served for long, for 1 % of what it forfeits; anybody may");
  does<[string]>(command, async ({ args: [typed], globals }) => {
    const number = parseSeatNumber("The seat")(typed);
    const connection = await connect(globals);
    const seat = await getSeat(connection.ans, { seat: number });
    const signer = await connection.signer();
    await agree(
      globals,
      [`Seat ${number} goes to jail for a day; its lease ended at ${showTime(seat.lease)}.`],
      "Do it?",
    );
    const { bounty, sent } = await sending(connection, signer, `Reaping seat ${number}`, (ans) => reap(ans, seat));
    return {
      json: { seat: number, bounty: dimtJson(bounty), transaction: sent.hash },
      text: [`Seat ${number} is in jail; ${showDimt(bounty)} were paid to ${signer.address}.`],
    };
  });
}
