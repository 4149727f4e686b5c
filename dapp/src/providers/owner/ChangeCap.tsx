import { setDelegationCap } from "@ans/client";
import { formatEther } from "viem";

import { useAns } from "../../chain/useAns.ts";
import { useT } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { AmountField } from "../AmountField.tsx";
import { sayDimt } from "../say/sayDimt.ts";
import { useAmount } from "../useAmount.ts";
import { Done } from "./Done.tsx";
import type { SeatParts } from "./OwnerPanel.tsx";
import { useDone } from "./useDone.ts";

/** Opens the seat to delegations, or closes it. */
export function ChangeCap({ seat }: SeatParts) {
  const t = useT();
  const ans = useAns();
  const cap = useAmount({ least: 0n, first: formatEther(seat.delegationCap) });
  const { action, isDone } = useDone(async () => {
    if (cap.amount !== undefined) await setDelegationCap(ans, { seat: seat.seat, cap: cap.amount });
  });
  return (
    <>
      <AmountField
        label={t("At most, in DIMT")}
        value={cap.typed}
        onChange={cap.type}
        fault={cap.fault}
        hint={t("{dimt} are delegated now. 0 closes the seat; what is delegated stays.", {
          dimt: sayDimt(seat.delegated),
        })}
      />
      <ActionButton action={action} disabled={cap.amount === undefined} className="mt-3">
        {t("Change it")}
      </ActionButton>
      <Done isDone={isDone} />
    </>
  );
}
