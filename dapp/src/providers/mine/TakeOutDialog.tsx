import { type Network, undelegate } from "@ans/client";
import { parseEther } from "viem";

import { useAction } from "../../chain/useAction.ts";
import { useAns } from "../../chain/useAns.ts";
import { useLanguage } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { AmountField } from "../AmountField.tsx";
import { forecast } from "../forecast.ts";
import { isEarning } from "../rateOf.ts";
import { sayDimt } from "../say/sayDimt.ts";
import { sayLength } from "../say/sayLength.ts";
import { sayTime } from "../say/sayTime.ts";
import { useAmount } from "../useAmount.ts";
import type { NamedPosition } from "./useMine.ts";

/** What must stay of a delegation, unless all of it goes. */
const LEAST = parseEther("100");

/** Takes out of a delegation: what that costs is said first, and that moving would cost nothing. */
export function TakeOutDialog(props: {
  position: NamedPosition;
  figures: Network;
  now: number;
  onMove: () => void;
  onClose: () => void;
}) {
  const { language, t } = useLanguage();
  const ans = useAns();
  const { position, figures, now } = props;
  const { seat } = position;
  const { amount, ...typed } = useAmount({ most: position.amount });
  const rest = amount === undefined ? undefined : position.amount - amount;
  const isTooLittle = rest !== undefined && rest > 0n && rest < LEAST;
  const action = useAction(async () => {
    if (amount === undefined) return;
    await undelegate(ans, { seat: seat.seat, amount });
    props.onClose();
  });
  return (
    <Dialog title={t("Take out of a delegation")} onClose={props.onClose}>
      <div className="grid gap-4">
        <AmountField
          label={t("Amount in DIMT")}
          value={typed.typed}
          onChange={typed.type}
          all={position.amount}
          fault={
            typed.fault ??
            (isTooLittle
              ? t("{dimt} would be left, but 100 DIMT are the least. Leave more, or take all of it.", {
                  dimt: sayDimt(rest),
                })
              : undefined)
          }
          hint={t("{dimt} are delegated.", { dimt: sayDimt(position.amount, 6) })}
        />
        <ul className="list-disc space-y-1 pl-5">
          <li>
            {t("It unbonds for {length}: it can be withdrawn from about {time} on.", {
              length: sayLength(figures.unbondDelegation, t),
              time: sayTime(now + figures.unbondDelegation, language),
            })}
          </li>
          {amount === undefined || !isEarning(seat, now) ? (
            <li>{t("It earns nothing meanwhile.")}</li>
          ) : (
            <li>
              {t("It earns nothing meanwhile: about {dimt} less than if it stayed.", {
                dimt: sayDimt(lossOf(props, amount)),
              })}
            </li>
          )}
          <li>
            {t(
              "What unbonds cannot be moved or put back. To another seat it can be moved at once, and goes on earning.",
            )}
          </li>
        </ul>
        <div className="flex flex-wrap items-start gap-3">
          <ActionButton action={action} disabled={amount === undefined || isTooLittle}>
            {t("Take out")}
          </ActionButton>
          <Button look="second" onClick={props.onMove}>
            {t("Move to another seat instead")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** What the amount would earn in the time in which it unbonds. */
function lossOf(
  { position, figures, now }: { position: NamedPosition; figures: Network; now: number },
  amount: bigint,
): bigint {
  const { seat } = position;
  const without = { ...seat, delegated: seat.delegated - amount };
  return forecast({ seat: without, figures, amount, now }, Math.round(figures.unbondDelegation / 86_400));
}
