import type { Command } from "commander";

import { chainTime, earnings, getSeat, getSeatProfile, showDimt } from "../../../src/index.ts";
import { connect } from "../../chain/connect.ts";
import { parseSeatNumber } from "../../parse/seatNumber.ts";
import { seatFor } from "../../staking/seatFor.ts";
import { seatJson, seatRows } from "../../staking/showSeat.ts";
import { dimtJson } from "../../terminal/amounts.ts";
import { table } from "../../terminal/table.ts";
import { does } from "../does.ts";

/** `ans sp show`: all there is to say of a seat. */
export function addShow(group: Command): void {
  const command = group.command("show [seat]").description("a seat as it stands (default: that of --account)");
  does<[string | undefined]>(command, async ({ args: [typed], globals }) => {
    const number = typed === undefined ? undefined : parseSeatNumber("The seat")(typed);
    const connection = await connect(globals);
    const { ans } = connection;
    const seat =
      number === undefined ? (await seatFor(connection, undefined)).seat : await getSeat(ans, { seat: number });
    const [profile, { fees, duty }, now] = await Promise.all([
      getSeatProfile(ans, seat),
      earnings(ans, seat),
      chainTime(ans),
    ]);
    const other = [
      ["fees to be claimed", showDimt(fees)],
      ["earned by its turns", showDimt(duty)],
    ];
    return {
      json: { ...seatJson(seat, profile), fees: dimtJson(fees), duty: dimtJson(duty) },
      text: table([...seatRows(seat, now, profile), ...other]),
    };
  });
}
