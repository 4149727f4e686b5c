import {
  type Address,
  encodeAbiParameters,
  encodeFunctionData,
  type Hex,
  keccak256,
  numberToHex,
  parseAbi,
  type WalletClient,
} from "viem";
import { prepareAuthorization } from "viem/actions";
import type { PrivateKeyAccount } from "viem/accounts";

/** The methods of EIP-5792, as a wallet answers them. */
export type BatchMethods = Record<
  "wallet_getCapabilities" | "wallet_sendCalls" | "wallet_getCallsStatus",
  (params: unknown[]) => unknown
>;

type Calls = { atomicRequired?: boolean; calls?: readonly { to: Address; data?: Hex; value?: Hex }[] };

/** ERC-7821: a batch, of which a failure reverts all. */
const ALL_OR_NONE: Hex = `0x01${"0".repeat(62)}`;
const GAS = 8_000_000n;

const executorAbi = parseAbi(["function execute(bytes32 mode, bytes executionData) payable"]);
const callTuples = [
  {
    type: "tuple[]",
    components: [
      { name: "to", type: "address" },
      { name: "value", type: "uint256" },
      { name: "data", type: "bytes" },
    ],
  },
] as const;

/**
 * How a wallet makes several calls at once for real: the account delegates to a `BatchExecutor` (EIP-7702) in the very
 * transaction that has it make the calls, all or none.
 *
 * @param client Where transactions are sent; its account is not used.
 * @param limits.gas What each batch is given; as much as it needs unless given.
 */
export function batchMethods(
  client: WalletClient,
  account: PrivateKeyAccount,
  executor: Address,
  limits: { gas?: bigint | undefined } = {},
): BatchMethods {
  const sent = new Set<Hex>();
  return {
    wallet_getCapabilities: async () => ({
      [numberToHex(await client.getChainId())]: { atomic: { status: "supported" } },
    }),
    wallet_sendCalls: async ([asked]) => {
      const { calls = [] }: Calls = Object(asked);
      const tuples = calls.map(({ to, value = "0x0", data = "0x" }) => ({ to, value: BigInt(value), data }));
      const data = encodeFunctionData({
        abi: executorAbi,
        functionName: "execute",
        args: [ALL_OR_NONE, encodeAbiParameters(callTuples, [tuples])],
      });
      const prepared = await prepareAuthorization(client, { account, contractAddress: executor, executor: "self" });
      const authorization = await account.signAuthorization(prepared);
      const call = {
        account,
        chain: null,
        type: "eip1559",
        to: account.address,
        data,
        gas: limits.gas ?? GAS,
      } as const;
      const parameters = ["nonce", "fees"] as const;
      const { nonce, gas, ...fees } = await client.prepareTransactionRequest({ ...call, parameters });
      const serializedTransaction = await account.signTransaction({
        type: "eip7702",
        chainId: await client.getChainId(),
        to: account.address,
        data,
        gas,
        nonce,
        maxFeePerGas: fees.maxFeePerGas,
        maxPriorityFeePerGas: fees.maxPriorityFeePerGas,
        authorizationList: [authorization],
      });
      const hash = keccak256(serializedTransaction);
      await client.sendRawTransaction({ serializedTransaction }).catch(async (error: unknown) => {
        // Hardhat answers with an error for a transaction that fails in its block; other nodes give its hash.
        if ((await receiptOf(client, hash)) === null) throw error;
      });
      sent.add(hash);
      return { id: hash };
    },
    wallet_getCallsStatus: async ([id]) => {
      const hash = [...sent].find((each) => each === id);
      if (hash === undefined) throw Object.assign(new Error("There is no such batch."), { code: 5730 });
      const receipt = await receiptOf(client, hash);
      const status = receipt === null ? 100 : receipt.status === "0x1" ? 200 : 500;
      const chainId = numberToHex(await client.getChainId());
      return { version: "2.0.0", id, chainId, atomic: true, status, receipts: receipt === null ? [] : [receipt] };
    },
  };
}

async function receiptOf(client: WalletClient, hash: Hex): Promise<Record<string, unknown> | null> {
  // A raw receipt, as the wallet passes it on.
  // oxlint-disable-next-line typescript/no-explicit-any, typescript/no-unsafe-type-assertion
  return await client.request({ method: "eth_getTransactionReceipt", params: [hash] } as any);
}
