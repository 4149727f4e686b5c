import { commit, prepareRegistration, type RecordChanges, register, waitForCommitment } from "@ans/client";
import type { PrivateKeyAccount } from "viem";

import { freshName } from "./freshName.ts";
import { stack } from "./stack.ts";

/** Registers names for an account, without the app; gives the names. */
export async function registered(
  account: PrivateKeyAccount,
  count = 1,
  options: { years?: number; records?: RecordChanges; primary?: boolean } = {},
): Promise<string[]> {
  const { as } = await stack();
  const ans = as(account);
  const { years = 1, records, primary } = options;
  const wanted = Array.from({ length: count }, () => prepareRegistration(ans, { name: freshName(), records, primary }));
  for (const registration of wanted) await commit(ans, { registration });
  for (const registration of wanted) {
    await waitForCommitment(ans, { registration });
    await register(ans, { registration, years });
  }
  return wanted.map(({ label }) => `${label}.dim`);
}
