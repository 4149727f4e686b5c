import type { Command } from "commander";

import { chainTime, getSeat, redelegate, showDimt } from "../../src/index.ts";
import { connect } from "../chain/connect.ts";
import { sending } from "../chain/sending.ts";
import { parseAmountOrAll } from "../parse/amountOrAll.ts";
import { parsePercent } from "../parse/percent.ts";
import { parseSeatNumber } from "../parse/seatNumber.ts";
import { acceptedCommission, delegationFacts } from "../staking/delegationFacts.ts";
import { heldAmount } from "../staking/heldAmount.ts";
import { agree } from "../terminal/agree.ts";
import { dimtJson } from "../terminal/amounts.ts";
import { UsageError } from "../terminal/errors.ts";
import { does } from "./does.ts";

const help = `
Examples:
  $ ans redelegate 7 12 500
  $ ans redelegate 7 12 all --max-commission 10`;

/** `ans redelegate`: moves a delegation to another seat. */
export function addRedelegate(program: Command): void {
  const command = program
    .command("redelegate <from> <to> <amount>")
    .description('move DIMT, or "all", from one seat to another at once')
    .option(
      "--max-commission <percent>",
      "the most to accept, now and as announced (default: what is shown)",
      parsePercent("--max-commission"),
    )
    .addHelpText("after", help);
  does<[string, string, string], { maxCommission?: number }>(command, async ({ args, options, globals }) => {
    const [from, to] = [parseSeatNumber("The first seat")(args[0]), parseSeatNumber("The second seat")(args[1])];
    if (from === to) throw new UsageError(`Seat ${from} is given twice: give another seat to move to.`);
    const wish = parseAmountOrAll(args[2]);
    const connection = await connect(globals);
    const { ans } = connection;
    const [seat, now] = await Promise.all([getSeat(ans, { seat: to }), chainTime(ans)]);
    const maxCommission = acceptedCommission(seat, options.maxCommission);
    const signer = await connection.signer();
    const amount = await heldAmount(ans, signer.address, from, wish);
    const facts = [
      `${showDimt(amount)} go from seat ${from} to seat ${to} at once, for gas alone.`,
      ...delegationFacts(seat, now),
      `What they have earned at seat ${from} stays yours to claim there.`,
    ];
    await agree(globals, facts, "Move them?");
    const sent = await sending(connection, signer, `Moving to seat ${to}`, (context) =>
      redelegate(context, { from, to, amount, maxCommission }),
    );
    return {
      json: { from, to, amount: dimtJson(amount), transaction: sent.hash },
      text: [`${showDimt(amount)} are delegated to seat ${to}, and no longer to seat ${from}.`],
    };
  });
}
