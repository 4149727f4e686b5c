/** What can go wrong with a question, and the HTTP status. */
const statuses = {
  INVALID_CURSOR: 400,
  INVALID_QUESTION: 400,
  NOT_FOUND: 404,
  OVERLOADED: 503,
  INDEX_EMPTY: 503,
} as const;

/** A question that is not answered. The message is a sentence for whoever asked, and says what to do. */
export class QueryError extends Error {
  override readonly name = "QueryError";
  readonly code: keyof typeof statuses;
  readonly statusCode: number;

  constructor(code: keyof typeof statuses, message: string) {
    super(message);
    this.code = code;
    this.statusCode = statuses[code];
  }
}
