/** Every code an {@link AnsError} may carry; a program branches on the code, a person reads the message. */
export type AnsErrorCode =
  | "INVALID_NAME"
  | "NAME_TAKEN"
  | "NAME_RESERVED"
  | "NAME_NOT_FOUND"
  | "NAME_NOT_RENEWABLE"
  | "NOT_OWNER"
  | "COMMITMENT_UNKNOWN"
  | "COMMITMENT_TOO_YOUNG"
  | "COMMITMENT_TOO_OLD"
  | "SEAT_NOT_ACTIVE"
  | "YEARS_OUT_OF_RANGE"
  | "PRICE_ABOVE_MAX"
  | "INSUFFICIENT_DIMT"
  | "INSUFFICIENT_ETH"
  | "PERMIT_EXPIRED"
  | "SIGNATURE_REJECTED"
  | "SIGNATURE_EXPIRED"
  | "SIGNATURE_INVALID"
  | "NO_SERVICE_PROVIDERS"
  | "SEAT_NOT_FOUND"
  | "NOT_SEAT_OWNER"
  | "PROPOSAL_NOT_FOUND"
  | "UNKNOWN_COIN"
  | "INVALID_ADDRESS"
  | "INVALID_RECORD"
  | "INVALID_ARGUMENT"
  | "NO_WALLET"
  | "NO_RPC"
  | "RPC_FAILED"
  | "WRONG_CHAIN"
  | "INVALID_MANIFEST"
  | "STALE_MANIFEST"
  | "TRANSACTION_REVERTED"
  | "TRANSACTION_NOT_SEEN"
  | "BATCH_FAILED"
  | "CONTRACT_REFUSED"
  | "GATEWAY_FAILED"
  | "INVALID_MESSAGE"
  | "INVALID_EVIDENCE"
  | "OUTDATED_UPDATE"
  | "NOT_GRANTED"
  | "UNEXPECTED";

/**
 * What every function of the library throws: one sentence that says what happened and what to do, and a code.
 *
 * @example
 * try {
 *   await register(ans, { registration, years: 1 });
 * } catch (error) {
 *   if (error instanceof AnsError && error.code === "INSUFFICIENT_DIMT") console.log(error.message);
 * }
 */
export class AnsError extends Error {
  override readonly name: string = "AnsError";
  readonly code: AnsErrorCode;

  constructor(code: AnsErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
