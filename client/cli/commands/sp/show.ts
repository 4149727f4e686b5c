import type { Command } from "commander";

import { chainTime, getSeat, getSeatProfile } from "../../../src/index.ts";
import { connect } from "../../chain/connect.ts";
import { parseSeatNumber } from "../../parse/seatNumber.ts";
import { seatFor } from "../../staking/seatFor.ts";
import { seatJson, seatRows } from "../../staking/showSeat.ts";
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
    const [profile, now] = await Promise.all([getSeatProfile(ans, seat), chainTime(ans)]);
    return { json: seatJson(seat, profile), text: table(seatRows(seat, now, profile)) };
  });
}
