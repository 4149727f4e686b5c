import type { StakingEvent } from "@ans/client";

import { useT } from "../../text/LanguageContext.ts";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { download } from "../download.ts";
import { History } from "../History.tsx";
import { historyCsv } from "../historyCsv.ts";

/** What the connected account did, and what it was paid; also as a file. */
export function OwnHistory(props: { history: readonly StakingEvent[] | undefined; error: unknown }) {
  const t = useT();
  const { history } = props;
  return (
    <Card title={t("History")}>
      <Failure error={props.error} />
      {history?.length === 0 ? <p className="text-soft">{t("Nothing has happened yet.")}</p> : null}
      {history === undefined || history.length === 0 ? null : (
        <>
          <History events={history} withSeat />
          <Button
            look="second"
            className="mt-4"
            onClick={() => download("ans-stakes.csv", "text/csv", historyCsv(history))}
          >
            {t("Download as CSV")}
          </Button>
        </>
      )}
    </Card>
  );
}
