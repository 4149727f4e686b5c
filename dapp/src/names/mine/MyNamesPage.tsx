import { mine } from "@ans/client";
import { useQuery } from "@tanstack/react-query";

import { useAns } from "../../chain/useAns.ts";
import { useT } from "../../text/LanguageContext.ts";
import { Failure } from "../../ui/Failure.tsx";

/** The names of the connected account. */
export function MyNamesPage() {
  const t = useT();
  const ans = useAns();
  const { data, error } = useQuery({
    queryKey: ["mine", ans.account?.address],
    queryFn: () => mine(ans),
    enabled: ans.account !== undefined,
  });
  return (
    <>
      <h1 className="mb-6 text-3xl">{t("My names")}</h1>
      <Failure error={error} />
      <ul>
        {data?.map((each) => (
          <li key={each.node}>{each.name}</li>
        ))}
      </ul>
    </>
  );
}
