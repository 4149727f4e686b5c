import type { Account, Address, PublicClient, WalletClient } from "viem";
import { parseAccount } from "viem/accounts";

import { explained } from "../chain/explained.ts";
import { read } from "../chain/read.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { InvalidArgumentError } from "../errors/records.ts";
import type { L2 } from "./L2.ts";

/**
 * Finds the contracts of an L2 on which names are kept, by the manifest of the deployment.
 *
 * @param args.publicClient A node of the L2.
 * @param args.walletClient Who signs and sends there; leave it out to read only.
 * @param args.account The account that signs and pays there; the walletClient's own unless given.
 * @throws {@link InvalidArgumentError} for a chain that has no resolver here, {@link NoRpcError}.
 * @example
 * const l2 = await openL2(ans, { publicClient: createPublicClient({ transport: http("https://l2.example") }) });
 * const subname = await l2Subname(l2, { name: "bob.acme.dim" });
 */
export async function openL2(
  ans: AnsContext,
  args: {
    publicClient: PublicClient;
    walletClient?: WalletClient | undefined;
    account?: Account | Address | undefined;
  },
): Promise<L2> {
  const { publicClient, walletClient } = args;
  const account = args.account ?? walletClient?.account;
  const there = { ...ans, publicClient, walletClient, account: account && parseAccount(account) };
  const chainId = await explained(there, () => publicClient.getChainId());
  const resolver = ans.manifest.l2Resolvers?.[chainId];
  if (resolver === undefined) {
    const reason = `chain ${chainId} has no resolver in the manifest; deploy one with \`npm run deploy:l2\``;
    throw new InvalidArgumentError("l2", `${reason}.`);
  }
  const here = { ...ans, addresses: { ...ans.addresses, L2Resolver: resolver } };
  const names = await read(here, "L2Resolver", "L2_NAMES", []);
  return { here, there: { ...there, chainId, addresses: { ...ans.addresses, L2Names: names } } };
}
