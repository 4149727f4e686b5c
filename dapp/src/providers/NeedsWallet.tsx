import type { ReactNode } from "react";
import { useConnection } from "wagmi";

import { useT } from "../text/LanguageContext.ts";
import { Empty } from "../ui/Empty.tsx";

/** What only somebody with a wallet can use; whoever has none reads what it would be for. */
export function NeedsWallet(props: { to: string; children: ReactNode }) {
  const t = useT();
  const { address } = useConnection();
  if (address !== undefined) return props.children;
  return (
    <Empty>
      <span className="block font-medium text-ink">{t("No wallet is connected.")}</span>
      <span className="mt-1 block">{props.to}</span>
    </Empty>
  );
}
