import { type Price, walletSteps } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { formatEther } from "viem";

import { useAns } from "../../chain/useAns.ts";
import { useT } from "../../text/LanguageContext.ts";
import { showAmount } from "../showAmount.ts";
import { networkFee } from "./networkFee.ts";

type Quote = { names: Price[]; base: bigint; premium: bigint; total: bigint };

/** All that will have been paid, and asked of the wallet, in the end. */
export function Invoice(props: { quote: Quote | undefined; names: number; records: number }) {
  const t = useT();
  const ans = useAns();
  const { quote, names, records } = props;
  const fee = useQuery({
    queryKey: ["networkFee", names, records],
    queryFn: () => networkFee(ans, { names, records }),
    refetchInterval: 30_000,
  });
  if (quote === undefined) return <p className="text-soft">{t("Asking the chain …")}</p>;
  const [{ years } = { years: 1 }] = quote.names;
  return (
    <>
      <dl className="grid gap-2">
        {quote.names.map(({ name, base }) => (
          <Line
            key={name}
            what={years === 1 ? t("{name}, 1 year", { name }) : t("{name}, {n} years", { name, n: years })}
            amount={showAmount(base)}
          />
        ))}
        {quote.premium > 0n ? (
          <Line what={t("Premium, as it was just let go")} amount={showAmount(quote.premium)} />
        ) : null}
        <Line
          what={t("Network fee, both steps")}
          amount={fee.data === undefined ? "…" : `≤ ${Number(formatEther(fee.data)).toPrecision(2)} ETH`}
        />
        <Line
          className="mt-1 border-t border-line pt-3 text-lg font-semibold"
          what={t("In all")}
          amount={showAmount(quote.total)}
        />
      </dl>
      <p className="mt-3 text-sm text-soft">
        <Asks names={names} />
      </p>
    </>
  );
}

/** How often the wallet will ask, and what for: as far as it tells before. */
function Asks({ names }: { names: number }) {
  const t = useT();
  const ans = useAns();
  const { data } = useQuery({
    queryKey: ["walletSteps", ans.account?.address, names],
    queryFn: () => walletSteps(ans, { names }),
    enabled: ans.walletClient !== undefined,
  });
  const { commits, payment } = data ?? { commits: names, payment: "permit" };
  const values = {
    n: commits + (payment === "batch" ? 1 : 2),
    commits: commits === 1 ? t("once") : t("{n} times", { n: commits }),
  };
  if (payment === "batch") {
    return t(
      "Your wallet will ask {n} times: {commits} to reserve, then once to pay and register together. Nothing is paid for the name before that.",
      values,
    );
  }
  if (payment === "approve") {
    return t(
      "Your wallet will ask {n} times: {commits} to reserve, then once to allow the payment and once to register. Nothing is paid for the name before the last.",
      values,
    );
  }
  return t(
    "Your wallet will ask {n} times: {commits} to reserve, then once to pay by signature and once to register. Nothing is paid for the name before the last.",
    values,
  );
}

function Line(props: { what: string; amount: string; className?: string }) {
  return (
    <div className={`flex justify-between gap-4 ${props.className ?? ""}`}>
      <dt>{props.what}</dt>
      <dd className="text-right whitespace-nowrap tabular-nums">{props.amount}</dd>
    </div>
  );
}
