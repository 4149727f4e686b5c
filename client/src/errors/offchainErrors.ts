import { showTime } from "../text/showTime.ts";
import type { Explainer } from "./contractError.ts";
import { InvalidNameError, NameNotFoundError } from "./names.ts";
import { GatewayFailedError } from "./network.ts";
import { InvalidRecordError } from "./records.ts";
import { whichName } from "./whichName.ts";

const time = (value: unknown): string => showTime(Number(value));

/** What a gateway is said to have done that answers what cannot be true. */
const refused = (reason: string) => new GatewayFailedError(`its answer was refused, as ${reason}`);

/** What the errors of zones mean, whose names live off-chain. */
const zoneErrors = {
  ZeroIssuer: () => "A zone needs an issuer. Give the address that signs the grants of its names.",
  NoZone: (_args, hints) => `${whichName(hints)} is no zone for names off-chain. Set its issuer and policy together.`,
  TooManySeats: ([count, most]) =>
    `A zone cannot name ${String(count)} seats: ${String(most)} are the most. Name fewer, or none to allow all.`,
  UnknownSeat: ([seat]) => `There is no seat ${String(seat)}. Name seats that were taken.`,
  SeatNamedTwice: ([seat]) => `Seat ${String(seat)} is named twice. Name it once.`,
  ThresholdTooHigh: ([threshold, seats]) =>
    `${String(threshold)} seats cannot agree where only ${String(seats)} may answer. Demand fewer or name more.`,
  FreshnessOutOfBounds: ([freshness, least, most]) =>
    `Answers cannot be used for ${String(freshness)} seconds. Give ${String(least)} to ${String(most)} seconds.`,
  ZoneNotFound: (_args, hints) => new NameNotFoundError(whichName(hints)),
  NameNotSignable: (_args, hints) =>
    new InvalidNameError(hints.name ?? "", "a label has a dot in it or is known only by its hash"),
  NoGateway: (_args, hints) =>
    `There is no gateway to ask for ${whichName(hints)}. Its zone's owner should name one, or seats that have one.`,
} satisfies Record<string, Explainer>;

/** What the errors of a grant, transfer or profile mean. */
const ownershipErrors = {
  GrantExpired: ([name, expires]) =>
    `The grant of ${String(name)} ended at ${time(expires)}. Ask the issuer of its zone for a new one.`,
  GrantNotByIssuer: ([name, issuer]) =>
    `The grant of ${String(name)} is not signed by ${String(issuer)}, the issuer of its zone. Ask it for a new one.`,
  TooManyTransfers: ([name, count, most]) =>
    `${String(name)} was handed on ${String(count)} times since its grant, and ${String(most)} are the most. Ask the issuer of its zone for a new grant.`,
  TransferNotByOwner: ([name, owner]) =>
    `A transfer of ${String(name)} is not signed by ${String(owner)}, its owner then. Have the owner sign it.`,
  EpochMismatch: ([name, epoch, expected]) =>
    `What was signed for ${String(name)} has epoch ${String(epoch)} in place of ${String(expected)}. Sign it anew.`,
  ZeroRevision: ([name]) => `The profile of ${String(name)} has revision 0. Sign it anew with 1 or more.`,
  ProfileExpired: ([name, expires]) =>
    `The profile of ${String(name)} ended at ${time(expires)}. Its owner should sign it anew.`,
  ProfileNotByOwner: ([name, owner]) =>
    `The profile of ${String(name)} is not signed by ${String(owner)}, its owner. Have the owner sign it.`,
  SignerNotDeployed: ([signer]) =>
    `The account ${String(signer)} does not exist on this chain yet, so its signature cannot be checked. Make it by its first transaction.`,
  Asked: ([valid]) =>
    `The account was asked and says that the signature is ${valid === true ? "good" : "bad"}. Nothing is left to do.`,
  StringsInsufficientHexLength: ([value]) =>
    `${String(value)} does not fit the hex digits it is written with. Report it as a fault of the contract.`,
  ValueMissing: ([key]) => refused(`it leaves out the value of ${String(key)}`),
  MalformedRecord: ([key]) => new InvalidRecordError(String(key), "its owner signed a value that does not fit"),
} satisfies Record<string, Explainer>;

/** What the errors of the answers of service providers mean. */
const answerErrors = {
  AbsenceNotProven: ([name]) => refused(`nothing proves that ${String(name)} does not exist`),
  SequenceMismatch: ([vouched, served]) =>
    refused(`it vouches for update ${String(vouched)} and serves ${String(served)}`),
  AnswerExpired: ([expires]) => refused(`it could be used only until ${time(expires)}`),
  AnswerWindowTooLong: ([servedAt, expires, freshness]) =>
    refused(
      `it would hold from ${time(servedAt)} to ${time(expires)}, and the zone allows ${String(freshness)} seconds`,
    ),
  AnswerFromFuture: ([servedAt]) => refused(`it is dated ${time(servedAt)}, which is still to come`),
  ThresholdNotMet: ([count, threshold]) =>
    refused(`${String(count)} seats signed it, and the zone demands ${String(threshold)}`),
  UnknownOperatorKey: ([key]) => refused(`${String(key)} is no operator key`),
  RetiredOperatorKey: ([key, retiredAt]) => refused(`the key ${String(key)} was retired at ${time(retiredAt)}`),
  SeatNotServing: ([seat]) => refused(`seat ${String(seat)} is not active`),
  SeatNotAllowed: ([seat]) => refused(`the zone does not allow seat ${String(seat)}`),
  SameSeatTwice: ([seat]) => refused(`seat ${String(seat)} signed it twice`),
} satisfies Record<string, Explainer>;

/** What the errors of checkpoints mean. */
const checkpointErrors = {
  UnreadableResponse: () => refused("it is no response that can be read"),
  UnknownProof: ([kind]) => refused(`nobody knows its kind, ${String(kind)}`),
  CheckpointNotAllowed: ([threshold]) => refused(`the zone demands ${String(threshold)} seats and no checkpoint`),
  CheckpointExpired: ([expires]) => refused(`its checkpoint ended at ${time(expires)}`),
  CheckpointNotByIssuer: ([, issuer]) => refused(`its checkpoint is not signed by ${String(issuer)}, the issuer`),
  NameIsGranted: ([name]) => refused(`it denies ${String(name)}, which is granted`),
} satisfies Record<string, Explainer>;

/** What the errors of names on an L2 mean. */
const l2Errors = {
  NotOnL2: (_args, hints) => new NameNotFoundError(whichName(hints)),
  SubnameWithoutOwner: () => "A subname needs an owner. Give an address, or take the subname back.",
  NotSubnameOwner: ([, , caller]) =>
    `${String(caller)} does not own the subname, or its time is over. Use its owner's account, or ask its issuer.`,
  TooManyRecords: ([most]) => `No more than ${String(most)} records can be read at once. Ask for fewer.`,
} satisfies Record<string, Explainer>;

/** What the errors of names that live off-chain mean. */
export const offchainErrors = { ...zoneErrors, ...ownershipErrors, ...answerErrors, ...checkpointErrors, ...l2Errors };
