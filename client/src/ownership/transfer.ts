import { type Address, hexToBigInt, isAddress, zeroAddress } from "viem";

import { read } from "../chain/read.ts";
import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import { accountOf } from "../context/accountOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { NameNotFoundError, NotOwnerError } from "../errors/names.ts";
import { InvalidAddressError } from "../errors/records.ts";
import { parseName } from "../names/parseName.ts";

/**
 * Gives a name to somebody else. All its records and delegates go, so that no address of the former owner stays; with
 * `keepRecords`, for a move between one person's own wallets, they stay.
 *
 * @throws {@link NotOwnerError}, {@link NameNotFoundError}, {@link InvalidAddressError} and what any transaction throws.
 * @example
 * await transfer(ans, { name: "alice.dim", to });
 */
export async function transfer(
  context: AnsContext,
  args: { name: string; to: Address; keepRecords?: boolean },
): Promise<Sent> {
  const { account } = accountOf(context);
  const { name, node } = parseName(args.name, context.tld);
  const { to } = args;
  if (!isAddress(to) || to === zeroAddress) throw new InvalidAddressError("eth", to);
  const owner = await read(context, "ANSRegistry", "owner", [node], { name });
  if (owner === zeroAddress) throw new NameNotFoundError(name);
  if (args.keepRecords === true) {
    if (owner !== account.address) throw new NotOwnerError(name, account.address, owner);
    return await write(context, "ANSRegistry", "transferKeepingRecords", [to, node], { name });
  }
  const call = [owner, to, hexToBigInt(node)] as const;
  return await write(context, "ANSRegistry", "safeTransferFrom", call, { name });
}
