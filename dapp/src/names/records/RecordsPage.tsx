import { clearRecords, getKnownRecords, setRecords } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { useAction } from "../../chain/useAction.ts";
import { useAns } from "../../chain/useAns.ts";
import { useT } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { ProfileEditor } from "../offchain/ProfileEditor.tsx";
import { useName } from "../useName.ts";
import { changesOf, countOf } from "./changesOf.ts";
import { faultOf } from "./faultOf.ts";
import { RecordRows } from "./RecordRows.tsx";
import type { Row } from "./Row.ts";
import { rowsOf } from "./rowsOf.ts";

/** Changes the records of a name: any number of them in one transaction. */
export function RecordsPage() {
  const t = useT();
  const ans = useAns();
  const { name, facts, isMine, isMineOffchain, offchain } = useName();
  const { data, error } = useQuery({
    queryKey: ["records", name],
    queryFn: () => getKnownRecords(ans, { name }),
    enabled: isMine,
    refetchOnWindowFocus: false,
  });
  if (isMineOffchain && offchain?.evidence !== undefined && offchain.evidence !== null) {
    return <ProfileEditor name={name} evidence={offchain.evidence} />;
  }
  if (facts?.isSubname === true && offchain === undefined) return <p role="status">{t("Asking the chain …")}</p>;
  if (facts !== undefined && !isMine) {
    return <Notice tone="warn">{t("Only the account that holds the name can change its records. Connect it.")}</Notice>;
  }
  if (data === undefined) {
    return error === null ? <p role="status">{t("Asking the chain …")}</p> : <Failure error={error} />;
  }
  if (data === null)
    return <Notice tone="warn">{t("The name does not resolve, so it can have no records. Renew it first.")}</Notice>;
  const rows = rowsOf(data);
  return <Editor key={JSON.stringify(rows)} name={name} before={rows} />;
}

function Editor({ name, before }: { name: string; before: Row[] }) {
  const t = useT();
  const ans = useAns();
  const [rows, setRows] = useState(before);
  const changes = changesOf(before, rows);
  const count = countOf(changes);
  const save = useAction(() => setRecords(ans, { name, records: changes }));
  const clear = useAction(() => clearRecords(ans, { name }));
  const [isAsking, setAsking] = useState(false);
  const hasFault = rows.some((row) => faultOf(row) !== undefined);
  return (
    <Card title={t("Records")}>
      <RecordRows rows={rows} onChange={setRows} />
      <ActionButton action={save} className="mt-6" disabled={count === 0 || hasFault || ans.walletClient === undefined}>
        {count === 0 ? t("No changes to save") : count === 1 ? t("Save 1 change") : t("Save {n} changes", { n: count })}
      </ActionButton>
      {count > 0 ? (
        <Button look="plain" className="mt-2" onClick={() => setRows(before)}>
          {t("Undo all")}
        </Button>
      ) : null}
      {before.length > 0 ? (
        <div className="mt-6 border-t border-line pt-4">
          {isAsking ? (
            <div className="flex flex-wrap items-start gap-x-5 gap-y-2">
              <ActionButton action={clear} look="second">
                {t("Yes, remove every record")}
              </ActionButton>
              <Button look="plain" onClick={() => setAsking(false)}>
                {t("Keep them")}
              </Button>
            </div>
          ) : (
            <Button look="plain" onClick={() => setAsking(true)}>
              {t("Remove every record")}
            </Button>
          )}
        </div>
      ) : null}
    </Card>
  );
}
