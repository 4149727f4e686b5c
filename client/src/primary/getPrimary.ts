import { type Address, BaseError, ContractFunctionRevertedError } from "viem";

import { read } from "../chain/read.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { NameNotFoundError } from "../errors/names.ts";
import { coinOf } from "../records/coinOf.ts";

/** A primary name. `verified` where it resolves back to the address; show no other. */
export type Primary = { name: string; verified: boolean };

const MISMATCH = ["ReverseAddressMismatch", "ResolverNotFound", "ResolverNotContract", "UnsupportedResolverProfile"];

/**
 * The primary name that an address claims, and whether that name resolves back to it; `null` for none.
 *
 * @param args.coin The chain it is asked for, by name or coin type; "eth" unless given.
 * @example
 * const primary = await getPrimary(ans, { address });
 * console.log(primary?.verified ? primary.name : address);
 */
export async function getPrimary(
  context: AnsContext,
  args: { address: Address; coin?: string | number },
): Promise<Primary | null> {
  const coinType = BigInt(coinOf(args.coin ?? "eth").coinType);
  try {
    const call = [args.address, coinType, ["x-batch-gateway:true"]] as const;
    const [name] = await read(context, "UniversalResolver", "reverseWithGateways", call);
    return name === "" ? null : { name, verified: true };
  } catch (error) {
    if (!(error instanceof NameNotFoundError) && !isMismatch(error)) throw error;
    const name = await read(context, "ReverseRegistrar", "nameOf", [args.address, coinType]);
    return name === "" ? null : { name, verified: false };
  }
}

function isMismatch(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof BaseError ? error.cause : undefined;
  const revert = cause?.walk((e) => e instanceof ContractFunctionRevertedError);
  return revert instanceof ContractFunctionRevertedError && MISMATCH.includes(revert.data?.errorName ?? "");
}
