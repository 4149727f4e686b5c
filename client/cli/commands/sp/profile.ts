import type { Command } from "commander";

import { getSeatProfile, setSeatProfile } from "../../../src/index.ts";
import { connect } from "../../chain/connect.ts";
import { sending } from "../../chain/sending.ts";
import { addProfileOptions, type ProfileOptions, readProfile } from "../../staking/profileOptions.ts";
import { ownSeatFor } from "../../staking/seatFor.ts";
import { addSeatOption, type SeatOption } from "../../staking/seatOption.ts";
import { UsageError } from "../../terminal/errors.ts";
import { does } from "../does.ts";

const help = `
What is not given stays. The gateways that are given replace all that were there.

Examples:
  $ ans sp profile --name acme.dim --gateway 'https://acme.example/{sender}/{data}' --contact ops@acme.example`;

/** `ans sp profile`: the entry of a seat in the directory. */
export function addProfile(group: Command): void {
  const command = addProfileOptions(
    addSeatOption(group.command("profile").description("write a seat's entry in the directory of service providers")),
  ).addHelpText("after", help);
  does<[], SeatOption & ProfileOptions>(command, async ({ options, globals }) => {
    const profile = readProfile(options);
    if (profile === undefined) {
      throw new UsageError("There is nothing to write: give a part of the entry, such as --name acme.dim.");
    }
    const connection = await connect(globals);
    const { seat, signer } = await ownSeatFor(connection, options.seat);
    const sent = await sending(connection, signer, `Writing the entry of seat ${seat.seat}`, (ans) =>
      setSeatProfile(ans, { seat: seat.seat, profile }),
    );
    const written = await getSeatProfile(connection.ans, seat);
    return {
      json: { seat: seat.seat, profile: written, transaction: sent.hash },
      text: [`The entry of seat ${seat.seat} is written.`],
    };
  });
}
