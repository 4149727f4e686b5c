import type { ListedSeat, StakingEvent } from "@ans/client";

import { useT } from "../../text/LanguageContext.ts";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { download } from "../download.ts";
import { History } from "../History.tsx";
import { historyCsv } from "../historyCsv.ts";

/** What happened to a seat, and the same as a file. */
export function SeatHistory(props: { seat: ListedSeat; history: readonly StakingEvent[] | undefined; error: unknown }) {
  const t = useT();
  const { seat, history } = props;
  return (
    <Card title={t("History")}>
      <Failure error={props.error} />
      {history === undefined ? null : (
        <>
          <History events={history} />
          <Button
            look="second"
            className="mt-4"
            onClick={() => download(`seat-${seat.seat}.csv`, "text/csv", historyCsv(history))}
          >
            {t("Download as CSV")}
          </Button>
        </>
      )}
    </Card>
  );
}
