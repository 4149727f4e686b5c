import { showDuration } from "../text/showDuration.ts";
import type { Explainer } from "./contractError.ts";

/** What the errors of the timelock and of its roles mean. */
export const timelockErrors = {
  AccessControlUnauthorizedAccount: ([account]) =>
    `${String(account)} does not have the role for this. Use an account that has it, or propose it to governance.`,
  AccessControlBadConfirmation: () => "A role can be given up by its holder alone. Use the holder's account.",
  TimelockInsufficientDelay: ([delay, least]) =>
    `A delay of ${showDuration(Number(delay))} is too short: ${showDuration(Number(least))} is the least. Give a longer one.`,
  TimelockDelayOutOfBounds: ([delay, least, most]) =>
    `A delay of ${showDuration(Number(delay))} is outside ${showDuration(Number(least))} to ${showDuration(Number(most))}. Give one inside.`,
  TimelockKeeps: ([target]) =>
    `Governance may not give away ${String(target)} before service providers lead. Wait for that stage of the hand-over.`,
  TimelockOnlyDeployer: ([caller]) =>
    `Only the deployer may appoint the administrator, once, and ${String(caller)} may not. Use the hand-over.`,
  TimelockZeroAddress: () => "The zero address was given where an account is needed. Give its address.",
  TimelockInvalidOperationLength: ([targets, payloads, values]) =>
    `${String(targets)} targets, ${String(payloads)} payloads and ${String(values)} values do not go together. Give one of each for every call.`,
  TimelockUnauthorizedCaller: ([caller]) =>
    `Only the timelock itself may do this, and ${String(caller)} is not it. Propose it to governance.`,
  TimelockUnexecutedPredecessor: ([operation]) =>
    `The operation ${String(operation)} must be executed before this one. Execute that first.`,
  TimelockUnexpectedOperationState: ([operation]) =>
    `The operation ${String(operation)} is not in the state that this needs: its delay is not over, or it was executed or cancelled. Look at its status.`,
} satisfies Record<string, Explainer>;
