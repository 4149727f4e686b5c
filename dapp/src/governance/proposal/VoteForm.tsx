import { type Proposal, read, type Support, vote, votesOf } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { Address } from "viem";
import { useConnection } from "wagmi";

import { useAction } from "../../chain/useAction.ts";
import { useAns } from "../../chain/useAns.ts";
import { NeedsWallet } from "../../providers/NeedsWallet.tsx";
import { sayTime } from "../../providers/say/sayTime.ts";
import { useLanguage } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Field } from "../../ui/Field.tsx";

/** Votes, where the connected account may; otherwise it says why not. */
export function VoteForm({ proposal }: { proposal: Proposal }) {
  const { language, t } = useLanguage();
  const { address } = useConnection();
  if (proposal.state === "pending") {
    return (
      <p className="text-soft">
        {t("The vote begins on {time}. Whoever has a vote then may vote.", {
          time: sayTime(proposal.voteStart, language),
        })}
      </p>
    );
  }
  if (proposal.state !== "active") return <p className="text-soft">{t("The vote is over.")}</p>;
  return (
    <NeedsWallet to={t("Connect one to vote: a vote belongs to whoever owns an active seat, or was lent its vote.")}>
      {address === undefined ? null : <Form key={address} account={address} proposal={proposal} />}
    </NeedsWallet>
  );
}

function Form(props: { account: Address; proposal: Proposal }) {
  const { language, t } = useLanguage();
  const ans = useAns();
  const { account, proposal } = props;
  const { id, voteStart } = proposal;
  const [support, setSupport] = useState<Support | undefined>(undefined);
  const [reason, setReason] = useState("");
  const { data, error } = useQuery({
    queryKey: ["votes", account, String(id)],
    queryFn: async () => {
      const [votes, hasVoted] = await Promise.all([
        votesOf(ans, { account, at: voteStart }),
        read(ans, "ANSGovernor", "hasVoted", [id, account]),
      ]);
      return { votes, hasVoted };
    },
  });
  const action = useAction(async () => {
    if (support !== undefined) await vote(ans, { id, support, reason: reason.trim() });
  });
  if (data === undefined) return <Failure error={error} />;
  if (data.hasVoted) return <Notice tone="good">{t("You have voted. A vote cannot be changed.")}</Notice>;
  if (data.votes === 0n) {
    return (
      <Notice>
        {t(
          "You had no vote when the vote began, on {time}. A vote belongs to whoever owned an active seat then, or was lent its vote.",
          {
            time: sayTime(voteStart, language),
          },
        )}
      </Notice>
    );
  }
  return (
    <div className="grid gap-4">
      <p>
        {data.votes === 1n
          ? t("You had 1 vote when the vote began.")
          : t("You had {n} votes when the vote began.", { n: String(data.votes) })}
      </p>
      <Answers chosen={support} onChoose={setSupport} />
      <Field
        label={t("Why (shown beside your vote, for good)")}
        value={reason}
        maxLength={1000}
        onChange={({ target }) => setReason(target.value)}
        hint={t("May be empty.")}
      />
      <ActionButton action={action} disabled={support === undefined}>
        {t("Vote")}
      </ActionButton>
    </div>
  );
}

function Answers(props: { chosen: Support | undefined; onChoose: (support: Support) => void }) {
  const { t } = useLanguage();
  const name = useId();
  const answers: readonly [Support, string][] = [
    ["for", t("For")],
    ["against", t("Against")],
    ["abstain", t("Abstain")],
  ];
  return (
    <fieldset className="flex flex-wrap gap-x-6 gap-y-2">
      <legend className="mb-2 text-sm font-medium">{t("Your vote")}</legend>
      {answers.map(([support, word]) => (
        <label key={support} className="flex min-h-11 items-center gap-2">
          <input
            type="radio"
            name={name}
            checked={props.chosen === support}
            onChange={() => props.onChoose(support)}
            className="size-6 appearance-none rounded-full border-2 border-edge bg-card checked:border-8 checked:border-accent"
          />
          {word}
        </label>
      ))}
    </fieldset>
  );
}
