import { isAddressEqual } from "viem";

import { type AnsContext, commitmentOf, PriceAboveMaxError, showDimt } from "../../src/index.ts";
import type { Connection } from "../chain/connect.ts";
import type { Globals } from "../chain/globals.ts";
import { agree } from "../terminal/agree.ts";
import { showYears } from "../terminal/amounts.ts";
import { isInteractive } from "../terminal/ask.ts";
import { UsageError } from "../terminal/errors.ts";
import type { Order } from "./Order.ts";
import type { Pending } from "./Pending.ts";
import { savePending } from "./pendingFolder.ts";
import { type Quote, quote } from "./quote.ts";
import { notByOwner, registrationOf } from "./registrationOf.ts";

/** A registration on disk, and the context that signs for it. */
export type Ready = { pending: Pending; ans: AnsContext };

/**
 * Takes up a registration that an earlier run left. The years and the limit may change meanwhile; all else is bound by
 * the commitment.
 */
export async function resume(connection: Connection, globals: Globals, order: Order, kept: Pending): Promise<Ready> {
  if (order.isShaped) checkSame(connection.ans, order, kept);
  const signer = await connection.signer(kept.payer);
  const { primary, owner } = kept.registration;
  if (primary && !isAddressEqual(owner, signer.address)) throw notByOwner(kept.name, owner);

  const years = order.years ?? kept.years;
  const agreed = order.maxPrice ?? (years === kept.years ? BigInt(kept.maxPrice) : undefined);
  const offer = await offerWithin(connection.ans, { name: kept.name, years, payer: signer.address }, agreed, order);
  const { total } = offer.price;
  const facts = [`${kept.name} for ${showYears(years)} costs ${showDimt(total)}; its registration was begun earlier.`];
  const isAgreed = agreed !== undefined && total <= agreed;
  await agree(isAgreed ? { ...globals, yes: true } : globals, facts, `Finish it for ${showDimt(total)}?`);

  const ans = await connection.signing(signer);
  const pending = { ...kept, payer: signer.address, years, maxPrice: offer.maxPrice.toString() };
  await savePending(pending, "replace");
  return { pending, ans };
}

/** A price that rose since the first run is asked for again, where somebody can be asked. */
async function offerWithin(
  ans: AnsContext,
  asked: Parameters<typeof quote>[1],
  agreed: bigint | undefined,
  order: Order,
): Promise<Quote> {
  try {
    return await quote(ans, { ...asked, maxPrice: agreed });
  } catch (error) {
    if (!(error instanceof PriceAboveMaxError) || order.maxPrice !== undefined || !isInteractive()) throw error;
    return await quote(ans, asked);
  }
}

function checkSame(ans: AnsContext, order: Order, kept: Pending): void {
  const asked = registrationOf(ans, order, kept.payer, kept.registration.secret);
  if (commitmentOf(ans, asked) === commitmentOf(ans, kept.registration)) return;
  throw new UsageError(
    `${kept.name} has an unfinished registration with other options: finish it with \`ans register ${kept.name}\`, or give --restart to commit anew.`,
  );
}
