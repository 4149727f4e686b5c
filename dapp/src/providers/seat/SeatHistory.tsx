import type { ListedSeat } from "@ans/client";

import { useT } from "../../text/LanguageContext.ts";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { download } from "../download.ts";
import { History } from "../history/History.tsx";
import { historyCsv } from "../history/historyCsv.ts";
import type { ToldHistory } from "../history/readHistory.ts";
import { ToldBy } from "../../gateways/ToldBy.tsx";

/** What happened to a seat, and the same as a file. */
export function SeatHistory(props: { seat: ListedSeat; history: ToldHistory | undefined; error: unknown }) {
  const t = useT();
  const { seat, history } = props;
  return (
    <Card title={t("History")}>
      <Failure error={props.error} />
      {history === undefined ? null : (
        <>
          <History events={history.events} />
          <ToldBy told={history.told} />
          <Button
            look="second"
            className="mt-4"
            onClick={() => download(`seat-${seat.seat}.csv`, "text/csv", historyCsv(history.events))}
          >
            {t("Download as CSV")}
          </Button>
        </>
      )}
    </Card>
  );
}
