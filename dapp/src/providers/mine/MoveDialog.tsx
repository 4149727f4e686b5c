import { dearestCommission, redelegate } from "@ans/client";
import { useState } from "react";
import { parseEther } from "viem";

import { useAction } from "../../chain/useAction.ts";
import { useAns } from "../../chain/useAns.ts";
import { useLanguage } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { Choice } from "../../ui/Field.tsx";
import { AmountField } from "../AmountField.tsx";
import { isEarning } from "../rateOf.ts";
import { sayDimt } from "../say/sayDimt.ts";
import { sayRate } from "../say/sayRate.ts";
import { sayTime } from "../say/sayTime.ts";
import { seatName } from "../say/seatName.ts";
import { roomOf } from "../seats/seatRows.ts";
import { useSeats } from "../seats/useSeats.ts";
import { useAmount } from "../useAmount.ts";
import type { NamedPosition } from "./useMine.ts";

/** The least delegation; what stays must be as much, unless all of it goes. */
const LEAST = parseEther("100");

/** Moves a delegation to another seat, at once. */
export function MoveDialog(props: { position: NamedPosition; now: number; onClose: () => void }) {
  const { language, t } = useLanguage();
  const ans = useAns();
  const seats = useSeats();
  const { position, now } = props;
  const from = position.seat.seat;
  const [to, setTo] = useState<number | undefined>(undefined);
  const open = (seats.data ?? []).filter((each) => each.seat !== from && roomOf(each) > 0n);
  const target = open.find((each) => each.seat === to);
  const room = target === undefined ? position.amount : roomOf(target);
  const { amount, ...typed } = useAmount({ most: room < position.amount ? room : position.amount });
  const rest = amount === undefined ? undefined : position.amount - amount;
  const isTooLittle = rest !== undefined && rest > 0n && rest < LEAST;
  const action = useAction(async () => {
    if (amount === undefined || target === undefined) return;
    await redelegate(ans, { from, to: target.seat, amount, maxCommission: dearestCommission(target) });
    props.onClose();
  });
  return (
    <Dialog title={t("Move to another seat")} onClose={props.onClose}>
      <div className="grid gap-4">
        <Failure error={seats.error} />
        <Choice label={t("To")} value={to ?? ""} onChange={({ target }) => setTo(Number(target.value))}>
          <option value="" disabled>
            {t("Choose a seat")}
          </option>
          {open.map((each) => (
            <option key={each.seat} value={each.seat}>
              {seatName(each, t)} · {sayRate(each.commission)}
              {isEarning(each, now) ? "" : ` · ${t("earns nothing now")}`}
            </option>
          ))}
        </Choice>
        {target === undefined ? null : (
          <p className="text-sm">
            {target.nextCommission === null
              ? t("Its commission is {rate}, and no other one is announced.", { rate: sayRate(target.commission) })
              : t("Its commission is {rate}, and {next} from {time} on, as was announced.", {
                  rate: sayRate(target.commission),
                  next: sayRate(target.nextCommission.commission),
                  time: sayTime(target.nextCommission.from, language),
                })}{" "}
            {t("If it rises before your transaction is in a block, the transaction is refused.")}
          </p>
        )}
        <AmountField
          label={t("Amount in DIMT")}
          value={typed.typed}
          onChange={typed.type}
          all={room < position.amount ? room : position.amount}
          fault={
            typed.fault ??
            (isTooLittle
              ? t("{dimt} would be left, but 100 DIMT are the least. Leave more, or take all of it.", {
                  dimt: sayDimt(rest),
                })
              : undefined)
          }
          hint={t("{dimt} are delegated. What they earned so far stays to be claimed.", {
            dimt: sayDimt(position.amount, 6),
          })}
        />
        <ActionButton action={action} disabled={amount === undefined || target === undefined || isTooLittle}>
          {t("Move at once")}
        </ActionButton>
      </div>
    </Dialog>
  );
}
