import type { Hex, TypedData } from "viem";

import { explained } from "../../chain/explained.ts";
import { accountOf } from "../../context/accountOf.ts";
import { addressOf } from "../../context/addressOf.ts";
import type { AnsContext } from "../../context/AnsContext.ts";
import { offchainDomain } from "../statements/offchainDomain.ts";
import type { Grant, Profile, Release, Transfer } from "../statements/Statement.ts";
import { statementTypes } from "../statements/statementTypes.ts";

const types: TypedData = statementTypes;

/** A statement before it is signed. */
type Unsigned =
  | { primaryType: "Grant"; message: Grant }
  | { primaryType: "Transfer"; message: Transfer }
  | { primaryType: "Profile"; message: Profile }
  | { primaryType: "Release"; message: Release };

/** Signs a statement with the context's account, which is shown every field. */
export async function signStatement(context: AnsContext, { primaryType, message }: Unsigned): Promise<Hex> {
  const { account, walletClient } = accountOf(context);
  const domain = offchainDomain(context.chainId, addressOf(context, "OffchainResolver"));
  const data = { account, domain, types, primaryType, message: { ...message } };
  return await explained(context, () => walletClient.signTypedData(data), { account: account.address });
}
