import { AnsError } from "./AnsError.ts";

/** Something that came from outside is no message of off-chain names: a field is missing, or not what it should be. */
export class InvalidMessageError extends AnsError {
  override readonly name = "InvalidMessageError";
  /** Which field, as "grant.expires" or "records[3].value". */
  readonly field: string;

  constructor(field: string, reason: string) {
    super("INVALID_MESSAGE", `${field} ${reason}.`);
    this.field = field;
  }
}

/** What was signed about a name does not hold together, or somebody else signed it. */
export class InvalidEvidenceError extends AnsError {
  override readonly name = "InvalidEvidenceError";
  /** What is at fault: "grant", "transfers[0]", "profile" or "release". */
  readonly part: string;

  constructor(part: string, reason: string) {
    super("INVALID_EVIDENCE", `The ${part} is not valid: ${reason}.`);
    this.part = part;
  }
}

/** An update of a name is not newer than what is known. */
export class OutdatedUpdateError extends AnsError {
  override readonly name = "OutdatedUpdateError";
  /** The sequence of the update, and the highest that is known. */
  readonly sequence: bigint;
  readonly known: bigint;

  constructor(name: string, sequence: bigint, known: bigint) {
    const what = sequence === known ? "another update of the same number" : "a later update";
    super(
      "OUTDATED_UPDATE",
      `There is ${what} of ${name}: ${showSequence(known)}, and this is ${showSequence(sequence)}. ` +
        "Sign it again with a higher revision, or epoch.",
    );
    this.sequence = sequence;
    this.known = known;
  }
}

/** Nobody granted the name, so that nothing can rest on a grant of it. */
export class NotGrantedError extends AnsError {
  override readonly name = "NotGrantedError";

  constructor(name: string) {
    super(
      "NOT_GRANTED",
      `${name} was not granted to anybody. Ask the issuer of the zone for a grant, and send that first.`,
    );
  }
}

/** Nothing lives off-chain at or below the name. */
export class NoZoneError extends AnsError {
  override readonly name = "NoZoneError";

  constructor(name: string) {
    super(
      "NAME_NOT_FOUND",
      `${name} is in no zone: neither it nor a name above it keeps names off-chain. Its owner makes a zone with setZone.`,
    );
  }
}

/** An address that somebody else chose was not reached, or is not asked. */
export class FetchFailedError extends AnsError {
  override readonly name = "FetchFailedError";

  constructor(where: string, reason: string, options?: { cause?: unknown }) {
    super("GATEWAY_FAILED", `${where} gave nothing: ${reason}. Try again later, or ask another.`, options);
  }
}

function showSequence(sequence: bigint): string {
  return `epoch ${sequence >> 32n}, revision ${sequence & 0xffffffffn}`;
}
