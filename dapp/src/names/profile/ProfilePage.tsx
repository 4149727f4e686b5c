import { getKnownRecords, setSeat } from "@ans/client";
import { useQuery } from "@tanstack/react-query";

import { useAction } from "../../chain/useAction.ts";
import { useAns } from "../../chain/useAns.ts";
import { useT } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Card } from "../../ui/Card.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { rowLabel } from "../records/rowLabel.ts";
import { rowsOf } from "../records/rowsOf.ts";
import { useName } from "../useName.ts";
import { Head } from "./Head.tsx";
import { safeLink } from "./safeLink.ts";

/** What a name says to everybody. */
export function ProfilePage() {
  const t = useT();
  const ans = useAns();
  const { name, facts, isMine, offchain } = useName();
  const { data, error, isPending } = useQuery({
    queryKey: ["records", name],
    queryFn: () => getKnownRecords(ans, { name }),
  });
  if (isPending) return <p role="status">{t("Asking the chain …")}</p>;
  const rows = data === null || data === undefined ? [] : rowsOf(data);
  const owner = facts?.owner ?? offchain?.holder;
  return (
    <div className="grid gap-5">
      <Failure error={error} />
      {owner === undefined || owner === null ? null : (
        <Head name={name} owner={owner} records={data ?? undefined} isMine={isMine} />
      )}
      <Card title={t("Records")}>
        {rows.length === 0 ? (
          <p className="text-soft">{data === null ? t("It does not resolve.") : t("It has no records.")}</p>
        ) : (
          <dl>
            {rows.map((row) => (
              <div
                key={`${row.kind}:${row.key}`}
                className="grid gap-x-6 gap-y-0.5 border-t border-line py-3 first:border-0 first:pt-0 last:pb-0 sm:grid-cols-[13rem_1fr]"
              >
                <dt className="text-sm leading-6 text-soft">{rowLabel(row, t)}</dt>
                <dd className={`min-w-0 break-words ${row.kind === "text" ? "" : "mono leading-6"}`}>
                  <Value text={row.value} />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </Card>
      {isMine && facts !== undefined && !facts.isSubname ? <Seat name={name} seat={facts.seat} /> : null}
    </div>
  );
}

function Value({ text }: { text: string }) {
  const t = useT();
  const url = safeLink(text);
  if (text.startsWith("data:")) {
    return <span className="text-soft">{t("in the record itself, {n} kB", { n: Math.ceil(text.length / 1000) })}</span>;
  }
  if (url === undefined) return text.length > 300 ? `${text.slice(0, 300)}…` : text;
  return (
    <a href={url} rel="noreferrer nofollow" target="_blank" className="text-accent underline">
      {text}
    </a>
  );
}

function Seat({ name, seat }: { name: string; seat: number }) {
  const t = useT();
  const ans = useAns();
  const action = useAction(() => setSeat(ans, { name, seat: 0 }));
  return (
    <Card title={t("Service provider")}>
      {seat === 0 ? (
        <p>{t("None: the provider’s share of the fee goes to all of them.")}</p>
      ) : (
        <>
          <p>{t("Seat {seat} gets the provider’s share of the fee.", { seat })}</p>
          <ActionButton action={action} look="second" className="mt-3">
            {t("Choose none")}
          </ActionButton>
        </>
      )}
    </Card>
  );
}
