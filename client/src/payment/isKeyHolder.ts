import type { Account } from "viem";

import { explained } from "../chain/explained.ts";
import type { AnsContext } from "../context/AnsContext.ts";

/** False for a smart account, whose signatures ERC-2612 does not take. An account that only delegates (EIP-7702) can. */
export async function isKeyHolder(context: AnsContext, { address }: Account): Promise<boolean> {
  const code = (await explained(context, () => context.publicClient.getCode({ address }))) ?? "0x";
  return code === "0x" || code.startsWith("0xef0100");
}
