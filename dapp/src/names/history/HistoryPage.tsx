import { type AnsContext, type AnsEvent, eventsSince } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { useAns } from "../../chain/useAns.ts";
import { useConfig } from "../../config/ConfigContext.ts";
import { type Language, useLanguage } from "../../text/LanguageContext.ts";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { useName } from "../useName.ts";
import { eventWords } from "./eventWords.ts";

/** How many events are shown at first, and with each press more. */
const page = 50;

/** What happened to a name, by the events of the contracts; the newest first. */
export function HistoryPage() {
  const { language, t } = useLanguage();
  const ans = useAns();
  const { explorer } = useConfig();
  const { name } = useName();
  const [most, setMost] = useState(page);
  const { data, error, isPending } = useQuery({ queryKey: ["history", name], queryFn: () => historyOf(ans, name) });
  const times = useTimes(ans, data?.slice(0, most).map(({ blockNumber }) => blockNumber) ?? []);
  return (
    <Card title={t("History")}>
      <Failure error={error} />
      {isPending ? <p role="status">{t("Asking the chain …")}</p> : null}
      {data?.length === 0 ? <p className="text-soft">{t("Nothing has happened to it yet.")}</p> : null}
      <ol className="grid gap-4">
        {data?.slice(0, most).map((event) => (
          <li key={`${event.transactionHash}${event.logIndex}`} className="border-l-2 border-line pl-4">
            <p>{eventWords(event, t)}</p>
            <p className="text-sm text-soft">
              {showMoment(times.get(event.blockNumber), language)}{" "}
              {explorer === undefined ? (
                <code>{event.transactionHash.slice(0, 18)}…</code>
              ) : (
                <a
                  href={`${explorer}${event.transactionHash}`}
                  target="_blank"
                  rel="noreferrer"
                  className="text-accent underline"
                >
                  {t("Transaction")}
                </a>
              )}
            </p>
          </li>
        ))}
      </ol>
      {data !== undefined && data.length > most ? (
        <Button look="second" className="mt-4" onClick={() => setMost(most + page)}>
          {t("Show older ones")}
        </Button>
      ) : null}
    </Card>
  );
}

async function historyOf(ans: AnsContext, name: string): Promise<AnsEvent[]> {
  const contracts = ["ANSRegistry", "NameRegistrar", "PublicResolver"] as const;
  const { events } = await eventsSince(ans, { name, contracts });
  // AddrChanged is AddressChanged once more, for clients that know Ethereum alone.
  return events.filter(({ eventName }) => eventName !== "AddrChanged").toReversed();
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
  if (seconds === undefined) return "";
  const locale = language === "zh" ? "zh-CN" : "en-GB";
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(seconds * 1000);
}
