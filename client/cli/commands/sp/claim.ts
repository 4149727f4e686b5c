import type { Command } from "commander";

import { claimDuty, claimFees, claimSeat, earnings, type SentAmount, showDimt } from "../../../src/index.ts";
import type { AnsContext } from "../../../src/index.ts";
import { connect } from "../../chain/connect.ts";
import { sending } from "../../chain/sending.ts";
import { seatFor } from "../../staking/seatFor.ts";
import { addSeatOption, type SeatOption } from "../../staking/seatOption.ts";
import { agree } from "../../terminal/agree.ts";
import { dimtJson } from "../../terminal/amounts.ts";
import { CommandError } from "../../terminal/errors.ts";
import { does } from "../does.ts";

/** What a seat can be paid, and how. */
const sources: readonly [
  "rewards" | "fees" | "duty",
  string,
  (ans: AnsContext, args: { seat: number }) => Promise<SentAmount>,
][] = [
  ["rewards", "rewards", claimSeat],
  ["fees", "fees of names", claimFees],
  ["duty", "earnings of its turns", claimDuty],
];

/** `ans sp claim`: pays all that a seat has earned. */
export function addClaim(group: Command): void {
  const command = group
    .command("claim")
    .description("pay a seat's rewards, fees and earnings of its turns to its payout address; anybody may");
  does<[], SeatOption>(addSeatOption(command), async ({ options, globals }) => {
    const connection = await connect(globals);
    const { seat, signer } = await seatFor(connection, options.seat);
    const owed = await earnings(connection.ans, seat);
    const due = sources.filter(([source]) => owed[source] > 0n);
    if (due.length === 0) {
      throw new CommandError(
        "NOTHING_TO_CLAIM",
        `Seat ${seat.seat} has nothing to be claimed now: try again once it has served.`,
      );
    }
    const facts = due.map(([source, what]) => `${what}: ${showDimt(owed[source])}`);
    await agree(globals, [...facts, `They are paid to ${seat.payout}, by a transaction each.`], "Claim them?");
    const paid: { source: string; what: string; amount: bigint; transaction: string }[] = [];
    for (const [source, what, claim] of due) {
      const { amount, sent } = await sending(connection, signer, `Claiming ${what}`, (ans) => claim(ans, seat));
      paid.push({ source, what, amount, transaction: sent.hash });
    }
    return {
      json: {
        seat: seat.seat,
        to: seat.payout,
        paid: paid.map(({ source, amount, transaction }) => ({ source, amount: dimtJson(amount), transaction })),
      },
      text: paid.map(({ what, amount }) => `${showDimt(amount)} of ${what} were paid to ${seat.payout}.`),
    };
  });
}
