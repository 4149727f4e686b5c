import { listProposals } from "@ans/client";
import { useQuery } from "@tanstack/react-query";

import { useAns } from "../chain/useAns.ts";
import { useT } from "../text/LanguageContext.ts";
import { Card } from "../ui/Card.tsx";
import { Failure } from "../ui/Failure.tsx";

/** The proposals of governance. */
export function GovernancePage() {
  const t = useT();
  const ans = useAns();
  const { data, error } = useQuery({ queryKey: ["proposals"], queryFn: () => listProposals(ans) });
  return (
    <>
      <h1 className="mb-6 text-3xl">{t("Governance")}</h1>
      <Failure error={error} />
      <Card>
        {data?.length === 0 ? <p>{t("There is no proposal yet.")}</p> : null}
        <ul className="grid gap-3">
          {data?.map((each) => (
            <li key={String(each.id)}>
              {each.description} · {each.state}
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
