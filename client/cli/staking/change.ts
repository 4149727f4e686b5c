import type { Command } from "commander";

import { type AnsContext, getSeat, type Seat, type Sent } from "../../src/index.ts";
import { connect, type Connection } from "../chain/connect.ts";
import { sending } from "../chain/sending.ts";
import { does } from "../commands/does.ts";
import { agree } from "../terminal/agree.ts";
import { ownSeatFor, type SeatAndSigner } from "./seatFor.ts";
import { addSeatOption, type SeatOption } from "./seatOption.ts";
import { seatJson } from "./showSeat.ts";

/** A change of a seat: what follows from it, what is asked, what is done, and what to say of the seat afterwards. */
export type Change = {
  facts: string[];
  question: string;
  doing: string;
  work: (ans: AnsContext) => Promise<Sent>;
  done: (seat: Seat) => string;
};

/** What a change is planned from: the seat, who signs, and what was typed. */
export type Found<Args, Options> = SeatAndSigner & { connection: Connection; args: Args; options: Options };

/** Says that a command changes a seat: tells the consequences, asks, sends, and says how the seat stands then. */
export function changesSeat<Args extends readonly unknown[], Options>(
  command: Command,
  plan: (found: Found<Args, Options>) => Promise<Change>,
): void {
  does<Args, Options & SeatOption>(addSeatOption(command), async ({ args, options, globals }) => {
    const connection = await connect(globals);
    const found = await ownSeatFor(connection, options.seat);
    const change = await plan({ ...found, connection, args, options });
    await agree(globals, change.facts, change.question);
    const sent = await sending(connection, found.signer, change.doing, change.work);
    const seat = await getSeat(connection.ans, found.seat);
    return { json: { ...seatJson(seat), transaction: sent.hash }, text: [change.done(seat)] };
  });
}
