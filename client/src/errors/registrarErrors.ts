import type { Explainer } from "./contractError.ts";
import { CommitmentTooOldError, CommitmentTooYoungError, CommitmentUnknownError } from "./commitments.ts";
import { PriceAboveMaxError, YearsOutOfRangeError } from "./payment.ts";

const percent = (value: unknown): string => `${Number(value) / 100} %`;

/** What the errors of the registrar and the fee router mean. */
export const registrarErrors = {
  CommitmentUnknown: () => new CommitmentUnknownError(),
  CommitmentTooYoung: ([readyAt]) => new CommitmentTooYoungError(Number(readyAt)),
  CommitmentTooOld: ([expiredAt]) => new CommitmentTooOldError(Number(expiredAt)),
  PriceAboveMax: ([price, maxPrice]) => new PriceAboveMaxError(BigInt(String(price)), BigInt(String(maxPrice))),
  YearsOutOfRange: ([years, most]) => new YearsOutOfRangeError(years, Number(most)),
  PrimaryNeedsOwner: ([owner, caller]) =>
    `Only ${String(owner)} can make this its primary name, not ${String(caller)}. Register without primary, or from the owner's account.`,
  BadBatch: ([labels, years]) =>
    `A batch of ${String(labels)} names with ${String(years)} numbers of years makes no sense. Give at least one name, and years for each.`,
  BadCommitmentAges: ([least, most]) =>
    `Commitments cannot be usable from ${String(least)} to ${String(most)} seconds old. Give a longer range.`,
  PriceOutOfOrder: ([index]) =>
    `Price ${String(index)} is 0, absurdly high, or above that of a shorter name. Put the prices in order.`,
  PremiumTooHigh: () => "The premium is higher than all DIMT there is. Give a lower one.",
  ShareOutOfBounds: ([share, given, least, most]) =>
    `The share ${String(share)} of ${percent(given)} is outside ${percent(least)} to ${percent(most)}. Give one inside.`,
  SharesDoNotAddUp: ([sum]) => `The shares add up to ${percent(sum)}. Make them add up to 100 %.`,
  NoPayee: () => "Nobody is named yet whom this pool is paid to. Propose a payee to governance.",
  ReservePayeeIsFixed: () => "The reserve's share goes to the service providers' contract for ever. Leave it as it is.",
  NothingToPay: () => "Nothing is booked to be paid out. Try again after the next registration.",
} satisfies Record<string, Explainer>;
