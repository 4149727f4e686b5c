import type { BrowserContext } from "playwright-core";
import {
  createWalletClient,
  type Hex,
  hexToBigInt,
  http,
  isHex,
  keccak256,
  numberToHex,
  type PrivateKeyAccount,
} from "viem";
import { getTransactionReceipt } from "viem/actions";

/** A request of the page, as EIP-1193 has it. */
type Request = { method: string; params?: unknown[] };

/** A wallet that announces itself in the page (EIP-6963); its key stays in the test. */
export type Wallet = {
  account: PrivateKeyAccount;
  /** All that the page asked for, in order. */
  requests: string[];
  /** The person says no to the next request of this method, or to the one after so many. */
  rejectNext: (method: string, after?: number) => void;
  /** The person does not answer the next request of this method until the function it gives back is called. */
  holdNext: (method: string) => () => void;
  /** Gives each transaction so much gas and no more; undefined for as much as it needs. */
  limitGas: (gas: bigint | undefined) => void;
  /** The person chooses another network in the wallet. */
  setChain: (chainId: number) => Promise<void>;
};

const LOCAL = 31_337;

/** What a wallet answers to a method. */
export type Methods = Record<string, (params: unknown[]) => unknown>;

/**
 * Puts a wallet into every page of a context. Call it before the page is opened.
 *
 * @param changed Methods that it has besides the usual ones, or in place of them.
 */
export async function installWallet(
  context: BrowserContext,
  account: PrivateKeyAccount,
  rpc: string,
  changed: Methods = {},
): Promise<Wallet> {
  const requests: string[] = [];
  const rejected: { method: string; after: number }[] = [];
  const held = new Map<string, Promise<void>>();
  const granted = new Set<string>();
  let chainId = LOCAL;
  let gas: bigint | undefined;
  const client = createWalletClient({ account, transport: http(rpc, { retryCount: 0 }) });

  const tell = async (event: string, value: unknown) => {
    for (const page of context.pages()) {
      await page.evaluate(
        ([name, detail]) => dispatchEvent(new CustomEvent(`wallet:${String(name)}`, { detail })),
        [event, value],
      );
    }
  };
  const accounts = () => (granted.has("accounts") ? [account.address] : []);
  const sendTransaction = async ([given]: unknown[]) => {
    const { to, data, value, gas: asked } = fieldsOf(given);
    // As wallets do, what the page asks for stands: an estimate of the wallet's own has no room for a block that differs.
    const limit = gas ?? (asked === undefined ? undefined : hexToBigInt(asked));
    const sent = { gas: limit, to, data, value: value === undefined ? 0n : hexToBigInt(value), chain: null };
    const prepared = await client.prepareTransactionRequest({ ...sent, type: "eip1559" });
    const { nonce, maxFeePerGas, maxPriorityFeePerGas } = prepared;
    const fees = {
      nonce,
      maxFeePerGas,
      maxPriorityFeePerGas,
      gas: prepared.gas,
      type: "eip1559",
      chainId: LOCAL,
    } as const;
    const serialized = await account.signTransaction({ to, data, value: sent.value, ...fees });
    const hash = keccak256(serialized);
    try {
      await client.sendRawTransaction({ serializedTransaction: serialized });
    } catch (error) {
      // Hardhat answers with an error for a transaction that fails in its block; other nodes give its hash.
      const mined = await getTransactionReceipt(client, { hash }).catch(() => undefined);
      if (mined === undefined) throw error;
    }
    return hash;
  };
  const methods: Methods = {
    eth_requestAccounts: () => (granted.add("accounts"), accounts()),
    wallet_requestPermissions: () => (granted.add("accounts"), [{ parentCapability: "eth_accounts" }]),
    wallet_revokePermissions: () => (granted.clear(), null),
    wallet_getPermissions: () => (granted.has("accounts") ? [{ parentCapability: "eth_accounts" }] : []),
    eth_accounts: accounts,
    eth_chainId: () => numberToHex(chainId),
    wallet_switchEthereumChain: async ([wanted]) => {
      const next = Number(fieldsOf(wanted).chainId);
      if (next !== LOCAL) throw refusal(4902, "Unrecognised chain");
      chainId = next;
      await tell("chainChanged", numberToHex(chainId));
      return null;
    },
    eth_signTypedData_v4: async ([, text]) => await account.signTypedData(JSON.parse(String(text))),
    personal_sign: async ([raw]) => (isHex(raw) ? await account.signMessage({ message: { raw } }) : null),
    eth_sendTransaction: sendTransaction,
    ...changed,
  };

  await context.exposeFunction("walletRequest", async ({ method, params = [] }: Request) => {
    requests.push(method);
    try {
      await held.get(method);
      const refused = rejected.find((each) => each.method === method);
      if (refused !== undefined && refused.after-- === 0) {
        rejected.splice(rejected.indexOf(refused), 1);
        throw refusal(4001, "User rejected the request.");
      }
      const own = methods[method];
      // oxlint-disable-next-line typescript/no-explicit-any, typescript/no-unsafe-type-assertion
      const result: unknown = own === undefined ? await client.request({ method, params } as any) : await own(params);
      return { result };
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : -32_603;
      return { error: { code, message: error instanceof Error ? error.message : String(error) } };
    }
  });
  // The loader that runs these tests marks functions with a helper of its own, which no page has.
  await context.addInitScript({ content: `globalThis.__name ??= (named) => named; (${announce.toString()})();` });
  return {
    account,
    requests,
    rejectNext: (method, after = 0) => void rejected.push({ method, after }),
    holdNext: (method) => {
      let resolve: (() => void) | undefined;
      held.set(method, new Promise((release) => (resolve = release)));
      return () => {
        held.delete(method);
        resolve?.();
      };
    },
    limitGas: (limit) => {
      gas = limit;
    },
    setChain: async (next) => {
      chainId = next;
      await tell("chainChanged", numberToHex(next));
    },
  };
}

function fieldsOf(value: unknown): { to?: Hex; data?: Hex; value?: Hex; gas?: Hex; chainId?: Hex } {
  return typeof value === "object" && value !== null ? value : {};
}

function refusal(code: number, message: string): Error {
  return Object.assign(new Error(message), { code });
}

/** Runs in the page. */
function announce(): void {
  type Bridge = (request: unknown) => Promise<{ result?: unknown; error?: { code: number; message: string } }>;
  const listeners = new Map<string, Set<(value: unknown) => void>>();
  for (const event of ["chainChanged", "accountsChanged"]) {
    addEventListener(`wallet:${event}`, (fired) => {
      if (!(fired instanceof CustomEvent)) return;
      for (const listener of listeners.get(event) ?? []) listener(fired.detail);
    });
  }
  const provider = {
    async request(request: unknown): Promise<unknown> {
      const bridge: Bridge = Reflect.get(globalThis, "walletRequest");
      const { result, error } = await bridge(request);
      if (error !== undefined) throw Object.assign(new Error(error.message), error);
      return result;
    },
    on(event: string, listener: (value: unknown) => void): void {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
    },
    removeListener(event: string, listener: (value: unknown) => void): void {
      listeners.get(event)?.delete(listener);
    },
  };
  const info = Object.freeze({
    uuid: "4f1c3d5e-9a3b-4c52-8f0e-0a2b6f3d7c11",
    name: "Pocket",
    icon: "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=",
    rdns: "example.pocket",
  });
  const detail = Object.freeze({ info, provider });
  const say = () => dispatchEvent(new CustomEvent("eip6963:announceProvider", { detail }));
  addEventListener("eip6963:requestProvider", say);
  say();
}
