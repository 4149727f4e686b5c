import { showTime } from "../text/showTime.ts";
import type { Explainer } from "./contractError.ts";
import { NameNotFoundError, NotOwnerError } from "./names.ts";
import { AllowanceMissingError, InsufficientDimtError, PermitExpiredError } from "./payment.ts";
import { SignatureExpiredError, SignatureInvalidError } from "./wallet.ts";
import { whichName } from "./whichName.ts";

const wei = (value: unknown): bigint => BigInt(String(value));

const badParty = (what: string): Explainer => {
  return ([account]) => `${String(account)} cannot be the ${what}. Give the address of an account.`;
};

/** What the errors of DIMT (ERC-20, ERC-2612) and of names as tokens (ERC-721) mean. */
export const tokenErrors = {
  ERC20InsufficientBalance: ([account, balance, needed], { contract }) =>
    new InsufficientDimtError(
      String(account),
      wei(needed),
      wei(balance),
      contract === "ServiceProviders" ? "stake less" : undefined,
    ),
  ERC20InsufficientAllowance: ([, allowance, needed]) => new AllowanceMissingError(wei(needed), wei(allowance)),
  ERC20InvalidApprover: badParty("payer"),
  ERC20InvalidReceiver: badParty("receiver"),
  ERC20InvalidSender: badParty("sender"),
  ERC20InvalidSpender: badParty("spender"),
  SafeERC20FailedOperation: ([token]) =>
    `The token ${String(token)} refused the transfer. Check the balance and the allowance.`,
  ERC2612ExpiredSignature: ([deadline]) => new PermitExpiredError(Number(deadline)),
  ERC2612InvalidSigner: ([, owner]) => new SignatureInvalidError(String(owner)),
  InvalidAccountNonce: ([account]) => new SignatureInvalidError(String(account)),
  ECDSAInvalidSignature: () => new SignatureInvalidError("the account"),
  ECDSAInvalidSignatureLength: () => new SignatureInvalidError("the account"),
  ECDSAInvalidSignatureS: () => new SignatureInvalidError("the account"),
  SignatureExpired: ([deadline]) => new SignatureExpiredError(showTime(Number(deadline))),
  BadSignature: ([account]) => new SignatureInvalidError(String(account)),
  ERC721NonexistentToken: ([node], hints) => new NameNotFoundError(whichName(hints, node)),
  ERC721IncorrectOwner: ([sender, , owner], hints) =>
    new NotOwnerError(whichName(hints), String(sender), String(owner)),
  ERC721InsufficientApproval: ([operator, node], hints) => new NotOwnerError(whichName(hints, node), String(operator)),
  ERC721InvalidApprover: ([approver], hints) => new NotOwnerError(whichName(hints), String(approver)),
  ERC721InvalidOperator: badParty("operator"),
  ERC721InvalidOwner: badParty("owner"),
  ERC721InvalidReceiver: ([receiver]) =>
    `${String(receiver)} cannot hold names. Give another address, or one of a contract that takes ERC-721 tokens.`,
  ERC721InvalidSender: badParty("sender"),
} satisfies Record<string, Explainer>;
