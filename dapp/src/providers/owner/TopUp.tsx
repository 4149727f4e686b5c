import { topUp } from "@ans/client";

import { useAns } from "../../chain/useAns.ts";
import { useT } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { AmountField } from "../AmountField.tsx";
import { sayDimt } from "../say/sayDimt.ts";
import { sayLength } from "../say/sayLength.ts";
import { useAmount } from "../useAmount.ts";
import { usePurse } from "../usePurse.ts";
import { Done } from "./Done.tsx";
import type { SeatParts } from "./OwnerPanel.tsx";
import { useDone } from "./useDone.ts";

/** Adds to the owner's stake. */
export function TopUp({ seat, figures }: SeatParts) {
  const t = useT();
  const ans = useAns();
  const { data: purse } = usePurse();
  const amount = useAmount({ most: purse?.dimt });
  const { action, isDone } = useDone(async () => {
    if (amount.amount === undefined) return;
    await topUp(ans, { seat: seat.seat, amount: amount.amount });
    amount.type("");
  });
  return (
    <>
      <AmountField
        label={t("Amount in DIMT")}
        value={amount.typed}
        onChange={amount.type}
        fault={amount.fault}
        all={purse?.dimt}
        hint={t(
          "You have {dimt}. What is added unbonds like the rest of the stake, in {length}, and can be slashed like it.",
          {
            dimt: sayDimt(purse?.dimt ?? 0n),
            length: sayLength(figures.unbondSelf, t),
          },
        )}
      />
      <ActionButton action={action} disabled={amount.amount === undefined} className="mt-3">
        {t("Add to the stake")}
      </ActionButton>
      <Done isDone={isDone} />
    </>
  );
}
