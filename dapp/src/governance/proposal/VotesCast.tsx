import { eventsOf, type Proposal } from "@ans/client";
import { useQuery } from "@tanstack/react-query";

import { useAns } from "../../chain/useAns.ts";
import { useT } from "../../text/LanguageContext.ts";
import { Card } from "../../ui/Card.tsx";
import { Failure } from "../../ui/Failure.tsx";

/** Who voted what, and why. */
export function VotesCast({ proposal }: { proposal: Proposal }) {
  const t = useT();
  const ans = useAns();
  const { id, votes } = proposal;
  const cast = String(votes.for + votes.against + votes.abstain);
  const { data, error } = useQuery({
    queryKey: ["proposals", "votes", String(id), cast],
    queryFn: async () => {
      const all = await eventsOf(ans, "ANSGovernor", "VoteCast");
      return all.filter(({ args }) => args.proposalId === id).map(({ args }) => args);
    },
    placeholderData: (before) => before,
  });
  const words = [t("Against"), t("For"), t("Abstain")];
  return (
    <Card title={t("Votes cast")}>
      <Failure error={error} />
      {data?.length === 0 ? <p className="text-soft">{t("Nobody has voted yet.")}</p> : null}
      <ul>
        {data?.map(({ voter, support, weight, reason }) => (
          <li key={voter} className="border-t border-line py-3 first:border-0 first:pt-0">
            <p>
              <span className="font-medium">{words[support]}</span>{" "}
              <span className="text-soft">({String(weight)})</span> <span className="mono text-soft">{voter}</span>
            </p>
            {reason === "" ? null : <p className="mt-1">{reason}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
