import { type Pending, PriceAboveMaxError, prices } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";

import { type Action, useAction } from "../../chain/useAction.ts";
import { useAns } from "../../chain/useAns.ts";
import { useT } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Button, buttonClass } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { Tick } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { showAmount } from "../showAmount.ts";
import { Years } from "../Years.tsx";
import { Countdown } from "./Countdown.tsx";
import { exportPending } from "./exportPending.ts";
import { finish } from "./finish.ts";
import { dropPending, savePending } from "./pendings.ts";
import type { Reserve } from "./RegisterPage.tsx";
import { Steps } from "./Steps.tsx";
import { type Progress, useStage } from "./useStage.ts";

/** A registration that was begun: where it is, and what is next. */
export function Underway(props: { pendings: Pending[]; reserve: Reserve; onDone: (names: string[]) => void }) {
  const t = useT();
  const { pendings, onDone, reserve } = props;
  const ans = useAns();
  const { progress, error } = useStage(pendings);
  // Here, as the last transaction goes on while what is below changes.
  const register = useAction(async (most: () => Promise<bigint>) => await finish(ans, pendings, await most()));
  const isDone = progress?.stage === "done";
  useEffect(() => {
    if (!isDone) return;
    onDone(pendings.map(({ name }) => name));
    for (const pending of pendings) dropPending(pending);
  }, [isDone, onDone, pendings]);
  if (progress === undefined) {
    return error === null ? <p role="status">{t("Asking the chain …")}</p> : <Failure error={error} />;
  }
  return (
    <div className="grid gap-5">
      <Steps stage={progress.stage} />
      <Failure error={error} />
      <Card>
        <Next pendings={pendings} progress={progress} reserve={reserve} register={register} />
      </Card>
      <Keep pendings={pendings} stage={progress.stage} />
    </div>
  );
}

type Register = Action<[most: () => Promise<bigint>]>;

function Next(props: { pendings: Pending[]; progress: Progress; reserve: Reserve; register: Register }) {
  const t = useT();
  const { pendings, progress, reserve, register } = props;
  const commit = { ...reserve, run: () => reserve.run(async () => pendings) };
  if (progress.stage === "kept") return <CommitStep commit={commit} />;
  if (progress.stage === "committing") {
    return <p role="status">{t("The first transaction is on its way into a block.")}</p>;
  }
  if (progress.stage === "registering") {
    return <p role="status">{t("The last transaction is on its way into a block.")}</p>;
  }
  if (progress.stage === "waiting") return <Countdown {...progress} />;
  if (progress.stage === "expired") return <Again commit={commit} />;
  if (progress.stage === "taken") return <Taken pendings={pendings} progress={progress} />;
  return <RegisterStep pendings={pendings} register={register} />;
}

function CommitStep({ commit }: { commit: Action<[]> }) {
  const t = useT();
  const ans = useAns();
  return (
    <>
      <p className="mb-4">
        {t(
          "Nothing is on chain yet. The first transaction reserves the name without telling which, so that nobody can be quicker.",
        )}
      </p>
      <ActionButton action={commit} disabled={ans.walletClient === undefined}>
        {t("Send the first transaction")}
      </ActionButton>
    </>
  );
}

function RegisterStep({ pendings, register }: { pendings: Pending[]; register: Register }) {
  const t = useT();
  const ans = useAns();
  const [agreed, setAgreed] = useState(0n);
  const years = pendings[0]?.years ?? 1;
  const asked = pendings.map((each) => ({ name: each.name, years: each.years }));
  const quote = useQuery({
    queryKey: ["prices", asked],
    queryFn: () => prices(ans, { names: asked }),
    refetchInterval: 10_000,
  });
  const limit = pendings.reduce((sum, { maxPrice }) => sum + BigInt(maxPrice), 0n);
  const total = quote.data?.total;
  const isDearer = total !== undefined && total > limit && total > agreed;
  const most = async () => {
    const { total: now } = await prices(ans, { names: asked });
    const agreedTo = agreed > limit ? agreed : limit;
    if (now > agreedTo) throw new PriceAboveMaxError(now, agreedTo);
    return agreedTo;
  };
  const action = { ...register, run: () => register.run(most) };
  return (
    <>
      <p className="mb-4 text-lg font-medium" role="status">
        {t("The name is reserved. Register it now: sign the payment, then send the last transaction.")}
      </p>
      <Years years={years} onChange={(next) => void changeYears(next)} />
      <p className="my-4">
        {total === undefined ? t("Asking the chain …") : t("You pay {amount}.", { amount: showAmount(total) })}
      </p>
      {isDearer ? (
        <div className="mb-4">
          <Tick
            label={t("The price is now {price}, above {limit} when you began. I agree to pay it.", {
              price: showAmount(total),
              limit: showAmount(limit),
            })}
            checked={false}
            onChange={() => setAgreed(total)}
          />
        </div>
      ) : null}
      <Failure error={quote.error} className="mb-4" />
      <ActionButton action={action} disabled={ans.walletClient === undefined || total === undefined || isDearer}>
        {t("Register")}
      </ActionButton>
    </>
  );

  /** The commitment does not bind the years: people may change their mind while they wait, and agree to the new price. */
  async function changeYears(next: number): Promise<void> {
    const { names } = await prices(ans, { names: pendings.map(({ name }) => ({ name, years: next })) });
    for (const pending of pendings) {
      const price = names.find(({ name }) => name === pending.name);
      if (price !== undefined) savePending({ ...pending, years: next, maxPrice: price.total.toString() });
    }
  }
}

function Again({ commit }: { commit: Action<[]> }) {
  const t = useT();
  const ans = useAns();
  return (
    <>
      <p className="mb-4">
        {t(
          "The reservation has expired: it was not used in time. Nothing was paid for the name. Reserve it anew; all you chose is kept.",
        )}
      </p>
      <ActionButton action={commit} disabled={ans.walletClient === undefined}>
        {t("Reserve it again")}
      </ActionButton>
    </>
  );
}

function Taken({ pendings, progress }: { pendings: Pending[]; progress: Progress }) {
  const t = useT();
  const taken = pendings.filter((_, index) => progress.stages[index] === "taken");
  return (
    <>
      <p className="mb-4">
        {t("Somebody else has registered {names} meanwhile. Nothing was paid for it.", {
          names: taken.map(({ name }) => name).join(", "),
        })}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button
          onClick={() => {
            for (const pending of taken) dropPending(pending);
          }}
        >
          {t("Forget it")}
        </Button>
        <Link to="/" className={buttonClass("second")}>
          {t("Search for another name")}
        </Link>
      </div>
    </>
  );
}

function Keep({ pendings, stage }: { pendings: Pending[]; stage: Progress["stage"] }) {
  const t = useT();
  const [isAsking, setAsking] = useState(false);
  if (stage === "registering" || stage === "taken") return null;
  return (
    <div className="text-sm text-soft">
      <p>
        {t(
          "You may close this page and come back: all that is needed is kept in this browser. To finish elsewhere, save it to a file.",
        )}
      </p>
      <div className="mt-1 flex flex-wrap gap-x-5">
        <Button look="plain" onClick={() => pendings.forEach(exportPending)}>
          {t("Save to a file")}
        </Button>
        <Button look="plain" onClick={() => setAsking(true)}>
          {t("Give up")}
        </Button>
      </div>
      {isAsking ? (
        <Notice tone="warn" className="mt-2">
          <p>{t("Without what is kept here, the first transaction was in vain and the name is free for everybody.")}</p>
          <div className="mt-3 flex flex-wrap gap-3">
            <Button look="second" onClick={() => setAsking(false)}>
              {t("Keep it")}
            </Button>
            <Button look="second" onClick={() => pendings.forEach(dropPending)}>
              {t("Give it up")}
            </Button>
          </div>
        </Notice>
      ) : null}
    </div>
  );
}
