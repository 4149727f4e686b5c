import { decodeCall, getProposal, type Proposal } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";

import { useAns } from "../../chain/useAns.ts";
import { useNow } from "../../chain/useNow.ts";
import { Fact, Facts } from "../../providers/Figures.tsx";
import { sayTime } from "../../providers/say/sayTime.ts";
import { useLanguage, useT } from "../../text/LanguageContext.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Card } from "../../ui/Card.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { sayNext } from "../sayNext.ts";
import { sayState, toneOf } from "../sayState.ts";
import { titleOf } from "../titleOf.ts";
import { NextStep } from "./NextStep.tsx";
import { Tally } from "./Tally.tsx";
import { VoteForm } from "./VoteForm.tsx";
import { VotesCast } from "./VotesCast.tsx";

const route = getRouteApi("/governance/$id");

/** One proposal: what it would do, how the vote stands, and what one can do about it. */
export function ProposalPage() {
  const t = useT();
  const ans = useAns();
  const { id: text } = route.useParams();
  const id = /^\d{1,78}$/.test(text) ? BigInt(text) : undefined;
  const { data, error } = useQuery({
    queryKey: ["proposals", "one", text],
    queryFn: () => getProposal(ans, { id: id ?? 0n }),
    enabled: id !== undefined,
    refetchInterval: 10_000,
  });
  return (
    <>
      <p className="mb-3">
        <Link
          to="/governance"
          className="inline-flex min-h-11 items-center font-medium text-accent underline-offset-4 hover:underline"
        >
          ← {t("All proposals")}
        </Link>
      </p>
      {data === undefined ? (
        <>
          <h1 className="mb-4 text-3xl">{t("Proposal")}</h1>
          <Failure error={error} />
          {id === undefined ? <p>{t("That is no number of a proposal.")}</p> : null}
        </>
      ) : (
        <Shown proposal={data} />
      )}
    </>
  );
}

function Shown({ proposal }: { proposal: Proposal }) {
  const { language, t } = useLanguage();
  const ans = useAns();
  const now = useNow();
  const { title, body } = titleOf(proposal.description);
  const { calls, proposer, voteStart, deadline, eta } = proposal;
  return (
    <div className="grid gap-5">
      <div>
        <h1 className="text-3xl">{title === "" ? t("Without a title") : title}</h1>
        <p className="mt-2">
          <Badge tone={toneOf(proposal.state)}>{sayState(proposal.state, t)}</Badge>
          {now === undefined ? null : <span className="text-soft"> {sayNext(proposal, now, t)}</span>}
        </p>
        {body === "" ? null : <p className="mt-4 max-w-2xl whitespace-pre-line">{body}</p>}
      </div>
      <Card title={t("What it would do")}>
        <ol className="grid gap-3">
          {calls.map((call, index) => {
            const decoded = decodeCall(ans, call);
            return (
              <li key={`${index} ${call.target} ${call.data}`}>
                <code className="block rounded-xl bg-inset px-4 py-3 break-all">{decoded.text}</code>
                <p className="mt-1 text-sm break-all text-soft">
                  {decoded.functionName === null
                    ? t("This call is not one that the app can read. Look at it closely: to {target}.", {
                        target: call.target,
                      })
                    : t("to {target}", { target: call.target })}
                </p>
              </li>
            );
          })}
        </ol>
      </Card>
      {now === undefined ? null : <NextStep proposal={proposal} now={now} />}
      <Card title={t("The vote")}>
        <Tally proposal={proposal} />
        <VoteForm proposal={proposal} />
      </Card>
      <VotesCast proposal={proposal} />
      <Card title={t("About it")}>
        <Facts>
          <Fact name={t("Proposed by")}>
            <span className="mono">{proposer}</span>
          </Fact>
          <Fact name={t("Vote")}>
            {t("from {start} to {end}", { start: sayTime(voteStart, language), end: sayTime(deadline, language) })}
          </Fact>
          {eta === null ? null : (
            <Fact name={t("Timelock")}>{t("until {time}", { time: sayTime(eta, language) })}</Fact>
          )}
          <Fact name={t("Number")}>
            <span className="mono break-all">{String(proposal.id)}</span>
          </Fact>
        </Facts>
      </Card>
    </div>
  );
}
