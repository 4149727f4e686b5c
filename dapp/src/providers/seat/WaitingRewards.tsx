import { claimDuty, claimFees, claimSeat, earnings, type ListedSeat } from "@ans/client";
import { useQuery } from "@tanstack/react-query";

import { useAction } from "../../chain/useAction.ts";
import { useAns } from "../../chain/useAns.ts";
import { useT } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Card } from "../../ui/Card.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { sayDimt } from "../say/sayDimt.ts";

/** What waits to be paid to the seat's payout address. Anybody may have it paid, so the owner's key can stay cold. */
export function WaitingRewards({ seat }: { seat: ListedSeat }) {
  const t = useT();
  const ans = useAns();
  const number = seat.seat;
  const { data, error } = useQuery({
    queryKey: ["seats", number, "earnings"],
    queryFn: () => earnings(ans, { seat: number }),
    refetchInterval: 10_000,
  });
  const rewards = useAction(async () => await claimSeat(ans, { seat: number }));
  const fees = useAction(async () => await claimFees(ans, { seat: number }));
  const duty = useAction(async () => await claimDuty(ans, { seat: number }));
  const isOff = ans.account === undefined;
  return (
    <Card title={t("Waiting to be paid")}>
      <Failure error={error} />
      {data === undefined ? null : (
        <div className="grid gap-4 sm:grid-cols-3">
          <div>
            <p className="text-sm text-soft">{t("Rewards of the owner")}</p>
            <p className="mb-2 text-lg font-semibold">{sayDimt(data.rewards)}</p>
            <ActionButton action={rewards} look="second" disabled={isOff || data.rewards === 0n}>
              {t("Pay rewards")}
            </ActionButton>
          </div>
          <div>
            <p className="text-sm text-soft">{t("Fees of names")}</p>
            <p className="mb-2 text-lg font-semibold">{sayDimt(data.fees)}</p>
            <ActionButton action={fees} look="second" disabled={isOff || data.fees === 0n}>
              {t("Pay fees")}
            </ActionButton>
          </div>
          <div>
            <p className="text-sm text-soft">{t("Turns on duty")}</p>
            <p className="mb-2 text-lg font-semibold">{sayDimt(data.duty)}</p>
            <ActionButton action={duty} look="second" disabled={isOff || data.duty === 0n}>
              {t("Pay turns")}
            </ActionButton>
          </div>
        </div>
      )}
      <p className="mt-4 text-sm text-soft">
        {t("All of it goes to {payout}, whoever sends the transaction: the owner’s key is not needed.", {
          payout: seat.payout,
        })}
      </p>
    </Card>
  );
}
