import type { Command } from "commander";

import { chainTime, network, showDimt, showDuration, showTime, undelegate } from "../../src/index.ts";
import { connect } from "../chain/connect.ts";
import { sending } from "../chain/sending.ts";
import { parseAmountOrAll } from "../parse/amountOrAll.ts";
import { parseSeatNumber } from "../parse/seatNumber.ts";
import { heldAmount } from "../staking/heldAmount.ts";
import { agree } from "../terminal/agree.ts";
import { dimtJson, momentJson } from "../terminal/amounts.ts";
import { does } from "./does.ts";

const help = `
To move DIMT to another seat, use \`ans redelegate\`: it needs no time.

Examples:
  $ ans undelegate 7 500
  $ ans undelegate 7 all`;

/** `ans undelegate`: begins to take DIMT out of a delegation. */
export function addUndelegate(program: Command): void {
  const command = program
    .command("undelegate <seat> <amount>")
    .description('begin to take DIMT, or "all", out of a delegation')
    .addHelpText("after", help);
  does<[string, string]>(command, async ({ args, globals }) => {
    const seat = parseSeatNumber("The seat")(args[0]);
    const wish = parseAmountOrAll(args[1]);
    const connection = await connect(globals);
    const { ans } = connection;
    const signer = await connection.signer();
    const amount = await heldAmount(ans, signer.address, seat, wish);
    const [{ unbondDelegation }, now] = await Promise.all([network(ans), chainTime(ans)]);
    const facts = [
      `${showDimt(amount)} leave seat ${seat} and earn nothing from now on; what they have earned stays yours to claim.`,
      `They unbond for ${showDuration(unbondDelegation)}, until ${showTime(now + unbondDelegation)}. They are not slashable.`,
    ];
    await agree(globals, facts, "Take them out?");
    const { request, readyAt, sent } = await sending(connection, signer, `Leaving seat ${seat}`, (context) =>
      undelegate(context, { seat, amount }),
    );
    return {
      json: { seat, request, amount: dimtJson(amount), readyAt: momentJson(readyAt), transaction: sent.hash },
      text: [`${showDimt(amount)} can be withdrawn from ${showTime(readyAt)} on: \`ans withdraw\`.`],
    };
  });
}
