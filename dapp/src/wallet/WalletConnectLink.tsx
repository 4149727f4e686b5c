import { useMemo, useState } from "react";
import { encode } from "uqr";

import { useT } from "../text/LanguageContext.ts";
import { Button, buttonClass } from "../ui/Button.tsx";

/** How a wallet on another device, or in another app on this one, gets to know of the page. */
export default function WalletConnectLink({ link }: { link: string }) {
  const t = useT();
  const [isCopied, setCopied] = useState(false);
  const { size, path } = useMemo(() => drawn(link), [link]);
  return (
    <div className="mt-4 grid justify-items-center gap-3">
      <p>{t("Scan this with the wallet on your phone, or give it the link.")}</p>
      <svg role="img" aria-label={t("Code to scan with a wallet")} viewBox={`0 0 ${size} ${size}`} className="w-64">
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <div className="flex flex-wrap justify-center gap-3">
        <Button
          look="second"
          onClick={() =>
            void navigator.clipboard.writeText(link).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          {isCopied ? t("Copied") : t("Copy the link")}
        </Button>
        <a href={link} className={buttonClass("second")}>
          {t("Open a wallet on this device")}
        </a>
      </div>
    </div>
  );
}

/** The dark squares of a code, as one path: black on white, which every camera reads. */
function drawn(link: string): { size: number; path: string } {
  const { size, data } = encode(link, { ecc: "L", border: 2 });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: squares.join("") };
}
