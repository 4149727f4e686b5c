import { cancel, countProposal, execute, handoverStatus, type Proposal, queue } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { isAddressEqual } from "viem";

import { useAction } from "../../chain/useAction.ts";
import { useAns } from "../../chain/useAns.ts";
import { sayLength } from "../../providers/say/sayLength.ts";
import { sayTime } from "../../providers/say/sayTime.ts";
import { useLanguage } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Card } from "../../ui/Card.tsx";
import { Notice } from "../../ui/Notice.tsx";

/** What can be done with a proposal as it stands; most of it by anybody. */
export function NextStep(props: { proposal: Proposal; now: number }) {
  const { t } = useLanguage();
  const ans = useAns();
  const { state, proposer, id } = props.proposal;
  const handover = useQuery({ queryKey: ["handover"], queryFn: () => handoverStatus(ans) });
  const takeBack = useAction(async () => await cancel(ans, { id }));
  const count = useAction(async () => await countProposal(ans, { id }));
  const isMine = ans.account !== undefined && isAddressEqual(ans.account.address, proposer);
  if (state === "pending" && isMine) {
    return (
      <Card title={t("Your proposal")}>
        <ActionButton action={takeBack} look="second">
          {t("Take it back")}
        </ActionButton>
        <p className="mt-2 text-sm text-soft">{t("Possible until the vote begins.")}</p>
      </Card>
    );
  }
  if (state === "succeeded") return <Queue {...props} isPowerless={handover.data?.stage === "foundation"} />;
  if (state === "queued") return <Execute {...props} />;
  if (state === "executed" && handover.data?.stage === "led") {
    return (
      <Card title={t("Hand-over to the service providers")}>
        <p className="mb-3">
          {t("A proposal that was carried out counts towards the last stage of the hand-over, once somebody shows it.")}
        </p>
        <ActionButton action={count} look="second">
          {t("Have it counted")}
        </ActionButton>
      </Card>
    );
  }
  return null;
}

function Queue(props: { proposal: Proposal; isPowerless: boolean }) {
  const { t } = useLanguage();
  const ans = useAns();
  const action = useAction(async () => await queue(ans, { id: props.proposal.id }));
  return (
    <Card title={t("It was accepted")}>
      {props.isPowerless ? (
        <Notice tone="warn">
          {t(
            "In the stage “Foundation” the timelock takes nothing from the service providers. It can go there once the stage “Shared” has begun.",
          )}
        </Notice>
      ) : (
        <>
          <p className="mb-3">
            {t(
              "It goes into the timelock, where it waits so that everybody can see what is coming. Anybody may put it there.",
            )}
          </p>
          <ActionButton action={action}>{t("Put it into the timelock")}</ActionButton>
        </>
      )}
    </Card>
  );
}

function Execute({ proposal, now }: { proposal: Proposal; now: number }) {
  const { language, t } = useLanguage();
  const ans = useAns();
  const action = useAction(async () => await execute(ans, { id: proposal.id }));
  if (proposal.eta === null) return null;
  const rest = proposal.eta - now;
  return (
    <Card title={t("It is in the timelock")}>
      <p className="mb-3">
        {rest > 0
          ? t("It can be carried out from {time} on, by anybody.", { time: sayTime(proposal.eta, language) })
          : t("Its time is over. Anybody may carry it out.")}
      </p>
      <ActionButton action={action} disabled={rest > 0}>
        {rest > 0 ? t("Carry it out in {length}", { length: sayLength(rest, t) }) : t("Carry it out")}
      </ActionButton>
    </Card>
  );
}
