import { domainSeparator, isAddressEqual } from "viem";
import { namehash } from "viem/ens";

import { read } from "../../chain/read.ts";
import { addressOf } from "../../context/addressOf.ts";
import type { AnsContext } from "../../context/AnsContext.ts";
import { showTime } from "../../text/showTime.ts";
import type { Evidence } from "../statements/Evidence.ts";
import { evidenceSequence } from "../statements/evidenceSequence.ts";
import { servedHash } from "../statements/servedHash.ts";
import { servedUntil } from "../statements/servedUntil.ts";
import type { SignedReceipt } from "./Receipt.ts";
import { receiptHash } from "./receiptHash.ts";
import { serviceDomain } from "./serviceDomain.ts";
import { serviceSigner } from "./serviceSigner.ts";

/** How far a receipt may be dated ahead of the chain, and behind it, in seconds. */
const AHEAD = 60;
const BEHIND = 600;

/**
 * What is wrong with a receipt that was just given for the last update of an evidence, as a half sentence; undefined for
 * nothing. A good one is signed by the present operator key of a seat, about this update, and dated now: one of the
 * future would bind nobody.
 *
 * @param args.seat Whose it must be; any seat's unless given.
 * @param args.now The time of the chain, in Unix seconds.
 * @example
 * const fault = await receiptFault(ans, { receipt, evidence, seat: 7, now: await chainTime(ans) });
 */
export async function receiptFault(
  context: AnsContext,
  args: { receipt: SignedReceipt; evidence: Evidence; seat?: number | undefined; now: number },
): Promise<string | undefined> {
  const { receipt, evidence, now } = args;
  return (
    contentFault(context, receipt, evidence) ?? timeFault(receipt, now) ?? (await keyFault(context, receipt, args.seat))
  );
}

function contentFault(context: AnsContext, receipt: SignedReceipt, evidence: Evidence): string | undefined {
  const hash = servedHash(evidence);
  if (!isAddressEqual(receipt.resolver, addressOf(context, "OffchainResolver"))) return "it is for another resolver";
  if (receipt.node !== namehash(evidence.name)) return "it is for another name";
  if (receipt.sequence !== evidenceSequence(evidence)) return "it is for another update";
  if (receipt.profileHash !== hash) return "it is for another profile";
  if (evidence.profile !== undefined && receipt.expires < servedUntil(evidence))
    return "it ends before the profile does";
  return undefined;
}

function timeFault({ receivedAt }: SignedReceipt, now: number): string | undefined {
  const isNow = receivedAt <= now + AHEAD && receivedAt >= now - BEHIND;
  return isNow ? undefined : `it is dated ${showTime(receivedAt)}, which is not now`;
}

async function keyFault(
  context: AnsContext,
  receipt: SignedReceipt,
  expected: number | undefined,
): Promise<string | undefined> {
  const domain = serviceDomain(context.chainId, addressOf(context, "ServiceProviders"));
  const key = await serviceSigner(domainSeparator({ domain }), receiptHash(receipt), receipt.signature);
  if (key === undefined) return "its signature is none";
  const [seat, retiredAt] = await read(context, "ServiceProviders", "seatOfKey", [key]);
  if (seat === 0) return `${key} signed it, which is no operator key`;
  if (retiredAt !== 0) return `${key} signed it, an operator key that was retired`;
  if (seat !== receipt.seat || !isAddressEqual(key, receipt.key)) return `it is of seat ${seat} and says otherwise`;
  return expected === undefined || expected === seat ? undefined : `it is of seat ${seat} and not of seat ${expected}`;
}
