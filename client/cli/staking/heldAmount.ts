import type { Address } from "viem";

import { type AnsContext, read, showDimt } from "../../src/index.ts";
import { CommandError } from "../terminal/errors.ts";

/**
 * How much of a delegation is meant: an amount of it, or all.
 *
 * @throws CommandError where there is less.
 */
export async function heldAmount(
  ans: AnsContext,
  delegator: Address,
  seat: number,
  wish: bigint | "all",
): Promise<bigint> {
  const held = await read(ans, "ServiceProviders", "delegationOf", [seat, delegator]);
  if (held === 0n) {
    throw new CommandError("NO_DELEGATION", `${delegator} has delegated nothing to seat ${seat}: see \`ans rewards\`.`);
  }
  if (wish === "all" || wish <= held) return wish === "all" ? held : wish;
  throw new CommandError(
    "DELEGATION_TOO_SMALL",
    `${delegator} has delegated ${showDimt(held)} to seat ${seat}, less than ${showDimt(wish)}: give that much at most, or "all".`,
  );
}
