import type { AnsContext } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { useAns } from "../../chain/useAns.ts";
import { useConfig } from "../../config/ConfigContext.ts";
import { ToldBy } from "../../gateways/ToldBy.tsx";
import { type Language, useLanguage } from "../../text/LanguageContext.ts";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { useName } from "../useName.ts";
import { eventWords, statementWords } from "./eventWords.ts";
import { readHistory } from "./readHistory.ts";

/** How many events are shown at first, and with each press more. */
const page = 50;

/** What happened to a name, on the chain and off it; the newest first. */
export function HistoryPage() {
  const { language, t } = useLanguage();
  const ans = useAns();
  const { explorer, gateways } = useConfig();
  const { name } = useName();
  const [most, setMost] = useState(page);
  const { data, error, isPending } = useQuery({
    queryKey: ["history", name],
    queryFn: () => readHistory(ans, gateways, name),
  });
  const events = data?.events.slice(0, most) ?? [];
  const times = useTimes(
    ans,
    events.filter(({ time }) => time === undefined).map(({ blockNumber }) => blockNumber),
  );
  const lines = [
    ...events.map((event) => ({
      key: `${event.transactionHash}${event.logIndex}`,
      time: event.time ?? times.get(event.blockNumber),
      words: eventWords(event, t),
      transaction: event.transactionHash,
    })),
    ...(data?.statements ?? []).map(({ hash, time, kind }) => ({
      key: hash,
      time,
      words: statementWords(kind, t),
      transaction: undefined,
    })),
  ].toSorted((a, b) => (b.time ?? Infinity) - (a.time ?? Infinity));
  return (
    <Card title={t("History")}>
      <Failure error={error} />
      {isPending ? <p role="status">{t("Asking the chain …")}</p> : null}
      {data !== undefined && lines.length === 0 ? (
        <p className="text-soft">{t("Nothing has happened to it yet.")}</p>
      ) : null}
      <ol>
        {lines.map(({ key, time, words, transaction }) => (
          <li key={key} className="grid gap-x-4 border-t border-line py-2 first:border-0 sm:grid-cols-[11rem_1fr]">
            <span className="text-sm leading-6 text-soft">
              {explorer === undefined || transaction === undefined ? (
                showMoment(time, language)
              ) : (
                <a href={`${explorer}${transaction}`} target="_blank" rel="noreferrer" className="underline">
                  {showMoment(time, language)}
                </a>
              )}
            </span>
            <span>{words}</span>
          </li>
        ))}
      </ol>
      {data !== undefined && data.events.length > most ? (
        <Button look="second" className="mt-4" onClick={() => setMost(most + page)}>
          {t("Show older ones")}
        </Button>
      ) : null}
      {data === undefined ? null : <ToldBy told={data.told} />}
    </Card>
  );
}

/** When blocks were made, in Unix seconds. */
function useTimes(ans: AnsContext, blocks: readonly bigint[]): Map<bigint, number> {
  const asked = [...new Set(blocks)];
  const { data } = useQuery({
    queryKey: ["blockTimes", asked.map(String)],
    queryFn: async () => {
      const found = await Promise.all(asked.map((blockNumber) => ans.publicClient.getBlock({ blockNumber })));
      return new Map(found.map(({ number, timestamp }) => [number, Number(timestamp)]));
    },
    enabled: asked.length > 0,
    staleTime: Infinity,
  });
  return data ?? new Map();
}

function showMoment(seconds: number | undefined, language: Language): string {
  if (seconds === undefined) return "…";
  const locale = language === "zh" ? "zh-CN" : "en-GB";
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(seconds * 1000);
}
