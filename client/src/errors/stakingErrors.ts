import { hexToString, isHex, trim } from "viem";

import { seatStatusOf } from "../staking/seatStatusOf.ts";
import { showBps } from "../text/showBps.ts";
import { showDimt } from "../text/showDimt.ts";
import { showDuration } from "../text/showDuration.ts";
import { showTime } from "../text/showTime.ts";
import type { Explainer } from "./contractError.ts";
import { NotSeatOwnerError, SeatNotFoundError } from "./staking.ts";

const dimt = (value: unknown): string => showDimt(BigInt(String(value)));
const time = (value: unknown): string => showTime(Number(value));
const percent = (value: unknown): string => showBps(Number(value));

/** What an owner can do about the state of a seat. */
const statusAdvice: Readonly<Record<string, string>> = {
  standby: "Add stake to it until it moves up, or choose an active seat.",
  active: "It serves as it is.",
  jailed: "Wait until its time in jail is over, and unjail it.",
  exiting: "Choose another seat, or withdraw its stake once that has unbonded.",
  exited: "Choose another seat, or take a new one.",
};

/** Figures of governance that are amounts of DIMT; the others are counts and seconds. */
const amounts = new Set(["seatCapPerDay", "minSelf"]);
const durations = new Set([
  "lease",
  "unbondSelf",
  "unbondDelegation",
  "allowedDelay",
  "evidenceWindow",
  "epochLength",
  "heartbeatLife",
]);

/** Some contracts name a figure by text, others by its bytes. */
function showParameter(name: unknown): string {
  return isHex(name) ? hexToString(trim(name, { dir: "right" })) : String(name);
}

function figure(parameter: string, value: unknown): string {
  if (amounts.has(parameter)) return dimt(value);
  return durations.has(parameter) ? showDuration(Number(value)) : String(value);
}

/** What the errors of the service providers' seats, delegations and slashings mean. */
export const stakingErrors = {
  NotSeatOwner: ([seat, caller]) => new NotSeatOwnerError(Number(seat), String(caller)),
  BadSeatStatus: ([seat, status]) => {
    const name = seatStatusOf(status);
    if (name === "none") return new SeatNotFoundError(Number(seat));
    return `Seat ${String(seat)} is ${name}, and this cannot be done to such a seat. ${statusAdvice[name]}`;
  },
  BelowSeatStake: ([stake, least]) =>
    `The stake would be ${dimt(stake)}, but a seat needs at least ${dimt(least)}. Give more, or leave more in it.`,
  KeyTaken: ([key]) => `${String(key)} is, or was, the operator key of a seat. Give a key that was never used for one.`,
  BadKeyProof: ([key]) =>
    `The proof is no signature of ${String(key)} for this owner. Have the operator key sign the owner's address.`,
  CommissionTooHigh: ([commission, most]) =>
    `The commission of ${percent(commission)} is too high: ${percent(most)} is the most now. Give a lower one.`,
  NotStronger: ([level, weakest]) =>
    `The seat's level ${String(level)} is not above ${String(weakest)}, the level of the weakest active seat. Add stake to it first.`,
  TooManyDisplacements: ([most]) =>
    `${String(most)} seats were displaced today, which is the most. Try again tomorrow.`,
  LeaseAlive: ([seat, reapableAt]) =>
    `Seat ${String(seat)} can be sent to jail for its silence from ${time(reapableAt)} on. Wait until then.`,
  NotReady: ([readyAt]) => `This can be done from ${time(readyAt)} on. Wait until then.`,
  NothingToWithdraw: () => "There is nothing to pay out. Look at the seat again once something has unbonded.",
  NotOffered: ([seat, caller]) =>
    `Seat ${String(seat)} was not offered to ${String(caller)}. Ask its owner to offer it to this account.`,
  NoSeatsLeft: () => "All numbers of seats are used up. Take over a seat from its owner.",
  DelegationClosed: ([seat, delegated, cap]) =>
    `Seat ${String(seat)} would have ${dimt(delegated)} of others, but lets them delegate ${dimt(cap)} at most. Delegate less, or to another seat.`,
  CommissionAbove: ([commission, most]) =>
    `The seat takes, or has announced, a commission of ${percent(commission)}, above your limit of ${percent(most)}. Raise the limit, or choose another seat.`,
  TooLittle: ([amount, least]) =>
    `A delegation of ${dimt(amount)} is too small: ${dimt(least)} is the least. Delegate more, or take out all of it.`,
  DelegationTooSmall: ([amount, delegated]) =>
    `${dimt(amount)} cannot be taken out of a delegation of ${dimt(delegated)}. Take out that much at most.`,
  SameSeat: ([seat]) => `The delegation is at seat ${String(seat)} already. Choose another seat to move it to.`,
  NotAutoCompounding: ([delegator]) =>
    `${String(delegator)} has not allowed others to compound its rewards. Use its own account.`,
  NoSuchRequest: ([seat, delegator, request]) =>
    `${String(delegator)} has no request ${String(request)} at seat ${String(seat)} that is still to be paid. Look at the list of requests.`,
  EvidenceUsed: ([fault]) => `The fault ${String(fault)} was punished before. Nothing is left to report.`,
  SlashLimitToday: ([most]) => `${String(most)} seats were slashed today, which is the most. Report it again tomorrow.`,
  BadSlash: ([bps]) => `${percent(bps)} of a stake cannot be taken. Give more than 0 %, and 100 % at most.`,
  NoEscrow: ([fault]) =>
    `Nothing is in escrow for the fault ${String(fault)}: it was divided, or given back. Nothing is left to do.`,
  AlreadyHeld: ([fault]) => `The fault ${String(fault)} was held back before. Let governance decide on it.`,
  OutOfBounds: ([name, given, least, most]) => {
    const parameter = showParameter(name);
    return `${parameter} of ${figure(parameter, given)} is outside ${figure(parameter, least)} to ${figure(parameter, most)}. Give one inside.`;
  },
  OnlyModule: ([caller]) =>
    `Only a module that governance gave the right may do this, and ${String(caller)} is not one. Use the module.`,
  OnlyGuardian: ([caller]) => `Only the guardian may do this, and ${String(caller)} is not it. Ask the guardian.`,
  ReentrancyGuardReentrantCall: () => "The contract was called from inside its own call. Call it from outside.",
  EntriesArePaused: ([until]) =>
    `Joining, adding stake, delegating and displacing are paused until ${time(until)}. Wait until then; what is yours can be taken out meanwhile.`,
  PausedLately: ([pausableAt]) => `Entries can be paused again from ${time(pausableAt)} on. Wait until then.`,
} satisfies Record<string, Explainer>;
