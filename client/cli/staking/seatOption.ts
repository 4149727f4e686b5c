import type { Command } from "commander";

import { parseSeatNumber } from "../parse/seatNumber.ts";

/** What `--seat` says. */
export type SeatOption = { seat?: number };

/** The option by which one of several seats is chosen. */
export function addSeatOption(command: Command): Command {
  return command.option(
    "--seat <number>",
    "which seat (default: the only one of the account)",
    parseSeatNumber("--seat"),
  );
}
