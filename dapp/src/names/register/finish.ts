import { type AnsContext, type Pending, register, registerMany } from "@ans/client";

import { savePending } from "./pendings.ts";

/** Registers what was committed to, in one transaction, paid by a signature (ERC-2612) where the wallet can. */
export async function finish(ans: AnsContext, pendings: readonly Pending[], maxPrice: bigint): Promise<void> {
  const noting: AnsContext = {
    ...ans,
    onTransaction: (sent) => {
      if (sent.contract === "NameRegistrar") {
        for (const pending of pendings) savePending({ ...pending, registerHash: sent.hash });
      }
      ans.onTransaction?.(sent);
    },
  };
  const [only, ...others] = pendings.map(({ registration, years }) => ({ registration, years }));
  if (only === undefined) return;
  await (others.length === 0
    ? register(noting, { ...only, maxPrice })
    : registerMany(noting, { names: [only, ...others], maxPrice }));
}
