import { AnsError, available, InvalidNameError, parseName, price } from "@ans/client";
import { useQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { isAddress } from "viem";

import { useAns } from "../../chain/useAns.ts";
import { useT } from "../../text/LanguageContext.ts";
import { buttonClass } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { showAmount } from "../showAmount.ts";
import { ResultLine } from "./ResultLine.tsx";
import { splitNames } from "./splitNames.ts";
import { useSettled } from "./useSettled.ts";

/** What is found for the text in the search box. */
export default function Results(props: { typed: string }) {
  const t = useT();
  const ans = useAns();
  const asked = splitNames(useSettled(props.typed, 200));
  const [only] = asked;
  const results = useQueries({
    queries: asked.map((text) => ({
      queryKey: ["search", text],
      queryFn: async () => {
        const found = await available(ans, { name: text });
        const isPriced = found.state !== "invalid" && found.state !== "reserved";
        return { ...found, yearly: isPriced ? (await price(ans, { name: text, years: 1 })).base : undefined };
      },
      staleTime: 3000,
      refetchInterval: 15_000,
    })),
  });
  const free = results.flatMap(({ data }) => (data?.available === true ? [data] : []));
  const total = free.reduce((sum, { yearly = 0n, premium = 0n }) => sum + yearly + premium, 0n);

  if (asked.length === 1 && only !== undefined && isAddress(only, { strict: false })) {
    return (
      <Notice className="mt-6">
        {t("That is an address, and no name can look like one.")}{" "}
        <Link to="/address/$address" params={{ address: only }} className="font-medium text-accent underline">
          {t("See the names it holds")}
        </Link>
      </Notice>
    );
  }
  return (
    <section aria-label={t("Results")} className="mt-6 grid gap-3">
      {asked.map((text, index) => (
        <ResultLine key={text} typed={text} subname={subnameOf(text, ans.tld)} {...pick(results[index])} />
      ))}
      {free.length > 1 ? (
        <div className="flex flex-wrap items-center justify-between gap-4 px-1 pt-2">
          <p>
            {t("{n} names are free: {amount} for the first year of all.", {
              n: free.length,
              amount: showAmount(total),
            })}
          </p>
          <Link
            to="/register/$names"
            params={{ names: free.map(({ name }) => name).join(",") }}
            className={buttonClass()}
          >
            {t("Register all {n}", { n: free.length })}
          </Link>
        </div>
      ) : null}
    </section>
  );
}

function pick<T>(result: { data: T | undefined; error: Error | null } | undefined) {
  return { found: result?.data, error: result?.error ?? undefined };
}

/** The normalised name, if the text is a subname: those are given, not sold. */
function subnameOf(text: string, tld: string): string | undefined {
  try {
    const { isSubname, name } = parseName(text, tld);
    return isSubname ? name : undefined;
  } catch (error) {
    if (error instanceof InvalidNameError || error instanceof AnsError) return undefined;
    throw error;
  }
}
