import type { Price } from "@ans/client";

import { useT } from "../../text/LanguageContext.ts";
import { showAmount } from "../showAmount.ts";

/** How many lines a bill has before it only sums up. */
const most = 10;

/** What renewals cost, name by name, and all together. */
export function Bill({ quote }: { quote: { names: Price[]; base: bigint } | undefined }) {
  const t = useT();
  if (quote === undefined) return <p className="text-soft">{t("Asking the chain …")}</p>;
  const rest = quote.names.slice(most);
  return (
    <dl className="grid gap-2">
      {quote.names.slice(0, most).map(({ name, base }) => (
        <Line key={name} what={name} amount={base} />
      ))}
      {rest.length === 0 ? null : (
        <Line what={t("{n} more names", { n: rest.length })} amount={rest.reduce((sum, { base }) => sum + base, 0n)} />
      )}
      <div className="mt-1 flex justify-between gap-4 border-t border-line pt-3 text-lg font-semibold">
        <dt>{t("In all")}</dt>
        <dd className="whitespace-nowrap tabular-nums">{showAmount(quote.base)}</dd>
      </div>
    </dl>
  );
}

function Line({ what, amount }: { what: string; amount: bigint }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="min-w-0 truncate">{what}</dt>
      <dd className="whitespace-nowrap tabular-nums">{showAmount(amount)}</dd>
    </div>
  );
}
