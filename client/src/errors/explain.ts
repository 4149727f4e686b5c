import {
  AbiDecodingZeroDataError,
  ContractFunctionRevertedError,
  ContractFunctionZeroDataError,
  HttpRequestError,
  InsufficientFundsError,
  RpcRequestError,
  SocketClosedError,
  TimeoutError,
  UserRejectedRequestError,
  WebSocketRequestError,
} from "viem";

import { AnsError } from "./AnsError.ts";
import { ContractRefusedError, UnexpectedError } from "./contract.ts";
import { contractError } from "./contractError.ts";
import type { Hints } from "./Hints.ts";
import { GatewayFailedError, NoRpcError, RpcFailedError, StaleManifestError } from "./network.ts";
import { InsufficientEthError } from "./payment.ts";
import { SignatureRejectedError } from "./wallet.ts";

export type { Hints };

/** The person said no: to the request (EIP-1193), or to the upgrade of the account that it wants (EIP-5792). */
const REJECTIONS = [4001, 5750];

type Cause = Error & { code?: unknown; details?: unknown; status?: unknown };

/**
 * Puts whatever was thrown into one sentence that says what happened and what to do. An {@link AnsError} stays as it is.
 *
 * @example
 * try {
 *   await publicClient.getBlockNumber();
 * } catch (error) {
 *   console.error(explain(error).message);
 * }
 */
export function explain(error: unknown, hints: Hints = {}): AnsError {
  for (const cause of causes(error)) {
    const known = explainOne(cause, hints, error);
    if (known !== undefined) return known;
  }
  return new UnexpectedError(error);
}

/** The error and what caused it, outermost first. */
function causes(error: unknown): Cause[] {
  const list: Cause[] = [];
  for (let at: unknown = error; at instanceof Error && list.length < 20; at = at.cause) list.push(at);
  return list;
}

function explainOne(cause: Cause, hints: Hints, error: unknown): AnsError | undefined {
  if (cause instanceof AnsError) return cause;
  if (cause instanceof ContractFunctionRevertedError) return explainRevert(cause, hints, error);
  if (cause instanceof ContractFunctionZeroDataError || cause instanceof AbiDecodingZeroDataError) {
    return new StaleManifestError(hints.contract ?? "a contract", hints.address ?? "0x");
  }
  if (cause instanceof UserRejectedRequestError || REJECTIONS.includes(Number(cause.code)))
    return new SignatureRejectedError({ cause: error });
  if (cause instanceof InsufficientFundsError) return new InsufficientEthError(hints.account, { cause: error });
  if (cause.name.startsWith("OffchainLookup")) return new GatewayFailedError(firstLine(cause), { cause: error });
  return explainTransport(cause, hints, error);
}

function explainTransport(cause: Cause, hints: Hints, error: unknown): AnsError | undefined {
  const options = { cause: error };
  if (cause instanceof HttpRequestError && cause.status !== undefined) {
    return new RpcFailedError(`HTTP status ${cause.status}`, options);
  }
  const isUnreachable =
    cause instanceof HttpRequestError ||
    cause instanceof TimeoutError ||
    cause instanceof WebSocketRequestError ||
    cause instanceof SocketClosedError;
  if (isUnreachable) return new NoRpcError(hints.url, options);
  if (cause instanceof RpcRequestError || typeof cause.code === "number") {
    if (/insufficient funds|doesn't have enough funds/i.test(cause.message)) {
      return new InsufficientEthError(hints.account, options);
    }
    return new RpcFailedError(firstLine(cause), options);
  }
  return undefined;
}

function explainRevert(cause: ContractFunctionRevertedError, hints: Hints, error: unknown): AnsError {
  const { data } = cause;
  if (data !== undefined && data.errorName !== "Error" && data.errorName !== "Panic") {
    return contractError(data.errorName, data.args ?? [], hints, error);
  }
  const why = cause.reason ?? cause.signature ?? "no reason given";
  const where = hints.contract ?? "The contract";
  return new ContractRefusedError(`${where} refused the call: ${why}.`, undefined, [], { cause: error });
}

function firstLine(cause: Cause): string {
  const details = typeof cause.details === "string" && cause.details !== "" ? cause.details : cause.message;
  return (details.split("\n")[0] ?? "").replace(/\.$/, "");
}
