import { handoverStageOf } from "../governance/handoverStageOf.ts";
import { showDuration } from "../text/showDuration.ts";
import { showTime } from "../text/showTime.ts";
import type { Explainer } from "./contractError.ts";

const time = (value: unknown): string => showTime(Number(value));
const counts = new Set(["seats", "proposals"]);
const figure = (name: unknown, value: unknown): string =>
  counts.has(String(name)) ? String(value) : showDuration(Number(value));

/** What the errors of the hand-over from the foundation to the service providers mean. */
export const handoverErrors = {
  HandoverComplete: () => "The hand-over is complete. Nothing is left to do.",
  HandoverSeatsNotHeld: ([seats, since]) =>
    BigInt(String(since)) === 0n
      ? `The next stage needs ${String(seats)} active seats, and there are fewer. Wait until more have joined.`
      : `The next stage needs ${String(seats)} active seats for longer than since ${time(since)}. Wait some more.`,
  HandoverTooEarly: ([earliest]) => `This can be done from ${time(earliest)} on. Wait until then.`,
  HandoverTooFewProposals: ([counted, needed]) =>
    `Service providers have executed ${String(counted)} of the ${String(needed)} proposals that are needed. Execute and count some more, or wait until the veto is over.`,
  HandoverWrongStage: ([stage]) =>
    `This cannot be done in the stage ${handoverStageOf(stage)}. Look at the status of the hand-over.`,
  HandoverNotCountable: ([id]) =>
    `Proposal ${String(id)} does not count: it was not executed, was queued too early, or was counted before. Give another one.`,
  HandoverFigureOutOfBounds: ([name, given, least, most]) =>
    `${String(name)} of ${figure(name, given)} is outside ${figure(name, least)} to ${figure(name, most)}. Give one inside.`,
  HandoverNotPowerOfTwo: ([seats]) => `${String(seats)} seats are no power of two. Give one such as 16 or 64.`,
  GuardianOnlyKeeper: ([caller]) =>
    `Only who keeps the guardian's rights may do this, and ${String(caller)} does not. Ask the keeper.`,
} satisfies Record<string, Explainer>;
