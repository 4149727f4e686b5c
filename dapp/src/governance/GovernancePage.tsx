import { listProposals, type Proposal } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";

import { useAns } from "../chain/useAns.ts";
import { useNow } from "../chain/useNow.ts";
import { useT } from "../text/LanguageContext.ts";
import { Button, buttonClass } from "../ui/Button.tsx";
import { Badge } from "../ui/Badge.tsx";
import { Card } from "../ui/Card.tsx";
import { Failure } from "../ui/Failure.tsx";
import { HandoverCard } from "./HandoverCard.tsx";
import { sayNext } from "./sayNext.ts";
import { sayState, toneOf } from "./sayState.ts";
import { titleOf } from "./titleOf.ts";
import { VotesCard } from "./VotesCard.tsx";

const PAGE = 20;

/** The proposals, one's own votes, and how far the foundation has handed over. */
export function GovernancePage() {
  const t = useT();
  const ans = useAns();
  const [count, setCount] = useState(PAGE);
  const { data, error } = useQuery({
    queryKey: ["proposals", count],
    queryFn: () => listProposals(ans, { count }),
    placeholderData: (before) => before,
  });
  return (
    <>
      <h1 className="mb-2 text-3xl">{t("Governance")}</h1>
      <p className="mb-6 max-w-2xl text-soft">
        {t("Prices, shares and modules change only by a vote of the service providers: one active seat, one vote.")}
      </p>
      <div className="grid gap-5">
        <Card>
          <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
            <h2 className="text-xl">{t("Proposals")}</h2>
            <Link to="/governance/propose" className={buttonClass("second")}>
              {t("Propose something")}
            </Link>
          </div>
          <Failure error={error} />
          {data?.length === 0 ? <p className="text-soft">{t("There is no proposal yet.")}</p> : null}
          <ul>
            {data?.map((proposal) => (
              <Line key={String(proposal.id)} proposal={proposal} />
            ))}
          </ul>
          {data !== undefined && data.length === count ? (
            <Button look="second" className="mt-3" onClick={() => setCount(count + PAGE)}>
              {t("Show older ones")}
            </Button>
          ) : null}
        </Card>
        <VotesCard />
        <HandoverCard />
      </div>
    </>
  );
}

function Line({ proposal }: { proposal: Proposal }) {
  const t = useT();
  const now = useNow();
  const { id, state, votes, description } = proposal;
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-t border-line py-3 first:border-0 first:pt-0 last:pb-0">
      <div className="min-w-0 flex-1 basis-60">
        <Link
          to="/governance/$id"
          params={{ id: String(id) }}
          className="inline-flex min-h-6 items-center font-semibold text-accent underline-offset-4 hover:underline"
        >
          {titleOf(description).title || t("Without a title")}
        </Link>
        <p className="text-sm text-soft">
          {t("{for} for, {against} against, {abstain} abstain", {
            for: String(votes.for),
            against: String(votes.against),
            abstain: String(votes.abstain),
          })}
        </p>
      </div>
      <p className="text-sm">
        <Badge tone={toneOf(state)}>{sayState(state, t)}</Badge>
        {now === undefined ? null : <span className="text-soft"> {sayNext(proposal, now, t)}</span>}
      </p>
    </li>
  );
}
