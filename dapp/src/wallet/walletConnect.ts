import { createConnector } from "wagmi";
import type { EIP1193Provider } from "viem";

import { keep, kept } from "../app/kept.ts";
import type { Config } from "../config/Config.ts";
import type { WalletConnectSession } from "./walletConnectSession.ts";

export const walletConnectId = "walletConnect";

const flag = "walletConnect.connected";

/**
 * Wallets on another device, or in another app, by WalletConnect. Nothing of it is loaded, and nobody is asked, before
 * somebody chooses it. The link that the wallet needs is told as a message of wagmi's, `display_uri`.
 */
export function walletConnect(config: Config, settings: NonNullable<Config["walletConnect"]>) {
  return createConnector<EIP1193Provider | undefined>(({ emitter }) => {
    let session: Promise<WalletConnectSession> | undefined;
    const open = async (): Promise<WalletConnectSession> => {
      session ??= import("./walletConnectSession.ts").then(({ openWalletConnect }) =>
        openWalletConnect(config, settings, {
          onLink: (data) => emitter.emit("message", { type: "display_uri", data }),
          onAccounts: (accounts) => emitter.emit("change", { accounts }),
          onEnd: () => {
            keep(flag, null);
            emitter.emit("disconnect");
          },
        }),
      );
      try {
        return await session;
      } catch (error) {
        // The next attempt begins anew.
        session = undefined;
        throw error;
      }
    };
    const isInUse = () => session !== undefined || kept(flag) === "yes";
    return {
      id: walletConnectId,
      name: "WalletConnect",
      type: walletConnectId,
      // wagmi types the result by an option that only it knows.
      async connect({ isReconnecting } = {}) {
        const opened = await open();
        const accounts = isReconnecting === true ? opened.accounts() : await opened.connect();
        keep(flag, "yes");
        // oxlint-disable-next-line typescript/no-explicit-any, typescript/no-unsafe-type-assertion
        return { accounts: accounts as any, chainId: config.chainId };
      },
      async disconnect() {
        keep(flag, null);
        await (await open()).disconnect();
      },
      getAccounts: async () => (await open()).accounts(),
      getChainId: async () => config.chainId,
      // wagmi asks every connector for its provider when the page is loaded.
      getProvider: async () => (isInUse() ? (await open()).provider : undefined),
      isAuthorized: async () => isInUse() && (await open()).accounts().length > 0,
      onAccountsChanged: () => undefined,
      onChainChanged: () => undefined,
      onDisconnect: () => undefined,
    };
  });
}
