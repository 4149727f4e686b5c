import { decreaseSelf } from "@ans/client";

import { useAns } from "../../chain/useAns.ts";
import { useLanguage } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { AmountField } from "../AmountField.tsx";
import { sayDimt } from "../say/sayDimt.ts";
import { sayTime } from "../say/sayTime.ts";
import { useAmount } from "../useAmount.ts";
import { Done } from "./Done.tsx";
import type { SeatParts } from "./OwnerPanel.tsx";
import { useDone } from "./useDone.ts";

/** Begins to take a part out of the owner's stake; the least stake stays. */
export function TakeOut({ seat, figures, now }: SeatParts) {
  const { language, t } = useLanguage();
  const ans = useAns();
  const spare = spareOf(seat.self, seat.self + seat.delegated, figures);
  const amount = useAmount({ most: spare });
  const { action, isDone } = useDone(async () => {
    if (amount.amount === undefined) return;
    await decreaseSelf(ans, { seat: seat.seat, amount: amount.amount });
    amount.type("");
  });
  if (spare === 0n) return <p className="text-soft">{t("There is no more in it than a seat needs.")}</p>;
  return (
    <>
      <AmountField
        label={t("Amount in DIMT")}
        value={amount.typed}
        onChange={amount.type}
        fault={amount.fault}
        all={spare}
        hint={t(
          "Up to {dimt}. It can be withdrawn from about {time} on, and can be slashed until then. What was taken out before waits as long again.",
          {
            dimt: sayDimt(spare),
            time: sayTime(now + figures.unbondSelf, language),
          },
        )}
      />
      <ActionButton action={action} disabled={amount.amount === undefined} className="mt-3">
        {t("Take it out")}
      </ActionButton>
      <Done isDone={isDone} />
    </>
  );
}

/** What is above the least that must be the owner's, and above the least of the whole seat. */
function spareOf(self: bigint, stake: bigint, { minSelf, seatStake }: SeatParts["figures"]): bigint {
  const [ofSelf, ofStake] = [self - minSelf, stake - seatStake];
  const spare = ofSelf < ofStake ? ofSelf : ofStake;
  return spare > 0n ? spare : 0n;
}
