/** Something a person can put right. The message is one sentence that says how. */
export class CommandError extends Error {
  override readonly name: string = "CommandError";
  /** Named in the machine output, for programs that branch on it. */
  readonly code: string;
  /** 1 for a failure, 2 for a command that was typed wrongly. */
  readonly exitCode: number = 1;

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** The command was typed wrongly; nothing was asked of any node. */
export class UsageError extends CommandError {
  override readonly name = "UsageError";
  override readonly exitCode = 2;

  constructor(message: string, options?: { cause?: unknown }) {
    super("USAGE", message, options);
  }
}

/** The person stopped the command. */
export class Interrupted extends CommandError {
  override readonly name = "Interrupted";
  override readonly exitCode = 130;

  constructor(message: string) {
    super("INTERRUPTED", message);
  }
}
