import { listSeats, showBps, showDimt } from "@ans/client";
import { useQuery } from "@tanstack/react-query";

import { useAns } from "../chain/useAns.ts";
import { useT } from "../text/LanguageContext.ts";
import { Card } from "../ui/Card.tsx";
import { Failure } from "../ui/Failure.tsx";

/** The seats that serve names. */
export function ProvidersPage() {
  const t = useT();
  const ans = useAns();
  const { data, error } = useQuery({ queryKey: ["seats"], queryFn: () => listSeats(ans, { active: true }) });
  return (
    <>
      <h1 className="mb-6 text-3xl">{t("Service providers")}</h1>
      <Failure error={error} />
      <Card>
        <ul className="grid gap-3">
          {data?.seats.map((each) => (
            <li key={each.seat} className="flex flex-wrap justify-between gap-3">
              <span className="font-medium">
                {each.seat} {each.profile.name}
              </span>
              <span className="text-soft">
                {showDimt(each.self + each.delegated)} · {showBps(each.commission)}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
