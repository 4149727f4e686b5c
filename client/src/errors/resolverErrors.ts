import type { Explainer } from "./contractError.ts";
import { NameNotFoundError, NotOwnerError } from "./names.ts";
import { GatewayFailedError } from "./network.ts";
import { whichName } from "./whichName.ts";

/** What the errors of the resolvers and of the reverse registrar mean. */
export const resolverErrors = {
  OnlyRegisteringRegistrar: ([, caller]) =>
    `Only the registrar may name an owner while it registers, and ${String(caller)} is not it. Call setName.`,
  NotContractOwner: ([account, caller], hints) =>
    new NotOwnerError(hints.name ?? `contract ${String(account)}`, String(caller)),
  ResolverNotFound: (_args, hints) => new NameNotFoundError(whichName(hints)),
  ResolverNotContract: (_args, hints) =>
    `The resolver of ${whichName(hints)} is no contract. Its owner should set another resolver.`,
  UnsupportedResolverProfile: (_args, hints) =>
    `The resolver of ${whichName(hints)} does not keep such records. Its owner should set another resolver.`,
  ResolverError: (_args, hints) =>
    `The resolver of ${whichName(hints)} failed to answer. Its owner should set another resolver.`,
  ReverseAddressMismatch: ([primary]) =>
    `${String(primary)} does not resolve back to the address, so it is not its primary name. Set its address record.`,
  HttpError: ([status, message]) => new GatewayFailedError(`HTTP status ${String(status)} ${String(message)}`.trim()),
} satisfies Record<string, Explainer>;
