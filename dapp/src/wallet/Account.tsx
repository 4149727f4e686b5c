import { balances, getPrimary, showDimt } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { formatEther } from "viem";
import { useConnection, useDisconnect } from "wagmi";

import { useAns } from "../chain/useAns.ts";
import { useConfig } from "../config/ConfigContext.ts";
import { useT } from "../text/LanguageContext.ts";
import { Button } from "../ui/Button.tsx";
import { Failure } from "../ui/Failure.tsx";
import { Faucet } from "./Faucet.tsx";

/** What the connected account is, and has. */
export function Account(props: { onClose: () => void }) {
  const t = useT();
  const ans = useAns();
  const { faucet } = useConfig();
  const { address, connector } = useConnection();
  const disconnect = useDisconnect();
  const [isCopied, setCopied] = useState(false);
  const held = useQuery({
    queryKey: ["balances", address],
    queryFn: () => balances(ans, { account: address }),
    enabled: address !== undefined,
  });
  const primary = useQuery({
    queryKey: ["primary", address],
    queryFn: () => (address === undefined ? null : getPrimary(ans, { address })),
    enabled: address !== undefined,
  });
  if (address === undefined) return null;
  return (
    <div className="grid gap-4">
      {primary.data?.verified === true ? <p className="text-lg font-semibold">{primary.data.name}</p> : null}
      <p className="mono break-all">{address}</p>
      <dl className="grid grid-cols-2 gap-3">
        <Amount label="DIMT" text={held.data === undefined ? "…" : showDimt(held.data.dimt).replace(" DIMT", "")} />
        <Amount
          label="ETH"
          text={held.data === undefined ? "…" : String(Number(Number(formatEther(held.data.eth)).toFixed(4)))}
        />
      </dl>
      <Failure error={held.error} />
      {faucet === undefined ? null : <Faucet account={address} />}
      <div className="flex flex-wrap gap-3">
        <Button
          look="second"
          onClick={() =>
            void navigator.clipboard.writeText(address).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          {isCopied ? t("Copied") : t("Copy the address")}
        </Button>
        <Button
          look="second"
          onClick={() => {
            disconnect.mutate(connector === undefined ? undefined : { connector });
            props.onClose();
          }}
        >
          {t("Disconnect")}
        </Button>
      </div>
    </div>
  );
}

function Amount(props: { label: string; text: string }) {
  return (
    <div className="rounded-xl bg-inset px-4 py-3">
      <dt className="text-sm text-soft">{props.label}</dt>
      <dd className="text-lg font-semibold">{props.text}</dd>
    </div>
  );
}
