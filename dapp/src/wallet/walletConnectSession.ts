import { UniversalProvider } from "@walletconnect/universal-provider";
import { type Address, type EIP1193Provider, getAddress, isAddress, numberToHex } from "viem";

import type { Config } from "../config/Config.ts";
import { publicRelay } from "./publicRelay.ts";

/** A wallet that is, or may be, connected by WalletConnect. */
export type WalletConnectSession = {
  provider: EIP1193Provider;
  /** What the wallet shares on the app's chain; nothing before it is connected. */
  accounts: () => readonly Address[];
  /** Has a link made that the wallet needs, and waits until it agrees. */
  connect: () => Promise<readonly Address[]>;
  disconnect: () => Promise<void>;
};

type Listeners = {
  onLink: (link: string) => void;
  onAccounts: (accounts: readonly Address[]) => void;
  onEnd: () => void;
};

/** WalletConnect's relay gives no answer. */
export class RelaySilentError extends Error {
  override readonly name = "RelaySilentError";
}

/** The wallet agreed, but not for this chain. */
export class ChainNotSharedError extends Error {
  override readonly name = "ChainNotSharedError";
}

/** For how long the relay may take until there is a link, in milliseconds. */
const PATIENCE = 20_000;

const methods = [
  "eth_sendTransaction",
  "eth_signTypedData_v4",
  "personal_sign",
  "wallet_getCapabilities",
  "wallet_sendCalls",
  "wallet_getCallsStatus",
];
const events = ["accountsChanged", "chainChanged"];

/** Takes up a session that there was before, if any. Only the relay is asked; the chain is read from the app's own node. */
export async function openWalletConnect(
  { chainId, rpc }: Config,
  { projectId, relay = publicRelay }: NonNullable<Config["walletConnect"]>,
  { onLink, onAccounts, onEnd }: Listeners,
): Promise<WalletConnectSession> {
  const metadata = { name: "ANS names", description: "Names you own", url: location.origin, icons: [] };
  const logger = "silent";
  const wallet = await UniversalProvider.init({
    projectId,
    relayUrl: relay,
    metadata,
    telemetryEnabled: false,
    logger,
  });
  // It would have a page of WalletConnect's attest each request, in a frame, which this app opens to nobody.
  wallet.client.core.verify.register = async () => "";
  const chain = `eip155:${chainId}`;
  const accounts = () => accountsOn(chain, wallet.session?.namespaces["eip155"]?.accounts ?? []);
  wallet.on("display_uri", onLink);
  wallet.on("accountsChanged", () => onAccounts(accounts()));
  wallet.on("session_update", () => onAccounts(accounts()));
  wallet.on("disconnect", onEnd);

  const request = async ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
    if (method === "eth_chainId") return numberToHex(chainId);
    if (method === "eth_accounts" || method === "eth_requestAccounts") return accounts();
    const asked = { method, params: Array.isArray(params) ? params : [] };
    return await asError(wallet.request(asked, chain));
  };
  const connect = async (): Promise<readonly Address[]> => {
    const eip155 = { chains: [chain], methods, events, rpcMap: { [chainId]: rpc } };
    await asError(withLink(wallet, relay, wallet.connect({ optionalNamespaces: { eip155 } })));
    if (accounts().length > 0) return accounts();
    await wallet.disconnect();
    throw new ChainNotSharedError(
      `The wallet is not on chain ${chainId}. Add that chain to the wallet, and try again.`,
    );
  };
  return {
    // Events reach wagmi by the listeners.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    provider: { request, on: () => undefined, removeListener: () => undefined } as unknown as EIP1193Provider,
    accounts,
    connect,
    disconnect: async () => {
      if (wallet.session !== undefined) await wallet.disconnect();
    },
  };
}

/** Accounts as CAIP-10 writes them, of one chain. */
function accountsOn(chain: string, accounts: readonly string[]): Address[] {
  const own = accounts
    .filter((account) => account.startsWith(`${chain}:`))
    .map((account) => account.slice(chain.length + 1));
  return own.filter((address) => isAddress(address, { strict: false })).map((address) => getAddress(address));
}

/** A person may take their time to answer; the relay may not. */
async function withLink<T>(
  wallet: InstanceType<typeof UniversalProvider>,
  relay: string,
  connecting: Promise<T>,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new RelaySilentError(`${relay} does not answer.`)), PATIENCE);
  });
  wallet.once("display_uri", () => clearTimeout(timer));
  try {
    return await Promise.race([connecting, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** WalletConnect's own code for a person's no, and that of EIP-1193. */
const [REFUSED, REJECTED] = [5000, 4001];

/** Wallets' answers come as plain objects: here they become errors, with the codes that every wallet uses. */
async function asError<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && !("code" in error)) throw error;
    const { code, message }: Record<string, unknown> = Object(error);
    throw Object.assign(new Error(String(message)), { code: code === REFUSED ? REJECTED : code });
  }
}
