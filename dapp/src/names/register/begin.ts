import {
  type AnsContext,
  commitMany,
  type Pending,
  prepareRegistration,
  type Price,
  type RecordChanges,
} from "@ans/client";

import { savePending } from "./pendings.ts";

/** What a person chooses before the first transaction. Only the years may still change after it. */
export type Wish = { years: number; primary: boolean; seat: number; records: RecordChanges };

/** Makes registrations and keeps them in this browser, before the wallet is asked for anything. */
export function begin(ans: AnsContext, quotes: readonly Price[], wish: Wish): Pending[] {
  const pendings = quotes.map(({ name, total }, index): Pending => {
    // One address has one primary name: the first.
    const primary = wish.primary && index === 0;
    const registration = prepareRegistration(ans, { name, primary, seat: wish.seat, records: wish.records });
    return {
      version: 1,
      chainId: ans.chainId,
      registrar: ans.addresses.NameRegistrar,
      name,
      registration,
      payer: registration.owner,
      years: wish.years,
      maxPrice: total.toString(),
      createdAt: new Date().toISOString(),
    };
  });
  for (const pending of pendings) savePending(pending);
  return pendings;
}

/** Commits to registrations that are not committed to yet: all at once where the wallet, or the chain, can. */
export async function commitAll(ans: AnsContext, pendings: readonly Pending[]): Promise<void> {
  const noting: AnsContext = {
    ...ans,
    onTransaction: (sent) => {
      for (const pending of pendings) savePending({ ...pending, commitHash: sent.hash });
      ans.onTransaction?.(sent);
    },
  };
  await commitMany(noting, { registrations: pendings.map(({ registration }) => registration) });
}
