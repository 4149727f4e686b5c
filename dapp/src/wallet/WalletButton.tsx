import { lazy, Suspense, useState } from "react";
import { useConnection } from "wagmi";

import { useT } from "../text/LanguageContext.ts";
import { Button } from "../ui/Button.tsx";
import { shortAddress } from "./shortAddress.ts";

const WalletDialog = lazy(() => import("./WalletDialog.tsx"));

/** Opens the wallet's window: to connect, or to see what is connected. */
export function WalletButton() {
  const t = useT();
  const { address } = useConnection();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look={address === undefined ? "first" : "second"} className="px-4!" onClick={() => setOpen(true)}>
        {address === undefined ? t("Connect wallet") : shortAddress(address)}
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <WalletDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
