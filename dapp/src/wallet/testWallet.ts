import { ChainNotConfiguredError, createConnector } from "wagmi";
import type { Address, EIP1193Provider } from "viem";

import { keep, kept } from "../app/kept.ts";
import type { Config } from "../config/Config.ts";

export const testWalletId = "ans.testWallet";

/** A wallet in the page, for a network that is there to try things out: its key lies open in this browser. */
export function testWallet(config: Config) {
  return createConnector<EIP1193Provider>(() => {
    let provider: Promise<EIP1193Provider> | undefined;
    // Loaded only when somebody uses it: it holds the arithmetic of signatures.
    const load = () => (provider ??= import("./testProvider.ts").then((module) => module.testProvider(config)));
    const accountsOf = async (): Promise<readonly Address[]> =>
      await (await load()).request({ method: "eth_accounts" });
    return {
      id: testWalletId,
      name: "Test wallet",
      type: "test",
      // wagmi types the result by an option that only it knows.
      async connect() {
        const accounts = await accountsOf();
        keep("testWallet.connected", "yes");
        // oxlint-disable-next-line typescript/no-explicit-any, typescript/no-unsafe-type-assertion
        return { accounts: accounts as any, chainId: config.chainId };
      },
      async disconnect() {
        keep("testWallet.connected", null);
      },
      getAccounts: accountsOf,
      getChainId: async () => config.chainId,
      getProvider: load,
      isAuthorized: async () => kept("testWallet.connected") === "yes",
      async switchChain() {
        throw new ChainNotConfiguredError();
      },
      onAccountsChanged: () => undefined,
      onChainChanged: () => undefined,
      onDisconnect: () => undefined,
    };
  });
}
