import type { Abi, Address, ContractFunctionArgs, ContractFunctionName, ContractFunctionReturnType } from "viem";

import { errorsAbi } from "../abi/errors.ts";
import { addressOf } from "../context/addressOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { abis, type CallableName } from "./abis.ts";
import { explained, type Hints } from "./explained.ts";

type AbiOf<C extends CallableName> = (typeof abis)[C];
type Readable<C extends CallableName> = ContractFunctionName<AbiOf<C>, "view" | "pure">;
type Args<C extends CallableName, F extends Readable<C>> = ContractFunctionArgs<AbiOf<C>, "view" | "pure", F>;
type Result<C extends CallableName, F extends Readable<C>, A extends Args<C, F>> = ContractFunctionReturnType<
  AbiOf<C>,
  "view" | "pure",
  F,
  A
>;

/** Where to read, if not at the deployment's own contract; and when: "pending" has the time of the next block. */
type ReadOptions = { address?: Address | undefined; blockTag?: "latest" | "pending" | undefined };

/**
 * Reads one function of one contract of the deployment; what goes wrong is thrown as an {@link AnsError}.
 *
 * @param options.blockTag The latest block unless given. The pending one has the time of {@link chainTime}.
 * @example
 * const reserved = await read(ans, "NameRegistrar", "isReserved", ["admin"]);
 */
export async function read<
  C extends CallableName,
  F extends Readable<C>,
  const A extends Args<C, F> & readonly unknown[],
>(
  context: AnsContext,
  contract: C,
  functionName: F,
  args: A,
  options: Hints & ReadOptions = {},
): Promise<Result<C, F, A>> {
  const { address = addressOf(context, contract), blockTag = "latest", ...hints } = options;
  const abi: Abi = [...abis[contract], ...errorsAbi];
  const account = context.account === undefined ? {} : { account: context.account };
  const result = await explained(
    context,
    () => context.publicClient.readContract({ address, abi, functionName, args, blockTag, ...account }),
    { contract, address, ...hints },
  );
  // The ABI was widened for the errors of all contracts; the function's own part of it is that of `contract`.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return result as Result<C, F, A>;
}
