import { showTime } from "../text/showTime.ts";
import { AnsError } from "./AnsError.ts";

/** The text is no name that any client would resolve, or not one that this function takes. */
export class InvalidNameError extends AnsError {
  override readonly name = "InvalidNameError";
  readonly input: string;
  /** What is wrong with it, as a half sentence: "it is empty". */
  readonly reason: string;

  constructor(input: string, reason: string, advice = "Choose another name.", options?: { cause?: unknown }) {
    super("INVALID_NAME", `${JSON.stringify(input)} cannot be a name: ${reason}. ${advice}`, options);
    this.input = input;
    this.reason = reason;
  }
}

/** Somebody owns the name, or can still renew it. */
export class NameTakenError extends AnsError {
  override readonly name = "NameTakenError";
  /** Unix seconds: when the name can be registered by anybody, unless it is renewed. */
  readonly until: number | undefined;

  constructor(what: string, until?: number) {
    const when = until === undefined ? "" : ` until ${showTime(until)} at the earliest`;
    super("NAME_TAKEN", `${what} is taken${when}. Choose another name, or ask its owner.`);
    this.until = until;
  }
}

/** Only governance can assign the name. */
export class NameReservedError extends AnsError {
  override readonly name = "NameReservedError";

  constructor(what: string) {
    super("NAME_RESERVED", `${what} is reserved: only governance can assign it. Choose another name.`);
  }
}

/** Nobody holds the name now. */
export class NameNotFoundError extends AnsError {
  override readonly name = "NameNotFoundError";

  constructor(what: string, advice = "Check the spelling, or register it.") {
    super("NAME_NOT_FOUND", `${what} is not registered, or has expired. ${advice}`);
  }
}

/** The name was never registered, or its grace period is over. */
export class NameNotRenewableError extends AnsError {
  override readonly name = "NameNotRenewableError";

  constructor(what: string) {
    super(
      "NAME_NOT_RENEWABLE",
      `${what} cannot be renewed: it was never registered, or its grace period is over. Register it instead.`,
    );
  }
}

/** The account may not do this to the name. */
export class NotOwnerError extends AnsError {
  override readonly name = "NotOwnerError";
  readonly account: string | undefined;
  readonly owner: string | undefined;

  constructor(what: string, account?: string, owner?: string) {
    const who = account ?? "This account";
    const holder = owner === undefined ? "its owner" : `its owner ${owner}`;
    super("NOT_OWNER", `${who} may not change ${what}. Use the account of ${holder}, or one that the owner approved.`);
    this.account = account;
    this.owner = owner;
  }
}
