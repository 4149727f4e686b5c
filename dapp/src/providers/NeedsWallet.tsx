import type { ReactNode } from "react";
import { useConnection } from "wagmi";

import { useT } from "../text/LanguageContext.ts";
import { Notice } from "../ui/Notice.tsx";

/** What only somebody with a wallet can use; whoever has none reads what it would be for. */
export function NeedsWallet(props: { to: string; children: ReactNode }) {
  const t = useT();
  const { address } = useConnection();
  if (address !== undefined) return props.children;
  return (
    <Notice>
      <p className="font-medium">{t("No wallet is connected.")}</p>
      <p className="mt-1">{props.to}</p>
    </Notice>
  );
}
