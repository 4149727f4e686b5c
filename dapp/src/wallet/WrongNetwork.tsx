import { useConnection, useSwitchChain } from "wagmi";

import { useConfig } from "../config/ConfigContext.ts";
import { useT } from "../text/LanguageContext.ts";
import { Button } from "../ui/Button.tsx";

/** Offers to switch a wallet that is on another network. */
export function WrongNetwork() {
  const t = useT();
  const { chainId: wanted, chainName, rpc } = useConfig();
  const { chainId, isConnected } = useConnection();
  const change = useSwitchChain();
  if (!isConnected || chainId === wanted) return null;
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center justify-center gap-3 bg-warn-tint px-4 py-3 text-center text-warn"
    >
      <span>{t("Your wallet is on another network. The names here are on {name}.", { name: chainName })}</span>
      <Button look="second" disabled={change.isPending} onClick={() => change.mutate({ chainId: wanted })}>
        {t("Switch to {name}", { name: chainName })}
      </Button>
      {change.error === null ? null : (
        <span>
          {t("The wallet did not switch. Add the network in the wallet: chain id {id}, address {rpc}.", {
            id: wanted,
            rpc,
          })}
        </span>
      )}
    </div>
  );
}
