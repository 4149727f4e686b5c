import type { Command } from "commander";

import { chainTime, delegate, getSeat, network, read, showDimt, showDuration } from "../../src/index.ts";
import { affordable } from "../chain/affordable.ts";
import { connect } from "../chain/connect.ts";
import { sending } from "../chain/sending.ts";
import { parseDimt } from "../parse/dimt.ts";
import { parsePercent } from "../parse/percent.ts";
import { parseSeatNumber } from "../parse/seatNumber.ts";
import { acceptedCommission, delegationFacts } from "../staking/delegationFacts.ts";
import { agree } from "../terminal/agree.ts";
import { dimtJson } from "../terminal/amounts.ts";
import { does } from "./does.ts";

const help = `
What is delegated is never slashed, and can be taken out at any time. It is paid with a signature (ERC-2612).

Examples:
  $ ans delegate 7 1000
  $ ans delegate 7 2500.5 --max-commission 10 --yes`;

/** `ans delegate`: lends DIMT to a seat, for a share of its rewards. */
export function addDelegate(program: Command): void {
  const command = program
    .command("delegate <seat> <amount>")
    .description("lend DIMT to a seat of a service provider, for a share of its rewards")
    .option(
      "--max-commission <percent>",
      "the most to accept, now and as announced (default: what is shown)",
      parsePercent("--max-commission"),
    )
    .addHelpText("after", help);
  does<[string, string], { maxCommission?: number }>(command, async ({ args, options, globals }) => {
    const number = parseSeatNumber("The seat")(args[0]);
    const amount = parseDimt("The amount")(args[1]);
    const connection = await connect(globals);
    const { ans } = connection;
    const seat = await getSeat(ans, { seat: number });
    const maxCommission = acceptedCommission(seat, options.maxCommission);
    const signer = await connection.signer();
    const [{ dimt }, { unbondDelegation }, now] = await Promise.all([
      affordable(ans, signer.address, amount, amount, "delegate less"),
      network(ans),
      chainTime(ans),
    ]);
    const facts = [
      `${showDimt(amount)} are delegated to seat ${number}, plus gas.`,
      `${signer.address} (${signer.title}) pays, and has ${showDimt(dimt)}.`,
      ...delegationFacts(seat, now),
      `They are never slashed. What is taken out unbonds for ${showDuration(unbondDelegation)}; another seat gets them at once.`,
    ];
    await agree(globals, facts, "Delegate them?");
    const sent = await sending(connection, signer, `Delegating to seat ${number}`, (context) =>
      delegate(context, { seat: number, amount, maxCommission }),
    );
    const held = await read(ans, "ServiceProviders", "delegationOf", [number, signer.address]);
    return {
      json: { seat: number, delegator: signer.address, delegated: dimtJson(held), transaction: sent.hash },
      text: [`${signer.address} has delegated ${showDimt(held)} to seat ${number}.`],
    };
  });
}
