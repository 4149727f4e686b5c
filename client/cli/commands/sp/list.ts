import type { Command } from "commander";

import {
  type AnsContext,
  listSeats,
  type ListedSeat,
  network,
  type SeatsPage,
  showBps,
  showDimt,
} from "../../../src/index.ts";
import { connect } from "../../chain/connect.ts";
import { parseSeatNumber } from "../../parse/seatNumber.ts";
import { rateJson, seatJson } from "../../staking/showSeat.ts";
import { dimtJson } from "../../terminal/amounts.ts";
import { table } from "../../terminal/table.ts";
import { does } from "../does.ts";

const help = `
Examples:
  $ ans sp list
  $ ans sp list --active --json`;

/** `ans sp list`: the network, and its seats. */
export function addList(group: Command): void {
  const command = group
    .command("list")
    .description("what all seats earn, and each seat with its entry in the directory")
    .option("--active", "only seats that are active")
    .option("--from <seat>", "begin with this seat", parseSeatNumber("--from"))
    .addHelpText("after", help);
  does<[], { active?: boolean; from?: number }>(command, async ({ options, globals }) => {
    const { ans } = await connect(globals);
    const { from, active } = options;
    const [rules, { seats: listed, next }] = await Promise.all([
      network(ans),
      active === true ? allActive(ans) : listSeats(ans, { from }),
    ]);
    const { seats, reserve, perSeatPerDay, yearlyRate } = rules;
    const more = next === null ? [] : [`More: ans sp list --from ${next}`];
    return {
      json: {
        network: {
          ...seats,
          reserve: dimtJson(reserve),
          perDay: dimtJson(rules.perDay),
          perSeatPerDay: dimtJson(perSeatPerDay),
          yearlyRate: yearlyRate === null ? null : rateJson(yearlyRate),
          weakest: rules.weakest,
          nextInLine: rules.nextInLine,
        },
        seats: listed.map((each) => seatJson(each, each.profile)),
        next,
      },
      text: [
        `${seats.active} of ${seats.most} places are taken. ${showDimt(perSeatPerDay)} a day flow to each active seat${rateOf(yearlyRate)}.`,
        ...table(rowsOf(listed)),
        ...more,
      ],
    };
  });
}

async function allActive(ans: AnsContext): Promise<SeatsPage> {
  const all: ListedSeat[] = [];
  for (let from: number | null = 0; from !== null;) {
    const page: SeatsPage = await listSeats(ans, { active: true, from });
    all.push(...page.seats);
    from = page.next;
  }
  return { seats: all.toSorted((a, b) => a.seat - b.seat), next: null };
}

function rateOf(rate: number | null): string {
  return rate === null ? "" : `, ${showBps(rate)} a year of the least stake`;
}

function rowsOf(seats: readonly ListedSeat[]): string[][] {
  if (seats.length === 0) return [];
  const head = ["seat", "name", "status", "level", "own stake", "delegated", "commission"];
  return [
    head,
    ...seats.map((each) => [
      String(each.seat),
      each.profile.name === "" ? "-" : each.profile.name,
      each.status,
      String(each.level),
      showDimt(each.self),
      `${showDimt(each.delegated)} of ${showDimt(each.delegationCap)}`,
      each.nextCommission === null
        ? showBps(each.commission)
        : `${showBps(each.commission)}, soon ${showBps(each.nextCommission.commission)}`,
    ]),
  ];
}
