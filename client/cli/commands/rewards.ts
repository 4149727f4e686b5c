import type { Command } from "commander";
import { type Address, isAddressEqual } from "viem";

import {
  type AnsContext,
  claimRewards,
  compound,
  type Position,
  positions,
  requests,
  type Sent,
  setAutoCompound,
  setRewardRecipient,
  showDimt,
  showTime,
  type UnbondingRequest,
} from "../../src/index.ts";
import { connect, type Connection } from "../chain/connect.ts";
import { sending } from "../chain/sending.ts";
import type { Signer } from "../chain/signer.ts";
import { parseAddress } from "../parse/address.ts";
import { rateJson, showCommission } from "../staking/showSeat.ts";
import { agree } from "../terminal/agree.ts";
import { dimtJson, momentJson } from "../terminal/amounts.ts";
import { CommandError, UsageError } from "../terminal/errors.ts";
import type { Outcome } from "../terminal/outcome.ts";
import { table } from "../terminal/table.ts";
import { does } from "./does.ts";

type Options = { claim?: boolean; compound?: boolean; autoCompound?: boolean; to?: Address };

const help = `
Rewards are never lost: nobody has to claim them by any time.

Examples:
  $ ans rewards
  $ ans rewards --claim
  $ ans rewards --compound
  $ ans rewards --to 0x70997970C51812dc3A010C7d01b50e0d17dc79C8`;

/** `ans rewards`: delegations and what they have earned. */
export function addRewards(program: Command): void {
  const command = program
    .command("rewards")
    .description("the delegations of an account, what they have earned, and what unbonds")
    .option("--claim", "pay all of it out, by one transaction")
    .option("--compound", "add all of it to the delegations that earned it")
    .option("--auto-compound <on|off>", "let anybody compound for you, or no longer", parseSwitch)
    .option("--to <address>", "have later claims paid there; your own address to undo", (text) =>
      parseAddress("--to", text),
    )
    .addHelpText("after", help);
  does<[], Options>(command, async ({ options, globals }) => {
    const wishes = [options.claim, options.compound, options.autoCompound, options.to];
    if (wishes.filter((wish) => wish !== undefined).length > 1) {
      throw new UsageError("Give one of --claim, --compound, --auto-compound and --to at a time.");
    }
    const connection = await connect(globals);
    const signer = await connection.signer();
    const held = await positions(connection.ans, { delegator: signer.address });
    const ask = (facts: string[], question: string) => agree(globals, facts, question);
    if (options.claim === true) return await claimAll(connection, signer, earning(held, signer.address), ask);
    if (options.compound === true) return await compoundAll(connection, signer, earning(held, signer.address), ask);
    if (options.autoCompound !== undefined) return await changeAuto(connection, signer, options.autoCompound);
    if (options.to !== undefined) return await changeRecipient(connection, signer, options.to);
    return shown(signer.address, held, await requests(connection.ans, { delegator: signer.address }));
  });
}

type Ask = (facts: string[], question: string) => Promise<void>;

function parseSwitch(text: string): boolean {
  if (text === "on" || text === "off") return text === "on";
  throw new UsageError(`--auto-compound ${text} makes no sense: give on or off.`);
}

function earning(held: readonly Position[], account: string): Position[] {
  const found = held.filter(({ pending }) => pending > 0n);
  if (found.length > 0) return found;
  throw new CommandError("NOTHING_TO_CLAIM", `${account} has no rewards to claim now: delegate, or try again later.`);
}

async function claimAll(connection: Connection, signer: Signer, held: Position[], ask: Ask): Promise<Outcome> {
  await ask([...held.map(shownReward), "All of them are paid by one transaction."], "Claim them?");
  const seats = held.map(({ seat }) => seat.seat);
  const { amount, sent } = await sending(connection, signer, "Claiming rewards", (ans) => claimRewards(ans, { seats }));
  return {
    json: { account: signer.address, claimed: dimtJson(amount), seats, transaction: sent.hash },
    text: [`${showDimt(amount)} were paid.`],
  };
}

async function compoundAll(connection: Connection, signer: Signer, held: Position[], ask: Ask): Promise<Outcome> {
  await ask([...held.map(shownReward), "They are added to the delegations, by a transaction each."], "Compound them?");
  const added: { seat: number; amount: bigint; transaction: string }[] = [];
  for (const { seat } of held) {
    const { amount, sent } = await sending(connection, signer, `Compounding at seat ${seat.seat}`, (ans) =>
      compound(ans, { seat: seat.seat }),
    );
    added.push({ seat: seat.seat, amount, transaction: sent.hash });
  }
  return {
    json: { account: signer.address, added: added.map((each) => ({ ...each, amount: dimtJson(each.amount) })) },
    text: added.map(({ seat, amount }) => `${showDimt(amount)} were added to the delegation at seat ${seat}.`),
  };
}

function shownReward({ seat, pending }: Position): string {
  return `${showDimt(pending)} earned at seat ${seat.seat}`;
}

async function changeAuto(connection: Connection, signer: Signer, enabled: boolean): Promise<Outcome> {
  const done = enabled ? "Anybody can compound your rewards." : "Nobody else can compound your rewards.";
  return await change(connection, signer, { autoCompound: enabled }, done, (ans) => setAutoCompound(ans, { enabled }));
}

async function changeRecipient(connection: Connection, signer: Signer, given: Address): Promise<Outcome> {
  const to = isAddressEqual(given, signer.address) ? null : given;
  const done = `Rewards are paid to ${given} from now on.`;
  return await change(connection, signer, { to: given }, done, (ans) => setRewardRecipient(ans, { to }));
}

async function change(
  connection: Connection,
  signer: Signer,
  json: object,
  done: string,
  work: (ans: AnsContext) => Promise<Sent>,
): Promise<Outcome> {
  const sent = await sending(connection, signer, "Changing how rewards are paid", work);
  return { json: { account: signer.address, ...json, transaction: sent.hash }, text: [done] };
}

function shown(account: string, held: readonly Position[], unbonding: readonly UnbondingRequest[]): Outcome {
  const rows = held.map(({ seat, amount, pending }) => [
    String(seat.seat),
    seat.status,
    showDimt(amount),
    showDimt(pending),
    showCommission(seat),
  ]);
  const waiting = unbonding.map(({ seat, amount, readyAt, isReady }) =>
    isReady
      ? `${showDimt(amount)} from seat ${seat}: \`ans withdraw\``
      : `${showDimt(amount)} from seat ${seat} unbond until ${showTime(readyAt)}`,
  );
  const total = held.reduce((sum, { pending }) => sum + pending, 0n);
  return {
    json: {
      account,
      positions: held.map(({ seat, amount, pending }) => ({
        seat: seat.seat,
        status: seat.status,
        delegated: dimtJson(amount),
        pending: dimtJson(pending),
        commission: rateJson(seat.commission),
      })),
      pending: dimtJson(total),
      unbonding: unbonding.map((each) => ({
        ...each,
        amount: dimtJson(each.amount),
        readyAt: momentJson(each.readyAt),
      })),
    },
    text:
      rows.length + waiting.length === 0
        ? [`${account} has delegated nothing.`]
        : [
            ...(rows.length === 0 ? [] : table([["seat", "status", "delegated", "earned", "commission"], ...rows])),
            ...waiting,
          ],
  };
}
