import { AnsError } from "./AnsError.ts";

/** Something is to be sent or signed, and nobody is there to do it. */
export class NoWalletError extends AnsError {
  override readonly name = "NoWalletError";

  constructor() {
    super("NO_WALLET", "There is no account to sign with. Give createAns a walletClient that has an account.");
  }
}

/** The person said no in the wallet. */
export class SignatureRejectedError extends AnsError {
  override readonly name = "SignatureRejectedError";

  constructor(options?: { cause?: unknown }) {
    super("SIGNATURE_REJECTED", "The wallet's owner refused to sign. Nothing was sent; try again to sign.", options);
  }
}

/** A signature's deadline is over. */
export class SignatureExpiredError extends AnsError {
  override readonly name = "SignatureExpiredError";

  constructor(when: string) {
    super("SIGNATURE_EXPIRED", `The signature could be used until ${when}. Sign again.`);
  }
}

/** A signature is not the account's, or over something else. */
export class SignatureInvalidError extends AnsError {
  override readonly name = "SignatureInvalidError";

  constructor(account: string, options?: { cause?: unknown }) {
    super(
      "SIGNATURE_INVALID",
      `The signature is not one of ${account} over exactly this, or was used before. Let that account sign again.`,
      options,
    );
  }
}
