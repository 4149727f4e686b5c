import { type Address, isAddressEqual } from "viem";

import { accountOf } from "../../context/accountOf.ts";
import type { AnsContext } from "../../context/AnsContext.ts";
import { NotOwnerError } from "../../errors/names.ts";

/** Throws {@link NotOwnerError} where the context's account is not the one whose signature counts. */
export function checkSigner(context: AnsContext, name: string, signer: Address): void {
  const { address } = accountOf(context).account;
  if (!isAddressEqual(address, signer)) throw new NotOwnerError(name, address, signer);
}
