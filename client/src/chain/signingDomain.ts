import type { TypedDataDomain } from "viem";

import { addressOf } from "../context/addressOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import type { CallableName } from "./abis.ts";
import { explained } from "./explained.ts";

/** The EIP-712 domain of a contract, as it says itself (ERC-5267); none of the ANS contracts has a salt. */
export async function signingDomain(context: AnsContext, contract: CallableName): Promise<TypedDataDomain> {
  const address = addressOf(context, contract);
  const { domain: said } = await explained(context, () => context.publicClient.getEip712Domain({ address }), {
    contract,
    address,
  });
  const { name, version, chainId, verifyingContract } = said;
  return { name, version, chainId, verifyingContract };
}
