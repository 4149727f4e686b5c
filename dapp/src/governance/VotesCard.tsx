import { delegateVotes, read, votesOf } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Address, isAddress, isAddressEqual, zeroAddress } from "viem";
import { useConnection } from "wagmi";

import { useAns } from "../chain/useAns.ts";
import { Done } from "../providers/owner/Done.tsx";
import { useDone } from "../providers/owner/useDone.ts";
import { NeedsWallet } from "../providers/NeedsWallet.tsx";
import { useT } from "../text/LanguageContext.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { Card } from "../ui/Card.tsx";
import { Failure } from "../ui/Failure.tsx";
import { Field } from "../ui/Field.tsx";

/** How many votes the connected account has, why, and to whom it lends them. */
export function VotesCard() {
  const t = useT();
  const { address } = useConnection();
  return (
    <Card title={t("My votes")}>
      <p className="mb-4 text-soft">
        {t(
          "Whoever owns an active seat has one vote for it, and may lend it. Who had a vote when a proposal’s vote began may vote on it; DIMT alone gives none.",
        )}
      </p>
      <NeedsWallet to={t("Connect one to see your votes, or to vote.")}>
        {address === undefined ? null : <Mine key={address} account={address} />}
      </NeedsWallet>
    </Card>
  );
}

function Mine(props: { account: Address }) {
  const t = useT();
  const ans = useAns();
  const { account } = props;
  const { data, error } = useQuery({
    queryKey: ["votes", account],
    queryFn: async () => {
      const [votes, seats, lentTo] = await Promise.all([
        votesOf(ans, { account }),
        read(ans, "SeatVotes", "seatsOf", [account]),
        read(ans, "SeatVotes", "delegates", [account]),
      ]);
      return { votes, seats, lentTo };
    },
  });
  const [typed, setTyped] = useState("");
  const to = typed.trim();
  const { action, isDone } = useDone(async () => {
    await delegateVotes(ans, { to: isAddress(to) ? to : null });
    setTyped("");
  });
  if (data === undefined) return <Failure error={error} />;
  const isLent = data.lentTo !== zeroAddress && !isAddressEqual(data.lentTo, account);
  return (
    <>
      <p className="text-lg font-semibold">
        {data.votes === 1n ? t("You have 1 vote.") : t("You have {n} votes.", { n: String(data.votes) })}
      </p>
      <p className="text-soft">
        {t("Active seats of yours: {n}.", { n: String(data.seats) })}{" "}
        {isLent ? t("Their votes are lent to {who}.", { who: data.lentTo }) : ""}
      </p>
      {data.seats === 0n ? null : (
        <div className="mt-4 grid gap-3">
          <Field
            label={t("Lend your votes to")}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            fault={to !== "" && !isAddress(to) ? t("That is no address. Check it for a typing error.") : undefined}
            hint={t("An address; leave it empty to vote yourself. It counts for votes that begin later.")}
          />
          <ActionButton action={action} look="second" disabled={to === "" ? !isLent : !isAddress(to)}>
            {to === "" ? t("Vote myself again") : t("Lend my votes")}
          </ActionButton>
        </div>
      )}
      <Done isDone={isDone} />
    </>
  );
}
