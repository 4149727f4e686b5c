import type { Command } from "commander";

import {
  chainTime,
  type Seat,
  setCommission,
  setDelegationCap,
  setPayout,
  showBps,
  showDimt,
  showTime,
} from "../../../src/index.ts";
import { parseAddress } from "../../parse/address.ts";
import { parseDimt } from "../../parse/dimt.ts";
import { parsePercent } from "../../parse/percent.ts";
import { changesSeat } from "../../staking/change.ts";
import { showCommission } from "../../staking/showSeat.ts";

/** Seconds from the announcement of a higher commission to its begin. */
const NOTICE = 7 * 86_400;

/** `ans sp commission`, `cap` and `payout`: on what terms a seat serves. */
export function addTerms(group: Command): void {
  addCommission(group);
  addCap(group);
  addPayout(group);
}

function addCommission(group: Command): void {
  const command = group
    .command("commission <percent>")
    .description("lower the commission at once, or announce a higher one, which begins 7 days later");
  changesSeat<[string], object>(command, async ({ seat, connection, args: [typed] }) => {
    const commission = parsePercent("The commission")(typed);
    const now = await chainTime(connection.ans);
    return {
      facts: [`Seat ${seat.seat} takes ${showCommission(seat)}.`, consequence(seat, commission, now)],
      question: "Change it?",
      doing: `Changing the commission of seat ${seat.seat}`,
      work: (ans) => setCommission(ans, { seat: seat.seat, commission }),
      done: (changed) => `Seat ${seat.seat} takes ${showCommission(changed)}.`,
    };
  });
}

function consequence({ commission: present, nextCommission }: Seat, commission: number, now: number): string {
  const replaced = nextCommission === null ? "" : " What was announced before falls away.";
  return commission > present
    ? `It announces ${showBps(commission)} from ${showTime(now + NOTICE)} on; until then delegators can leave.${replaced}`
    : `It takes ${showBps(commission)} at once.${replaced}`;
}

function addCap(group: Command): void {
  const command = group
    .command("cap <amount>")
    .description("let others delegate up to so much DIMT; 0 closes the seat");
  changesSeat<[string], object>(command, async ({ seat, args: [typed] }) => {
    const cap = parseDimt("The amount")(typed);
    return {
      facts: [
        `Others have delegated ${showDimt(seat.delegated)} to seat ${seat.seat}, which stays, and may delegate up to ${showDimt(cap)}.`,
      ],
      question: "Change it?",
      doing: `Changing the cap of seat ${seat.seat}`,
      work: (ans) => setDelegationCap(ans, { seat: seat.seat, cap }),
      done: (changed) => `Others may delegate up to ${showDimt(changed.delegationCap)} to seat ${seat.seat}.`,
    };
  });
}

function addPayout(group: Command): void {
  const command = group
    .command("payout <address>")
    .description('have rewards and fees paid to an address; "owner" for the owner itself');
  changesSeat<[string], object>(command, async ({ seat, args: [typed] }) => {
    const payout = typed === "owner" ? null : parseAddress("The payout", typed);
    return {
      facts: [
        `Rewards and fees of seat ${seat.seat} are paid to ${payout ?? seat.owner}, what is pending among them.`,
        `Until now they are paid to ${seat.payout}.`,
      ],
      question: "Change it?",
      doing: `Changing the payout of seat ${seat.seat}`,
      work: (ans) => setPayout(ans, { seat: seat.seat, payout }),
      done: (changed) => `Rewards and fees of seat ${seat.seat} are paid to ${changed.payout}.`,
    };
  });
}
