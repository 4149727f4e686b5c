import { AnsError } from "./AnsError.ts";

/** A contract refused the call, with a custom error that has no class of its own. */
export class ContractRefusedError extends AnsError {
  override readonly name = "ContractRefusedError";
  /** The Solidity name of the error, undefined where the contract gave none. */
  readonly errorName: string | undefined;
  readonly args: readonly unknown[];

  constructor(sentence: string, errorName?: string, args: readonly unknown[] = [], options?: { cause?: unknown }) {
    super("CONTRACT_REFUSED", sentence, options);
    this.errorName = errorName;
    this.args = args;
  }
}

/** Something that no other class describes. */
export class UnexpectedError extends AnsError {
  override readonly name = "UnexpectedError";

  constructor(cause: unknown) {
    const words = cause instanceof Error ? cause.message : String(cause);
    super("UNEXPECTED", `Something unexpected happened: ${words.split("\n")[0] ?? ""}`, { cause });
  }
}
