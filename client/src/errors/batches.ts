import { AnsError } from "./AnsError.ts";

const endings: Readonly<Record<number, string>> = {
  400: "The wallet could not send the calls, and none was carried out. Try again",
  500: "The calls were reverted together: they changed nothing but cost their gas. Look at the present state and try again",
  600: "The wallet carried out only a part of the calls, though it said all or none. Look in the wallet at what was done, and at the present state, before you go on",
};

/** The wallet took several calls at once, and did not carry them all out. */
export class BatchFailedError extends AnsError {
  override readonly name = "BatchFailedError";
  /** How it ended, by EIP-5792: 400 nothing was sent, 500 all was reverted, 600 a part was. */
  readonly status: number;

  constructor(status: number, options?: { cause?: unknown }) {
    const ending = endings[Math.floor(status / 100) * 100] ?? `The wallet says that the calls ended with ${status}`;
    const why = options?.cause instanceof AnsError ? `. ${options.cause.message}` : ".";
    super("BATCH_FAILED", `${ending}${why}`, options);
    this.status = status;
  }
}

/** The wallet took several calls at once, and does not say what became of them. */
export class BatchNotSeenError extends AnsError {
  override readonly name = "BatchNotSeenError";
  /** The wallet's name for it. */
  readonly id: string;

  constructor(id: string, options?: { cause?: unknown }) {
    super(
      "TRANSACTION_NOT_SEEN",
      "The wallet took the calls, but does not say that they are in a block. They may still come: look in the wallet " +
        "before you send them again.",
      options,
    );
    this.id = id;
  }
}
