import { type Connector, useConnect, useConnection, useConnectionEffect, useConnectors } from "wagmi";
import { lazy, Suspense, useEffect, useState } from "react";

import { useT } from "../text/LanguageContext.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Failure } from "../ui/Failure.tsx";
import { Account } from "./Account.tsx";
import { testWalletId } from "./testWallet.ts";
import { walletConnectId } from "./walletConnect.ts";

const WalletConnectLink = lazy(() => import("./WalletConnectLink.tsx"));

/** The wallet's window: which wallets there are, or what the connected one holds. */
export default function WalletDialog(props: { onClose: () => void }) {
  const t = useT();
  const { isConnected } = useConnection();
  // The test wallet is empty at first: its owner stays, and finds the faucet.
  useConnectionEffect({
    onConnect: ({ connector, isReconnected }) => {
      if (!isReconnected && connector.id !== testWalletId) props.onClose();
    },
  });
  return (
    <Dialog title={isConnected ? t("Your wallet") : t("Connect a wallet")} onClose={props.onClose}>
      {isConnected ? <Account onClose={props.onClose} /> : <Wallets />}
    </Dialog>
  );
}

function Wallets() {
  const t = useT();
  const connectors = useConnectors();
  const connect = useConnect();
  // Undefined for a wallet app, which asks nobody before it has heard of the page.
  const [asked, setAsked] = useState<string>();
  const link = useLink(connectors.find(({ id }) => id === walletConnectId));
  const announced = connectors.filter(({ type, id }) => type === "injected" && id !== "injected");
  const isOld = announced.length === 0 && "ethereum" in globalThis;
  const shown = connectors.filter(
    ({ id, type }) => id === testWalletId || type !== "injected" || id !== "injected" || isOld,
  );
  return (
    <>
      {shown.length === 0 ? (
        <p>
          {t(
            "This browser has no wallet. Install one that works with Ethereum, as an extension or an app with a browser, and load the page again.",
          )}
        </p>
      ) : (
        <ul className="grid gap-3">
          {shown.map((connector) => (
            <li key={connector.uid}>
              <Button
                look="second"
                className="w-full justify-start!"
                disabled={connect.isPending}
                onClick={() => {
                  setAsked(connector.id === walletConnectId ? undefined : connector.name);
                  connect.mutate({ connector });
                }}
              >
                {connector.icon?.startsWith("data:image/") === true ? (
                  <img src={connector.icon} alt="" className="size-6 rounded" />
                ) : (
                  <span aria-hidden="true" className="size-6 rounded bg-tint" />
                )}
                {connector.id === testWalletId ? t("Test wallet") : connector.name}
              </Button>
              {connector.id === testWalletId ? (
                <p className="mt-1 text-sm text-soft">
                  {t(
                    "Needs nothing installed. Its key stays in this browser, unprotected: for this test network only.",
                  )}
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {connect.isPending ? (
        <p role="status" className="mt-4 text-soft">
          {asked === undefined
            ? t("Waiting for a wallet app to connect.")
            : t("{wallet} is asking you. Answer there, or close this window to choose another.", {
                wallet: asked,
              })}{" "}
          <Button look="plain" className="min-h-0!" onClick={() => connect.reset()}>
            {t("Stop waiting")}
          </Button>
        </p>
      ) : null}
      {connect.isPending && link !== undefined ? (
        <Suspense fallback={null}>
          <WalletConnectLink link={link} />
        </Suspense>
      ) : null}
      <Failure error={connect.error} className="mt-4" />
    </>
  );
}

/** The link that WalletConnect made last, for the wallet that is to connect. */
function useLink(connector: Connector | undefined): string | undefined {
  const [link, setLink] = useState<string>();
  useEffect(() => {
    const onMessage = ({ type, data }: { type: string; data?: unknown }) => {
      if (type === "display_uri" && typeof data === "string") setLink(data);
    };
    connector?.emitter.on("message", onMessage);
    return () => connector?.emitter.off("message", onMessage);
  }, [connector]);
  return link;
}
