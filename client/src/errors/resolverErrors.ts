import type { Explainer } from "./contractError.ts";
import { InvalidNameError, NameNotFoundError, NotOwnerError } from "./names.ts";
import { GatewayFailedError } from "./network.ts";
import { InvalidAddressError, InvalidRecordError } from "./records.ts";
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
  NotForNode: (_args, hints) => `A record given with ${whichName(hints)} is for another name. Make the records anew.`,
  InvalidContentType: ([type]) => `${String(type)} is no encoding of an ABI. Give one of 1, 2, 4 and 8.`,
  InvalidEVMAddress: ([bytes]) => new InvalidAddressError("EVM", String(bytes)),
  InvalidDIMIdentity: ([metaType]) =>
    new InvalidRecordError("dim", `meta type ${String(metaType)} does not go with this address`),
  ProofSchemeMissing: () => new InvalidRecordError("dim", "a proven identity has no scheme of proof"),
  OnlyDIMProver: ([caller]) =>
    `Only the prover may write a proven DIM identity, and ${String(caller)} is not it. Set an unproven one.`,
  ValueTooLong: ([length]) =>
    `A record of ${String(length)} bytes is too long to be kept on chain. Keep it elsewhere and write its address.`,
  AddressEmptyCode: ([target]) => `${String(target)} is no contract. Give the address of one.`,
  FailedCall: () => "A contract that was called failed without a reason. Check the resolver and the records.",
  DNSDecodingFailed: (_args, hints) => new InvalidNameError(hints.name ?? "", "it has no DNS wire form"),
  DNSEncodingFailed: ([name]) => new InvalidNameError(String(name), "it has no DNS wire form"),
  EmptyAddress: () => new InvalidAddressError("eth", ""),
  InvalidBatchGatewayResponse: () => new GatewayFailedError("the batch gateway left questions open"),
  HttpError: ([status, message]) => new GatewayFailedError(`HTTP status ${String(status)} ${String(message)}`.trim()),
} satisfies Record<string, Explainer>;
