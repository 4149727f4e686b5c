import { rotateKey } from "@ans/client";
import { useState } from "react";

import { useAns } from "../../chain/useAns.ts";
import { useT } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { type Operator, OperatorKeyField } from "../join/OperatorKeyField.tsx";
import { Done } from "./Done.tsx";
import type { SeatParts } from "./OwnerPanel.tsx";
import { useDone } from "./useDone.ts";

/** Gives the seat another operator key. */
export function RotateKey({ seat }: SeatParts) {
  const t = useT();
  const ans = useAns();
  const [operator, setOperator] = useState<Operator | undefined>(undefined);
  const { action, isDone } = useDone(async () => {
    if (operator !== undefined) await rotateKey(ans, { seat: seat.seat, ...operator });
  });
  return (
    <>
      <p className="mb-3 text-soft">
        {t(
          "The key is {key} now. What it signed stays attributable to the seat. Start the gateway with the new key as soon as this is done.",
          { key: seat.key },
        )}
      </p>
      <OperatorKeyField owner={seat.owner} onChange={setOperator} />
      <ActionButton action={action} disabled={operator === undefined} className="mt-3">
        {t("Change the operator key")}
      </ActionButton>
      <Done isDone={isDone} />
    </>
  );
}
