import { readFileSync } from "node:fs";
import { join } from "node:path";

import { type Address, createWalletClient, http, isHex, type PrivateKeyAccount } from "viem";

import { batchMethods } from "../../../test/helpers/batchMethods.ts";
import { distributor, stack } from "./stack.ts";
import type { Methods } from "./wallet.ts";

const artifact = join(import.meta.dirname, "../../../artifacts/test/mocks/BatchExecutor.sol/BatchExecutor.json");

/** A wallet of typed data that it cannot sign, as some are that need no key. */
export const mute: Methods = {
  eth_signTypedData_v4: () => {
    throw Object.assign(new Error("This wallet signs no typed data."), { code: 4200 });
  },
};

/** What a wallet answers that makes several calls at once (EIP-5792), by delegating the account (EIP-7702). */
export async function batching(account: PrivateKeyAccount, limits: { gas?: bigint } = {}): Promise<Methods> {
  const { rpc } = await stack();
  const client = createWalletClient({ transport: http(rpc, { retryCount: 0 }) });
  return batchMethods(client, account, await executor(), limits);
}

async function executor(): Promise<Address> {
  const { as } = await stack();
  const { walletClient, publicClient } = as(distributor);
  const { abi, bytecode }: Record<string, unknown> = Object(JSON.parse(readFileSync(artifact, "utf8")));
  if (walletClient === undefined || !Array.isArray(abi) || !isHex(bytecode)) throw new Error("There is no executor.");
  const hash = await walletClient.deployContract({ abi, bytecode, account: distributor, chain: null });
  const { contractAddress } = await publicClient.waitForTransactionReceipt({ hash });
  if (contractAddress === null || contractAddress === undefined) throw new Error("The executor was not deployed.");
  return contractAddress;
}
