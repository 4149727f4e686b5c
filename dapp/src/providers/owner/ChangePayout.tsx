import { setPayout } from "@ans/client";
import { useState } from "react";
import { isAddress } from "viem";

import { useAns } from "../../chain/useAns.ts";
import { useT } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Field } from "../../ui/Field.tsx";
import { Done } from "./Done.tsx";
import type { SeatParts } from "./OwnerPanel.tsx";
import { useDone } from "./useDone.ts";

/** Says where rewards and fees are paid. */
export function ChangePayout({ seat }: SeatParts) {
  const t = useT();
  const ans = useAns();
  const [typed, setTyped] = useState("");
  const wanted = typed.trim();
  const payout = wanted === "" ? null : isAddress(wanted) ? wanted : undefined;
  const { action, isDone } = useDone(async () => {
    if (payout !== undefined) await setPayout(ans, { seat: seat.seat, payout });
  });
  return (
    <>
      <Field
        label={t("Address")}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        fault={payout === undefined ? t("That is no address. Check it for a typing error.") : undefined}
        hint={t("Paid to {payout} now. Leave it empty to be paid to the owner.", { payout: seat.payout })}
      />
      <ActionButton action={action} disabled={payout === undefined} className="mt-3">
        {t("Change it")}
      </ActionButton>
      <Done isDone={isDone} />
    </>
  );
}
