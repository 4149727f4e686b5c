/** What can go wrong with a request, and the HTTP status that says whose turn it is to do something about it. */
const statuses = {
  MALFORMED_REQUEST: 400,
  WRONG_RESOLVER: 404,
  NOT_FOUND: 404,
  NO_ZONE: 404,
  NO_GRANT: 404,
  LOWER_SEQUENCE: 409,
  CONFLICT: 409,
  DISAGREEMENT: 409,
  TOO_LARGE: 413,
  BAD_SIGNATURE: 422,
  RULE_BROKEN: 422,
  DEADLINE_PASSED: 422,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  CONFLICTED: 503,
  NO_KEY: 503,
  CATCHING_UP: 503,
  CHAIN_SILENT: 503,
  PEERS_SILENT: 503,
  OVERLOADED: 503,
} as const;

/** Named in the body of a failure, for programs that branch on it. */
export type GatewayErrorCode = keyof typeof statuses;

/**
 * A request that is not answered as asked. The message is one sentence for whoever sent it, and says what to do.
 *
 * A 4xx says that asking another gateway would not help: an EIP-3668 client stops there. A 5xx says that it might.
 */
export class GatewayError extends Error {
  override readonly name = "GatewayError";
  readonly code: GatewayErrorCode;
  /** The HTTP status. */
  readonly statusCode: number;

  constructor(code: GatewayErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
    this.statusCode = statuses[code];
  }
}

/** A request that means nothing: it would not mean more to any other gateway. */
export function malformed(message: string): GatewayError {
  return new GatewayError("MALFORMED_REQUEST", message);
}
