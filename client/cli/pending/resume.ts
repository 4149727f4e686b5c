import { isAddressEqual } from "viem";

import { type AnsContext, commitmentOf, type Pending, price, showDimt } from "../../src/index.ts";
import { affordable } from "../chain/affordable.ts";
import type { Connection } from "../chain/connect.ts";
import type { Globals } from "../chain/globals.ts";
import { agree } from "../terminal/agree.ts";
import { showYears } from "../terminal/amounts.ts";
import { isInteractive } from "../terminal/ask.ts";
import { UsageError } from "../terminal/errors.ts";
import type { Order } from "./Order.ts";
import { savePending } from "./pendingFolder.ts";
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

  const { name } = kept;
  const years = order.years ?? kept.years;
  const { total } = await price(connection.ans, { name, years });
  const agreed = order.maxPrice ?? (years === kept.years ? BigInt(kept.maxPrice) : undefined);
  // A price that rose since the first run is asked for again, where somebody can be asked.
  const mayAsk = order.maxPrice === undefined && isInteractive() && !globals.yes;
  const isAgreed = agreed !== undefined && total <= agreed;
  const { maxPrice } = await affordable(connection.ans, signer.address, total, mayAsk && !isAgreed ? total : agreed);
  const facts = [`${name} for ${showYears(years)} costs ${showDimt(total)}; its registration was begun earlier.`];
  await agree(isAgreed ? { ...globals, yes: true } : globals, facts, `Finish it for ${showDimt(total)}?`);

  const ans = await connection.signing(signer);
  const pending = { ...kept, payer: signer.address, years, maxPrice: maxPrice.toString() };
  await savePending(pending, "replace");
  return { pending, ans };
}

function checkSame(ans: AnsContext, order: Order, kept: Pending): void {
  const asked = registrationOf(ans, order, kept.payer, kept.registration.secret);
  if (commitmentOf(ans, asked) === commitmentOf(ans, kept.registration)) return;
  throw new UsageError(
    `${kept.name} has an unfinished registration with other options: finish it with \`ans register ${kept.name}\`, or give --restart to commit anew.`,
  );
}
