import type { Account, Address, Hex } from "viem";

import type { AnsContext } from "../context/AnsContext.ts";
import { signOperatorKey } from "./signOperatorKey.ts";

/** An operator key: one that signs its proof here, or an address with the proof that was signed elsewhere. */
export type OperatorKey = {
  key: Account | Address;
  /** See {@link signOperatorKey}; signed here unless given. */
  keyProof?: Hex | undefined;
};

/** The address of an operator key, and its proof. */
export async function operatorProof(
  context: AnsContext,
  operator: OperatorKey,
  owner: Address,
): Promise<{ key: Address; keyProof: Hex }> {
  const { key } = operator;
  const keyProof = operator.keyProof ?? (await signOperatorKey(context, { key, owner }));
  return { key: typeof key === "string" ? key : key.address, keyProof };
}
