import { showTime } from "../text/showTime.ts";
import type { Explainer } from "./contractError.ts";
import { SeatNotActiveError } from "./commitments.ts";
import { SignatureExpiredError } from "./wallet.ts";

const time = (value: unknown): string => showTime(Number(value));

/** What the errors of the directory of service providers mean. */
const profileErrors = {
  TextTooLong: ([part, length, most]) =>
    `The ${String(part)} of the profile has ${String(length)} bytes, and ${String(most)} are the most. Give a shorter one.`,
  BadCharacter: ([part, offset]) =>
    `The ${String(part)} of the profile has a character that cannot be shown, at byte ${String(offset)}. Leave it out.`,
  BadUrl: ([url]) =>
    `${JSON.stringify(url)} is no address that is safe to use. Give one that begins with https:// and a host.`,
  TooManyGateways: ([count, most]) =>
    `A profile cannot have ${String(count)} gateways: ${String(most)} are the most. Give fewer.`,
} satisfies Record<string, Explainer>;

/** What the errors of reports of false answers mean. */
const faultErrors = {
  AnswerIsTrue: () => "The answer agrees with the receipt. Nothing is to be reported.",
  AnsweredInTime: ([servedAt, allowedUntil]) =>
    `The answer of ${time(servedAt)} was old, but until ${time(allowedUntil)} that is allowed. Look for a later one.`,
  NotConflicting: () => "The two answers do not contradict each other. Nothing is to be reported.",
  DifferentNames: ([node, other]) =>
    `The two messages are about different names, ${String(node)} and ${String(other)}. Give two about the same name.`,
  SignerMismatch: ([seat, other]) =>
    `The two messages are of different seats, ${String(seat)} and ${String(other)}. Give two of the same seat.`,
  UnknownSigner: ([signer]) => `${String(signer)} never was an operator key. Give messages that a seat has signed.`,
  KeyRetired: ([key, retiredAt]) =>
    `${String(key)} was retired at ${time(retiredAt)} and no longer answers for this message. Nothing can be reported.`,
  EvidenceTooOld: ([servedAt, oldest]) =>
    `The answer of ${time(servedAt)} is too old: only what was served since ${time(oldest)} is punished. Look for a later one.`,
  EvidenceFromFuture: ([servedAt]) =>
    `The answer is dated ${time(servedAt)}, which is still to come. Report it after that.`,
  PunishedAlready: ([seat, , countsFrom]) =>
    `Seat ${String(seat)} was punished for all that it answered before ${time(countsFrom)}. Look for a later answer.`,
  NothingToForgive: ([seat]) => `Seat ${String(seat)} has no fault that counts. Nothing is left to forgive.`,
} satisfies Record<string, Explainer>;

/** What the errors of the committee of validators mean. */
const committeeErrors = {
  NotSeatOperator: ([seat, caller]) =>
    `${String(caller)} is neither the owner nor the operator key of seat ${String(seat)}. Use one of these accounts.`,
  ConsensusKeyTaken: ([key]) =>
    `${String(key)} is, or was, the consensus key of a seat. Give a key that was never used for one.`,
  ConsensusKeyNotApart: ([key]) =>
    `${String(key)} is also an owner's or an operator key. Give a key that does nothing but sign blocks.`,
  BadConsensusKeyProof: ([key]) =>
    `The proof is no signature of ${String(key)} for this seat and its owner. Have the consensus key sign it.`,
  NoConsensusKey: ([seat]) => `Seat ${String(seat)} has no consensus key. Register one first.`,
  UnknownConsensusKey: ([key]) =>
    `${String(key)} is no consensus key that is in use. Register it for a seat, or use the account of the one that is.`,
  BadHeartbeatTime: ([signedAt, last]) =>
    `The heartbeat of ${time(signedAt)} is not later than the last one of ${time(last)}, or lies in the future. Sign a new one.`,
  BadSource: ([source]) => `${String(source)} gives no good list of validators. Give the address of the committee.`,
  OnlyAdmin: ([caller]) => `Only the adapter's administrator may do this, and ${String(caller)} is not it. Ask it.`,
  ZeroAdmin: () => "The adapter needs an administrator. Give the address of an account.",
  EpochNotOver: ([rotatableAt]) => `The committee can change again from ${time(rotatableAt)} on. Wait until then.`,
  BadFounder: ([founder]) => `${String(founder)} is zero or named twice among the founders. Give each founder once.`,
} satisfies Record<string, Explainer>;

/** What the errors of the turns in verifying records and of the watch over gateways mean. */
const dutyErrors = {
  NotOperator: ([seat, caller]) =>
    `${String(caller)} is not the operator key of seat ${String(seat)}. Use the account of its operator key.`,
  SeatNotActive: ([seat]) => new SeatNotActiveError(Number(seat)),
  NotOnDuty: ([onDuty, openAt]) =>
    `Seat ${String(onDuty)} is on duty, and nobody else may finalise before ${time(openAt)}. Wait until then, or for a turn of your own.`,
  AlreadyFinalised: ([finalisedAt]) =>
    `Somebody has finalised in this turn already, at ${time(finalisedAt)}. Wait for a turn of your own.`,
  BlockNotNewer: ([block, last]) =>
    `Records up to block ${String(last)} are final, and block ${String(block)} is not later. Give a later block.`,
  WrongBlockHash: ([block, , actual]) =>
    BigInt(String(actual)) === 0n
      ? `Block ${String(block)} is not one of the last 256. Give a later one.`
      : `Block ${String(block)} is another one on this chain. Ask a node that follows it, and try again.`,
  NothingToClaim: ([seat]) =>
    `Seat ${String(seat)} has earned nothing by its turns that was not paid. Claim again after its next turn.`,
  EpochAlreadyOpen: ([epoch]) => `Day ${String(epoch)} is open already. Nothing is left to do.`,
  EpochNotOpen: ([epoch]) => `Nobody has opened day ${String(epoch)}. Open it first.`,
  WrongEpoch: ([epoch, running]) =>
    `Day ${String(epoch)} is not ${String(running)}, the one that is running. Sign for that.`,
  TooFewSeats: ([seats, least]) =>
    `${String(seats)} seats are too few to watch each other: ${String(least)} are needed. Finalise records to keep the lease.`,
  TooFewWatchers: ([seat, watchers, least]) =>
    `Seat ${String(seat)} has ${String(watchers)} active watchers left, and ${String(least)} are needed. Wait until tomorrow.`,
  TooFewSignatures: ([signatures, least]) =>
    `${String(signatures)} watchers have signed, and ${String(least)} are needed. Collect more signatures.`,
  NotWatcher: ([seat, signer]) =>
    `${String(signer)} does not watch seat ${String(seat)} today, or has signed twice. Leave its signature out.`,
  AlreadyAttested: ([seat, epoch]) =>
    `Seat ${String(seat)} was attested on day ${String(epoch)} before. Nothing is left to do today.`,
} satisfies Record<string, Explainer>;

/** What the errors of seat votes mean. */
const voteErrors = {
  OnlyCustody: ([caller]) =>
    `Only the seats' own contract may move votes, and ${String(caller)} is not it. Join, or leave, instead.`,
  ERC5805FutureLookup: ([timepoint]) => `${time(timepoint)} is not over. Ask for votes of a time that has passed.`,
  VotesExpiredSignature: ([expiry]) => new SignatureExpiredError(time(expiry)),
  ERC5267ExtensionsNotSupported: () => "The signing domain has extensions that are not supported. Sign without them.",
  CheckpointUnorderedInsertion: () => "Something was to be noted for a time before the last note. Try again later.",
} satisfies Record<string, Explainer>;

/** What the errors of the contracts around the seats mean. */
export const stakingModuleErrors: Readonly<Record<string, Explainer>> = {
  ...profileErrors,
  ...faultErrors,
  ...committeeErrors,
  ...dutyErrors,
  ...voteErrors,
};
