import type { Command } from "commander";
import type { Address } from "viem";

import {
  type AnsContext,
  getSeat,
  type JoinedSeat,
  joinSeat,
  type Network,
  network,
  type SeatProfile,
  setSeatProfile,
  showBps,
  showDimt,
  showDuration,
} from "../../../src/index.ts";
import { affordable } from "../../chain/affordable.ts";
import { connect, type Connection } from "../../chain/connect.ts";
import { sending } from "../../chain/sending.ts";
import type { Signer } from "../../chain/signer.ts";
import { parseAddress } from "../../parse/address.ts";
import { parseDimt } from "../../parse/dimt.ts";
import { parsePercent } from "../../parse/percent.ts";
import { addKeyOptions } from "../../staking/keyOptions.ts";
import { findKey, type KeyOptions } from "../../staking/operatorKey.ts";
import { addProfileOptions, type ProfileOptions, readProfile } from "../../staking/profileOptions.ts";
import { seatJson, showStatus } from "../../staking/showSeat.ts";
import { agree } from "../../terminal/agree.ts";
import { CommandError } from "../../terminal/errors.ts";
import { oneSentence } from "../../terminal/oneSentence.ts";
import { does } from "../does.ts";

type Options = KeyOptions & ProfileOptions & { stake?: bigint; payout?: Address; commission?: number; cap?: bigint };

const help = `
The stake is paid with a signature (ERC-2612). The operator key signs answers and proves service; it holds no money, and
must never have been one of another seat. The entry in the directory is written by a second transaction.

Examples:
  $ ans sp join --key operator --commission 10
  $ ans sp join --key operator --stake 5312500 --cap 20000000 --name acme.dim --gateway 'https://acme.example/{sender}/{data}'
  $ ans sp join --key 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 --key-proof 0x...`;

/** `ans sp join`: takes a seat. */
export function addJoin(group: Command): void {
  const command = addKeyOptions(group.command("join").description("freeze a stake and take a seat"), "the operator key")
    .option("--stake <dimt>", "how much to freeze, in DIMT (default: the least, 5000000)", parseDimt("--stake"))
    .option("--payout <address>", "where rewards and fees are paid (default: the account)", (text) =>
      parseAddress("--payout", text),
    )
    .option(
      "--commission <percent>",
      "what the owner takes before delegators share (default: 0)",
      parsePercent("--commission"),
    )
    .option("--cap <dimt>", "the most that others may delegate, in DIMT (default: 0)", parseDimt("--cap"));
  addProfileOptions(command).addHelpText("after", help);
  does<[], Options>(command, async ({ options, globals }) => {
    const connection = await connect(globals);
    const rules = await network(connection.ans);
    const stake = options.stake ?? rules.seatStake;
    const operator = await findKey(connection, options);
    const signer = await connection.signer();
    const { dimt } = await affordable(connection.ans, signer.address, stake, stake, "stake less");
    const facts = [
      `${showDimt(stake)} are frozen in a seat, plus gas.`,
      `${signer.address} (${signer.title}) pays and owns it, and has ${showDimt(dimt)}.`,
      `${operator.address} is its operator key, for good: no other seat can use it.`,
      ...terms(rules, options),
    ];
    await agree(globals, facts, "Join?");
    const { payout, commission, cap: delegationCap } = options;
    const { seat, sent } = await sending(connection, signer, "Taking a seat", async (ans) =>
      joinSeat(ans, { stake, payout, commission, delegationCap, ...(await operator.prove()) }),
    );
    const profile = readProfile(options);
    if (profile !== undefined) await writeProfile(connection, signer, { seat, profile });
    return await outcome(connection.ans, { seat, sent });
  });
}

function terms(rules: Network, { commission = 0, cap = 0n }: Options): string[] {
  const { seats, unbondSelf, lease, pausedUntil } = rules;
  const place =
    seats.active < seats.most
      ? "A place is free: the seat is active at once"
      : "All places are taken: the seat stands by";
  return [
    ...(pausedUntil === null ? [] : ["Joining is paused now, and will be refused."]),
    `${place}. An active one earns for ${showDuration(lease)}, and on with service.`,
    `The stake is slashable while you serve, and for the ${showDuration(unbondSelf)} that it unbonds after an exit.`,
    `Commission ${showBps(commission)}; a higher one can begin 7 days after it was announced.`,
    cap === 0n ? "Nobody else may delegate to it." : `Others may delegate up to ${showDimt(cap)}.`,
  ];
}

async function writeProfile(
  connection: Connection,
  signer: Signer,
  entry: { seat: number; profile: Partial<SeatProfile> },
): Promise<void> {
  try {
    await sending(connection, signer, "Writing the entry in the directory", (ans) => setSeatProfile(ans, entry));
  } catch (error) {
    const reason = oneSentence(error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
    throw new CommandError(
      "PROFILE_NOT_WRITTEN",
      `Seat ${entry.seat} is yours, but its entry in the directory was not written (${reason}): write it with \`ans sp profile --seat ${entry.seat}\`.`,
      { cause: error },
    );
  }
}

async function outcome(ans: AnsContext, { seat, sent }: Pick<JoinedSeat, "seat" | "sent">) {
  const found = await getSeat(ans, { seat });
  return {
    json: { ...seatJson(found), transaction: sent.hash },
    text: [`Seat ${seat} is yours: it is ${showStatus(found)}.`],
  };
}
