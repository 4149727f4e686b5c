import {
  addressOf,
  ansRegistryAbi,
  commitmentOf,
  namehash,
  nameRegistrarAbi,
  prepareRegistration,
  registerMany,
  serviceProvidersAbi,
  signOperatorKey,
  waitForCommitment,
  write,
} from "@ans/client";
import {
  createTestClient,
  createWalletClient,
  encodeAbiParameters,
  http,
  keccak256,
  maxUint256,
  numberToHex,
  parseEther,
  type PrivateKeyAccount,
  type WriteContractParameters,
  zeroAddress,
  zeroHash,
} from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { getTransactionCount } from "viem/actions";
import { hardhat } from "viem/chains";

import type { Stack } from "./bringUp.ts";

type Chain = Pick<Stack, "as" | "person" | "rpc">;

const stake = parseEther("5000000");
const noPermit = { value: 0n, deadline: 0n, v: 0, r: zeroHash, s: zeroHash };

/** Takes so many seats, with real transactions that nobody waits for one by one. All belong to one account. */
export async function takeSeats({ as, person, rpc }: Chain, count: number): Promise<void> {
  const owner = await person({ dimt: 0n, eth: parseEther("1000") });
  const context = as(owner);
  // All places together freeze more than a local network gives away: what vests is put into the purse at once.
  const test = createTestClient({ mode: "hardhat", chain: hardhat, transport: http(rpc) });
  await test.setStorageAt({
    address: addressOf(context, "DIMToken"),
    // The first variable of ERC20 is the mapping of balances.
    index: keccak256(encodeAbiParameters([{ type: "address" }, { type: "uint256" }], [owner.address, 0n])),
    value: numberToHex(stake * BigInt(count), { size: 32 }),
  });
  const custody = addressOf(context, "ServiceProviders");
  await write(context, "DIMToken", "approve", [custody, maxUint256]);
  const calls = [];
  for (let index = 0; index < count; index++) {
    const key = privateKeyToAccount(generatePrivateKey());
    const keyProof = await signOperatorKey(context, { key, owner: owner.address });
    const commission = (index * 37) % 5000;
    const delegationCap = stake * BigInt(index % 7);
    const seat = { key: key.address, payout: zeroAddress, commission, delegationCap, self: stake, keyProof };
    calls.push({ abi: serviceProvidersAbi, address: custody, functionName: "join", args: [seat, noPermit] });
  }
  await sendAll(rpc, owner, calls, 1_000_000n);
}

/** Registers so many names for an account. */
export async function takeNames({ as, rpc }: Chain, owner: PrivateKeyAccount, count: number): Promise<void> {
  const context = as(owner);
  const registrar = addressOf(context, "NameRegistrar");
  const wanted = Array.from({ length: count }, (_, index) =>
    prepareRegistration(context, { name: `crowd${String(index).padStart(4, "0")}` }),
  );
  const calls = wanted.map((registration) => ({
    abi: nameRegistrarAbi,
    address: registrar,
    functionName: "commit",
    args: [commitmentOf(context, registration)],
  }));
  await sendAll(rpc, owner, calls, 100_000n);
  await write(context, "DIMToken", "approve", [registrar, maxUint256]);
  for (let at = 0; at < count; at += 40) {
    const some = wanted.slice(at, at + 40);
    for (const registration of some) await waitForCommitment(context, { registration });
    // Some expire later than others.
    await registerMany(context, { names: some.map((registration, n) => ({ registration, years: 1 + (n % 3) })) });
  }
}

/** Gives so many names below a name to its owner. */
export async function takeSubnames({ as, rpc }: Chain, owner: PrivateKeyAccount, parent: string, count: number) {
  const registry = addressOf(as(owner), "ANSRegistry");
  const calls = Array.from({ length: count }, (_, index) => ({
    abi: ansRegistryAbi,
    address: registry,
    functionName: "createSubname",
    args: [namehash(parent), `sub${String(index).padStart(3, "0")}`, owner.address, 0, zeroAddress, true],
  }));
  await sendAll(rpc, owner, calls, 300_000n);
}

type Call = Pick<WriteContractParameters, "abi" | "address" | "functionName" | "args">;

/** Sends transactions in bundles, each with its number and its gas, and waits for the last of them. */
async function sendAll(rpc: string, account: PrivateKeyAccount, calls: readonly Call[], gas: bigint): Promise<void> {
  const transport = http(rpc, { batch: { batchSize: 50 }, timeout: 60_000 });
  const client = createWalletClient({ account, chain: hardhat, transport });
  const [first] = calls;
  if (first === undefined) return;
  const start = await getTransactionCount(client, { address: account.address });
  const fees = { maxFeePerGas: 10n ** 11n, maxPriorityFeePerGas: 1n, gas, type: "eip1559" } as const;
  for (let at = 0; at < calls.length; at += 50) {
    const some = calls.slice(at, at + 50);
    await Promise.all(some.map((call, n) => client.writeContract({ ...call, ...fees, nonce: start + at + n })));
  }
}
