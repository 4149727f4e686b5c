import { joinSeat, type Network, setSeatProfile } from "@ans/client";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type Address, formatEther, isAddress } from "viem";

import { useAction } from "../../chain/useAction.ts";
import { useAns } from "../../chain/useAns.ts";
import { useT } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Card } from "../../ui/Card.tsx";
import { Field } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { AmountField } from "../AmountField.tsx";
import { ProfileFields } from "../owner/ProfileFields.tsx";
import { isEmpty, noProfile, profileFault, profileOf } from "../owner/typedProfile.ts";
import { sayDimt } from "../say/sayDimt.ts";
import { parseRate } from "../say/sayRate.ts";
import { useAmount } from "../useAmount.ts";
import { usePurse } from "../usePurse.ts";
import { type Operator, OperatorKeyField } from "./OperatorKeyField.tsx";

/** As the contract has it, in basis points. */
const MOST_COMMISSION = 5000;

/** The form by which a seat is taken. */
export function JoinForm(props: { owner: Address; figures: Network }) {
  const t = useT();
  const ans = useAns();
  const navigate = useNavigate();
  const { data: purse } = usePurse();
  const { seatStake } = props.figures;
  const stake = useAmount({ least: seatStake, first: formatEther(seatStake) });
  const cap = useAmount({ least: 0n, first: "0" });
  const [percent, setPercent] = useState("10");
  const [payout, setPayout] = useState("");
  const [operator, setOperator] = useState<Operator | undefined>(undefined);
  const [profile, setProfile] = useState(noProfile);
  // A seat that was taken here: where only its entry failed, only that is tried again.
  const [taken, setTaken] = useState<number | undefined>(undefined);
  const commission = parseRate(percent);
  const isCommission = commission !== undefined && commission <= MOST_COMMISSION;
  const to = payout.trim() === "" ? undefined : payout.trim();
  const isPayout = to === undefined || isAddress(to);
  const missing = stake.amount === undefined || purse === undefined ? 0n : stake.amount - purse.dimt;
  const isProfile = profileFault(profile, t) === undefined;
  const canTake = isCommission && isPayout && operator !== undefined && cap.amount !== undefined && missing <= 0n;
  const isReady = isProfile && stake.amount !== undefined && canTake;
  const take = async (): Promise<number | undefined> => {
    if (stake.amount === undefined || cap.amount === undefined || operator === undefined) return undefined;
    const terms = { stake: stake.amount, delegationCap: cap.amount, commission, ...operator };
    return (await joinSeat(ans, to !== undefined && isAddress(to) ? { ...terms, payout: to } : terms)).seat;
  };
  const action = useAction(async () => {
    const seat = taken ?? (await take());
    if (seat === undefined) return;
    setTaken(seat);
    if (!isEmpty(profile)) await setSeatProfile(ans, { seat, profile: profileOf(profile) });
    await navigate({ to: "/providers/$seat", params: { seat: String(seat) } });
  });
  if (taken !== undefined) {
    return (
      <Card title={t("Entry in the directory")}>
        <Notice tone="good" className="mb-4">
          {t("Seat {n} is yours, and its stake is frozen. Only its entry in the directory is not written yet.", {
            n: taken,
          })}
        </Notice>
        <ProfileFields value={profile} onChange={setProfile} />
        <ActionButton action={action} disabled={!isProfile} className="mt-4">
          {t("Write the entry of seat {n}", { n: taken })}
        </ActionButton>
      </Card>
    );
  }
  return (
    <>
      <Card title={t("Stake and terms")}>
        <div className="grid gap-4 sm:grid-cols-2">
          <AmountField
            label={t("Stake in DIMT")}
            value={stake.typed}
            onChange={stake.type}
            fault={
              stake.fault ??
              (purse !== undefined && missing > 0n
                ? t("Your account has {dimt}, so {missing} are missing. Get them first.", {
                    dimt: sayDimt(purse.dimt),
                    missing: sayDimt(missing),
                  })
                : undefined)
            }
            hint={purse === undefined ? "" : t("You have {dimt}.", { dimt: sayDimt(purse.dimt) })}
          />
          <Field
            label={t("Commission in %")}
            inputMode="decimal"
            value={percent}
            onChange={({ target }) => setPercent(target.value)}
            fault={isCommission ? undefined : t("Write per cent, at most 50.")}
            hint={t("What you take of the reward before delegators share it.")}
          />
          <AmountField
            label={t("Others may delegate, in DIMT")}
            value={cap.typed}
            onChange={cap.type}
            fault={cap.fault}
            hint={t("0 keeps the seat closed. Can be changed at any time.")}
          />
          <Field
            label={t("Pay rewards to")}
            value={payout}
            onChange={({ target }) => setPayout(target.value)}
            fault={isPayout ? undefined : t("That is no address. Check it for a typing error.")}
            hint={t("An address; yours if it is empty.")}
          />
        </div>
      </Card>
      <Card>
        <OperatorKeyField owner={props.owner} onChange={setOperator} />
      </Card>
      <Card title={t("Entry in the directory")}>
        <ProfileFields value={profile} onChange={setProfile} />
      </Card>
      <div>
        <p className="mb-3 text-soft">
          {isEmpty(profile)
            ? t("Your wallet asks twice: to sign that the stake may be taken, and to send the transaction.")
            : t(
                "Your wallet asks three times: to sign that the stake may be taken, to take the seat, and to write its entry.",
              )}
        </p>
        <ActionButton action={action} disabled={!isReady}>
          {t("Freeze the stake and take a seat")}
        </ActionButton>
        {isReady ? null : (
          <p className="mt-2 text-sm text-soft">
            {t("An operator key, with its proof or its file, and the figures above are needed.")}
          </p>
        )}
      </div>
    </>
  );
}
