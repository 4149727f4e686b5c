import { showTime } from "../text/showTime.ts";
import type { Explainer } from "./contractError.ts";
import { NameNotRenewableError, NameReservedError, NameTakenError, NotOwnerError } from "./names.ts";
import { whichName } from "./whichName.ts";

const time = (value: unknown): string => showTime(Number(value));

/** What the registry's errors mean. */
export const registryErrors = {
  OnlyRegistrar: (args) => `Only the registrar may do this, and ${String(args.at(-1))} is not it. Use the registrar.`,
  NotAuthorised: ([node, caller], hints) => new NotOwnerError(whichName(hints, node), String(caller)),
  NameTaken: ([node, until], hints) => new NameTakenError(whichName(hints, node), Number(until)),
  NameReserved: ([node], hints) => new NameReservedError(whichName(hints, node)),
  NotRenewable: ([node], hints) => new NameNotRenewableError(whichName(hints, node)),
  ExpiryNotLater: ([present]) => `The name runs until ${time(present)} already. Give a later expiry.`,
  ExpiryInThePast: ([expiry]) => `${time(expiry)} is in the past. Give an expiry in the future.`,
  ExpiryBeyondParent: ([parent]) =>
    `The name above runs until ${time(parent)}, and a subname cannot outlive it. Give an earlier expiry, or renew the name above.`,
  FlagsNotAllowed: ([flags]) => `A registrar may not set the flags ${String(flags)}. Leave them out.`,
  NotRegistering: () => "No registration of this caller is open. Register first.",
  SubnamePaysNoFee: ([node], hints) =>
    `${whichName(hints, node)} is a subname and pays no fee. Choose a seat for the name above.`,
  NotASubname: ([node], hints) =>
    `${whichName(hints, node)} is no subname that exists. Check the spelling, or create it.`,
  AlreadyEmancipated: ([node], hints) =>
    `${whichName(hints, node)} is emancipated and cannot be taken back. Wait until it expires, or ask its owner.`,
  ParentNotEmancipated: () => "The name above can itself be taken back. Have it emancipated first.",
  DefaultsAlreadySet: () =>
    "The default resolver and the reverse registrar are connected already, for good. Nothing is left to do.",
  ZeroAddress: () => "The zero address was given where a contract or an account is needed. Give its address.",
} satisfies Record<string, Explainer>;
