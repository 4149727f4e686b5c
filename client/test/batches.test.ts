import { expect } from "chai";
import { network } from "hardhat";
import { createWalletClient, custom, type EIP1193Parameters, type Hex, parseEther } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";

import { batchMethods } from "../../test/helpers/batchMethods.ts";
import {
  type AnsContext,
  approve,
  balances,
  BatchFailedError,
  BatchNotSeenError,
  canBatch,
  commitMany,
  commitmentStatus,
  confirmBatch,
  prepareRegistration,
  register,
  registerMany,
  renew,
  renewMany,
  walletSteps,
  whois,
} from "../src/index.ts";
import { committed, own } from "./helpers/own.ts";
import { refusal } from "./helpers/refusal.ts";
import { clientsOn, deployAns, toAddress } from "./helpers/system.ts";

const connection = await network.create();
const { ethers, networkHelpers } = connection;
const { time } = networkHelpers;

const MULTICALL3 = "0xcA11bde05977b3631167028862bE2a173976CA11";

async function fixture() {
  const system = await deployAns(connection);
  const executor = toAddress(await (await ethers.deployContract("BatchExecutor")).getAddress());
  return { ...system, executor };
}

const load = () => networkHelpers.loadFixture(fixture);

type Method = (params: unknown[]) => unknown;

/** What wallets say to what they do not know, or do not want. */
const error = (code: number, message: string) => Object.assign(new Error(message), { code });
const unknown: Method = () => {
  throw error(-32_601, "the method does not exist");
};

/** Somebody with a wallet that makes several calls at once, and signs no typed data; `changed` methods are otherwise. */
async function batcher(changed: (usual: Record<string, Method>) => Record<string, Method> = () => ({}), gas?: bigint) {
  const { ans, alice, dimt, executor, publicClient } = await load();
  const account = privateKeyToAccount(generatePrivateKey());
  await alice.sendTransaction({ to: account.address, value: parseEther("10") });
  await dimt.connect(alice).getFunction("transfer")(account.address, parseEther("1000"));
  const node = clientsOn(connection).walletClient;
  const asked: string[] = [];
  const usual: Record<string, Method> = {
    eth_accounts: () => [account.address],
    eth_signTypedData_v4: unknown,
    eth_sendTransaction: async ([fields]) => {
      const { to, data, gas: limit }: { to?: Hex; data?: Hex; gas?: Hex } = Object(fields);
      const local = createWalletClient({ account, transport: custom(node) });
      return await local.sendTransaction({ to, data, gas: BigInt(limit ?? 0), chain: null });
    },
    ...batchMethods(node, account, executor, { gas }),
  };
  const methods = { ...usual, ...changed(usual) };
  const provider = {
    request: async ({ method, params = [] }: EIP1193Parameters) => {
      const own = methods[method];
      // oxlint-disable-next-line typescript/no-explicit-any, typescript/no-unsafe-type-assertion
      if (own === undefined) return await node.request({ method, params } as any);
      asked.push(method);
      return await own(Array.isArray(params) ? params : [params]);
    },
  };
  const walletClient = createWalletClient({ account: account.address, transport: custom(provider, { retryCount: 0 }) });
  const functions: string[] = [];
  const context = ans(account, { walletClient, onTransaction: ({ functionName }) => functions.push(functionName) });
  const sends = () => asked.filter((method) => method === "eth_sendTransaction" || method === "wallet_sendCalls");
  return { context, account, sends, functions, publicClient, ans, registrar: context.addresses.NameRegistrar };
}

describe("Batches of a wallet (EIP-5792)", () => {
  it("are seen by what the wallet says of itself, on this chain or on every one", async () => {
    expect(await canBatch((await batcher()).context)).to.equal(true);
    const says = (capabilities: unknown) => batcher(() => ({ wallet_getCapabilities: () => capabilities }));
    expect(await canBatch((await says({ "0x0": { atomic: { status: "supported" } } })).context)).to.equal(true);
    for (const none of [
      {},
      { "0x1": { atomic: { status: "supported" } } },
      { "0x7a69": { atomic: { status: "ready" } } },
      { "0x0": { atomic: { status: "supported" } }, "0x7a69": { atomic: { status: "unsupported" } } },
      null,
    ]) {
      expect(await canBatch((await says(none)).context), JSON.stringify(none)).to.equal(false);
    }
    expect(await canBatch((await batcher(() => ({ wallet_getCapabilities: unknown }))).context)).to.equal(false);
    const { ans } = await load();
    expect(await canBatch(ans())).to.equal(false);
  });

  it("approve and register in one transaction, which takes no more than the price", async () => {
    const { context, account, sends, publicClient, functions } = await batcher();
    const registration = await committed(context, time, { name: "alone" });
    const { owner, sent, price } = await register(context, { registration, years: 2 });
    expect(owner).to.equal(account.address);
    expect(price).to.equal(parseEther("32"));
    expect(sends()).to.deep.equal(["eth_sendTransaction", "wallet_sendCalls"]);
    expect(functions).to.deep.equal(["commit", "register"]);
    const transaction = await publicClient.getTransaction({ hash: sent.hash });
    expect(transaction.type).to.equal("eip7702");
    expect(await balances(context)).to.deep.include({ dimt: parseEther("968"), allowance: 0n });
  });

  it("are told of as soon as the wallet took them, and can be asked about by their id later", async () => {
    const { context } = await batcher();
    const told: unknown[] = [];
    const listening: AnsContext = {
      ...context,
      onBatch: (batch) => told.push(batch),
      onTransaction: (transaction) => told.push(transaction),
    };
    const registration = await committed(context, time, { name: "heard" });
    const { sent } = await register(listening, { registration, years: 1 });
    const call = { contract: "NameRegistrar", functionName: "register" };
    const { id }: { id?: string } = Object(told[0]);
    expect(told).to.deep.equal([
      { id, ...call },
      { hash: sent.hash, batch: id, ...call },
    ]);
    expect(await confirmBatch(context, id ?? "")).to.deep.equal(sent);
    await refusal(confirmBatch(context, "0x12"), "TRANSACTION_NOT_SEEN");
    const { ans } = await load();
    await refusal(confirmBatch(ans(), "0x12"), "NO_WALLET");
  });

  it("approve and renew, one name or several", async () => {
    const { context, sends } = await batcher();
    await own(context, time, { name: "first" });
    await own(context, time, { name: "second" });
    const before = sends().length;
    const { expiry } = await renew(context, { name: "first", years: 1 });
    expect((await whois(context, { name: "first" })).expiry).to.equal(expiry);
    const both = ["first", "second"].map((name) => ({ name, years: 1 }));
    expect((await renewMany(context, { names: both })).names).to.have.length(2);
    expect(sends().slice(before)).to.deep.equal(["wallet_sendCalls", "wallet_sendCalls"]);
  });

  it("are not asked for where the wallet signs a permit, or the allowance is there", async () => {
    const { context, account, sends } = await batcher(() => ({
      eth_signTypedData_v4: ([, data]) => account.signTypedData(JSON.parse(String(data))),
    }));
    await own(context, time, { name: "signed" });
    expect(sends()).to.deep.equal(["eth_sendTransaction", "eth_sendTransaction"]);
    const mute = await batcher();
    await approve(mute.context, { amount: parseEther("100") });
    await own(mute.context, time, { name: "allowed" });
    expect(mute.sends()).to.not.include("wallet_sendCalls");
  });

  it("are left where the wallet refuses them after all: then it is asked for one transaction after the other", async () => {
    for (const code of [5700, 5740, 5760, 4200, -32_601]) {
      const { context, functions } = await batcher(() => ({
        wallet_sendCalls: () => {
          throw error(code, "not so");
        },
      }));
      await own(context, time, { name: "singly" });
      expect(functions, String(code)).to.deep.equal(["commit", "approve", "register"]);
    }
  });

  it("are never sent again once the wallet took them", async () => {
    const { context, sends } = await batcher(() => ({ wallet_getCallsStatus: unknown }));
    const registration = await committed(context, time, { name: "mute" });
    const thrown = await refusal(register(context, { registration, years: 1 }), "TRANSACTION_NOT_SEEN");
    expect(thrown).to.be.instanceOf(BatchNotSeenError);
    expect(sends()).to.deep.equal(["eth_sendTransaction", "wallet_sendCalls"]);
    expect((await whois(context, { name: "mute" })).owner).to.equal(context.account?.address);
  });

  it("that the person refuses send nothing", async () => {
    for (const code of [4001, 5750]) {
      const { context, sends } = await batcher(() => ({
        wallet_sendCalls: () => {
          throw error(code, "no");
        },
      }));
      const registration = await committed(context, time, { name: "refused" });
      await refusal(register(context, { registration, years: 1 }), "SIGNATURE_REJECTED");
      expect(sends()).to.deep.equal(["eth_sendTransaction", "wallet_sendCalls"]);
      expect((await balances(context)).allowance).to.equal(0n);
    }
  });

  it("that would fail are not sent, and the reason is said", async () => {
    const { context, sends } = await batcher();
    const registration = prepareRegistration(context, { name: "young" });
    await commitMany(context, { registrations: [registration] });
    await refusal(register(context, { registration, years: 1 }), "COMMITMENT_TOO_YOUNG");
    expect(sends()).to.deep.equal(["eth_sendTransaction"]);
  });

  it("that were reverted change nothing, not even the allowance, and are said to have failed", async () => {
    const { context } = await batcher(undefined, 120_000n);
    const registration = await committed(context, time, { name: "short" });
    const thrown = await refusal(register(context, { registration, years: 1 }), "BATCH_FAILED");
    expect(thrown).to.be.instanceOf(BatchFailedError).with.property("status", 500);
    expect(thrown.message).to.include("changed nothing but cost their gas");
    expect((await balances(context)).allowance).to.equal(0n);
  });

  it("of which a wallet carried out only a part are said to be that", async () => {
    for (const [status, words] of [
      [400, "none was carried out"],
      [600, "only a part of the calls"],
      [700, "ended with 700"],
    ] as const) {
      const { context } = await batcher((usual) => ({
        wallet_getCallsStatus: async (params) => ({ ...Object(await usual.wallet_getCallsStatus?.(params)), status }),
      }));
      const registration = await committed(context, time, { name: "partly" });
      expect((await refusal(register(context, { registration, years: 1 }), "BATCH_FAILED")).message).to.include(words);
    }
  });

  it("take the logs of their own calls alone from a transaction that carries more", async () => {
    const { context } = await batcher((usual) => ({
      wallet_getCallsStatus: async (params) => {
        const status = Object(await usual.wallet_getCallsStatus?.(params));
        const [receipt] = status.receipts;
        return { ...status, receipts: [{ ...receipt, logs: receipt.logs.slice(0, 1) }] };
      },
    }));
    const registration = await committed(context, time, { name: "others" });
    await refusal(register(context, { registration, years: 1 }), "TRANSACTION_REVERTED");
  });
});

describe("Committing to several names", () => {
  const wishes = ["one", "two", "three"].map((name) => ({ name: `${name}name` }));

  it("asks a wallet that batches once", async () => {
    const { context, sends } = await batcher();
    expect(await walletSteps(context, { names: 3 })).to.deep.equal({ commits: 1, payment: "permit" });
    const registrations = wishes.map((wish) => prepareRegistration(context, wish));
    const committedTo = await commitMany(context, { registrations });
    expect(committedTo.map(({ state }) => state)).to.deep.equal(["ageing", "ageing", "ageing"]);
    expect(sends()).to.deep.equal(["wallet_sendCalls"]);
    await time.increaseTo(committedTo[0]?.readyAt ?? 0);
    const names = registrations.map((registration) => ({ registration, years: 1 }));
    expect((await registerMany(context, { names })).names).to.have.length(3);
    expect(sends()).to.deep.equal(["wallet_sendCalls", "wallet_sendCalls"]);
  });

  it("takes one transaction where the chain has Multicall3", async () => {
    const { ans, dave } = await load();
    const many = await ethers.deployContract("ManyCalls");
    await networkHelpers.setCode(MULTICALL3, (await many.getDeployedCode()) ?? "0x");
    const transactions: string[] = [];
    const context = ans(dave, { onTransaction: ({ functionName }) => transactions.push(functionName) });
    expect(await walletSteps(context, { names: 3 })).to.deep.equal({ commits: 1, payment: "permit" });
    const registrations = wishes.map((wish) => prepareRegistration(context, wish));
    const committedTo = await commitMany(context, { registrations });
    expect(committedTo.map(({ state }) => state)).to.deep.equal(["ageing", "ageing", "ageing"]);
    expect(transactions).to.deep.equal(["commit"]);
  });

  it("takes one transaction for each elsewhere, and none for those that are committed to", async () => {
    const { ans, dave } = await load();
    const transactions: string[] = [];
    const context = ans(dave, { onTransaction: ({ functionName }) => transactions.push(functionName) });
    expect(await walletSteps(context, { names: 3 })).to.deep.equal({ commits: 3, payment: "permit" });
    const registrations = wishes.map((wish) => prepareRegistration(context, wish));
    await commitMany(context, { registrations: registrations.slice(0, 1) });
    await commitMany(context, { registrations });
    expect(transactions).to.deep.equal(["commit", "commit", "commit"]);
    await commitMany(context, { registrations });
    expect(transactions).to.have.length(3);
    for (const registration of registrations) {
      expect((await commitmentStatus(context, { registration })).state).to.equal("ageing");
    }
    await refusal(commitMany(context, { registrations: [] }), "INVALID_ARGUMENT");
  });

  it("tells how a contract account pays: in a batch if its wallet can, else by an approval of its own", async () => {
    const { context, account } = await batcher();
    await networkHelpers.setCode(account.address, "0x00");
    expect(await walletSteps(context, { names: 1 })).to.deep.equal({ commits: 1, payment: "batch" });
    const single = await batcher(() => ({ wallet_getCapabilities: unknown }));
    await networkHelpers.setCode(single.account.address, "0x00");
    expect(await walletSteps(single.context, { names: 1 })).to.deep.equal({ commits: 1, payment: "approve" });
  });
});
