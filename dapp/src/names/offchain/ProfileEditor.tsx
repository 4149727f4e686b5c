import {
  changedRecords,
  type Evidence,
  getKnownRecords,
  nextEvidence,
  NotGrantedError,
  signProfile,
} from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { useAction } from "../../chain/useAction.ts";
import { useAns } from "../../chain/useAns.ts";
import { useT } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Card } from "../../ui/Card.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { changesOf, countOf } from "../records/changesOf.ts";
import { faultOf } from "../records/faultOf.ts";
import { RecordRows } from "../records/RecordRows.tsx";
import type { Row } from "../records/Row.ts";
import { rowsOf } from "../records/rowsOf.ts";
import { fetchKnown } from "./fetchKnown.ts";
import { Publications } from "./Publications.tsx";
import { type Published, publishKept } from "./publishKept.ts";
import { useAccess } from "./useEvidence.ts";

/** Changes the records of a name off chain: its owner signs all of them, and pays nothing. */
export function ProfileEditor({ name, evidence }: { name: string; evidence: Evidence }) {
  const t = useT();
  const ans = useAns();
  const isEmpty = evidence.profile === undefined;
  const [published, setPublished] = useState<Published>();
  const { data, error } = useQuery({
    queryKey: ["records", name, "profile"],
    queryFn: () => getKnownRecords(ans, { name }),
    enabled: !isEmpty,
    refetchOnWindowFocus: false,
  });
  if (!isEmpty && data === undefined) {
    return error === null ? <p role="status">{t("Asking the chain …")}</p> : <Failure error={error} />;
  }
  const rows = data === null || data === undefined ? [] : rowsOf(data);
  return (
    <Card title={t("Records off chain")}>
      <p className="mb-4 text-soft">{t("You sign them; nothing is sent to the chain, and nothing is paid.")}</p>
      <Editor key={JSON.stringify(rows)} name={name} before={rows} onPublished={setPublished} />
      {published === undefined ? null : <Publications published={published} />}
    </Card>
  );
}

function Editor(props: { name: string; before: Row[]; onPublished: (published: Published) => void }) {
  const t = useT();
  const ans = useAns();
  const access = useAccess();
  const { name, before, onPublished } = props;
  const [rows, setRows] = useState(before);
  const changes = changesOf(before, rows);
  const count = countOf(changes);
  const action = useAction(async () => {
    const known = await fetchKnown(ans, name, access);
    if (known === undefined) throw new NotGrantedError(name);
    const records = changedRecords(known.profile?.records, changes);
    const signed = await signProfile(ans, { evidence: known, records });
    onPublished(await publishKept(ans, nextEvidence(known, { kind: "profile", signed }), access));
  });
  const hasFault = rows.some((row) => faultOf(row) !== undefined);
  return (
    <>
      <RecordRows rows={rows} onChange={setRows} />
      <ActionButton
        action={action}
        className="mt-6"
        disabled={count === 0 || hasFault || ans.walletClient === undefined}
      >
        {t("Sign and publish")}
      </ActionButton>
    </>
  );
}
