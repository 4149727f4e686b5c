import { useT } from "../../text/LanguageContext.ts";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { download } from "../download.ts";
import { History } from "../history/History.tsx";
import { historyCsv } from "../history/historyCsv.ts";
import type { ToldHistory } from "../history/readHistory.ts";
import { ToldBy } from "../../gateways/ToldBy.tsx";

/** What the connected account did, and what it was paid; also as a file. */
export function OwnHistory(props: { history: ToldHistory | undefined; error: unknown }) {
  const t = useT();
  const { history } = props;
  return (
    <Card title={t("History")}>
      <Failure error={props.error} />
      {history?.events.length === 0 ? <p className="text-soft">{t("Nothing has happened yet.")}</p> : null}
      {history === undefined || history.events.length === 0 ? null : (
        <>
          <History events={history.events} withSeat />
          <ToldBy told={history.told} />
          <Button
            look="second"
            className="mt-4"
            onClick={() => download("ans-stakes.csv", "text/csv", historyCsv(history.events))}
          >
            {t("Download as CSV")}
          </Button>
        </>
      )}
    </Card>
  );
}
