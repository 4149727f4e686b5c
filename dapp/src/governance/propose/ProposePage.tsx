import { handoverStatus, propose, read, votesOf } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useId, useState } from "react";
import type { Address } from "viem";
import { useConnection } from "wagmi";

import { useAction } from "../../chain/useAction.ts";
import { useAns } from "../../chain/useAns.ts";
import { NeedsWallet } from "../../providers/NeedsWallet.tsx";
import { sayLength } from "../../providers/say/sayLength.ts";
import { useT } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Card } from "../../ui/Card.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { Field } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { CallsField } from "./CallsField.tsx";
import { readCalls } from "./readCalls.ts";

/** Proposing that the timelock makes some calls. */
export function ProposePage() {
  const t = useT();
  const { address } = useConnection();
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
      <h1 className="mb-5 text-3xl">{t("Propose something")}</h1>
      <NeedsWallet to={t("Connect the account that owns a seat: a proposal needs votes.")}>
        {address === undefined ? null : <Form key={address} account={address} />}
      </NeedsWallet>
    </>
  );
}

function Form(props: { account: Address }) {
  const t = useT();
  const ans = useAns();
  const id = useId();
  const navigate = useNavigate();
  const rules = useRules(props.account);
  const [title, setTitle] = useState("");
  const [why, setWhy] = useState("");
  const [typed, setTyped] = useState("");
  const calls = readCalls(ans, typed);
  const good = calls.flatMap(({ call }) => (call === undefined ? [] : [call]));
  const isGood = calls.length > 0 && good.length === calls.length;
  const isShort = rules.data !== undefined && rules.data.votes < rules.data.needed;
  const action = useAction(async () => {
    const description = why.trim() === "" ? title.trim() : `${title.trim()}\n${why.trim()}`;
    const made = await propose(ans, { calls: good, description });
    await navigate({ to: "/governance/$id", params: { id: String(made.id) } });
  });
  return (
    <div className="grid gap-5">
      <Failure error={rules.error} />
      {rules.data === undefined ? null : (
        <>
          {isShort ? (
            <Notice tone="warn">
              {t(
                "A proposal needs {needed} votes, and you have {votes}. Take a seat, or ask an owner of one to lend you its vote.",
                {
                  needed: String(rules.data.needed),
                  votes: String(rules.data.votes),
                },
              )}
            </Notice>
          ) : null}
          {rules.data.stage === "foundation" ? (
            <Notice tone="warn">
              {t(
                "In the stage “Foundation” the timelock takes nothing from the service providers: the vote can be held, and carried out once the stage “Shared” has begun.",
              )}
            </Notice>
          ) : null}
          <p className="text-soft">
            {t(
              "The vote begins after {delay} and lasts {period}. What is accepted waits in the timelock before it can be carried out.",
              {
                delay: sayLength(rules.data.delay, t),
                period: sayLength(rules.data.period, t),
              },
            )}
          </p>
        </>
      )}
      <Card title={t("What it is about")}>
        <div className="grid gap-4">
          <Field label={t("Title")} value={title} maxLength={200} onChange={({ target }) => setTitle(target.value)} />
          <div>
            <label htmlFor={id} className="mb-1 block text-sm font-medium">
              {t("Why")}
            </label>
            <textarea
              id={id}
              rows={5}
              className="w-full rounded-xl border border-edge bg-card px-3 py-2 text-ink"
              value={why}
              onChange={({ target }) => setWhy(target.value)}
            />
          </div>
        </div>
      </Card>
      <Card title={t("What it would do")}>
        <CallsField typed={typed} onChange={setTyped} calls={calls} />
      </Card>
      <div>
        <ActionButton action={action} disabled={!isGood || title.trim() === "" || isShort || rules.data === undefined}>
          {t("Propose it")}
        </ActionButton>
        <p className="mt-2 text-sm text-soft">
          {t("A proposal cannot be changed. Its proposer can take it back until the vote begins.")}
        </p>
      </div>
    </div>
  );
}

/** What a proposal needs, and how long its vote takes. */
function useRules(account: Address) {
  const ans = useAns();
  return useQuery({
    queryKey: ["votes", account, "rules"],
    queryFn: async () => {
      const [needed, delay, period, votes, { stage }] = await Promise.all([
        read(ans, "ANSGovernor", "proposalThreshold", []),
        read(ans, "ANSGovernor", "votingDelay", []),
        read(ans, "ANSGovernor", "votingPeriod", []),
        votesOf(ans, { account }),
        handoverStatus(ans),
      ]);
      return { needed, delay: Number(delay), period: Number(period), votes, stage };
    },
  });
}
