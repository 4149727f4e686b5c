import type { ListedSeat, Network } from "@ans/client";
import type { ReactNode } from "react";

import { useT } from "../../text/LanguageContext.ts";
import { Card } from "../../ui/Card.tsx";
import { ChangeCap } from "./ChangeCap.tsx";
import { ChangeCommission } from "./ChangeCommission.tsx";
import { ChangeProfile } from "./ChangeProfile.tsx";
import { Leave } from "./Leave.tsx";
import { Leaving } from "./Leaving.tsx";
import { ChangePayout } from "./ChangePayout.tsx";
import { RotateKey } from "./RotateKey.tsx";
import { TakeOut } from "./TakeOut.tsx";
import { TopUp } from "./TopUp.tsx";
import { Unjail } from "./Unjail.tsx";

export type SeatParts = { seat: ListedSeat; figures: Network; now: number };

/** What only the owner of a seat can do. */
export function OwnerPanel(props: SeatParts) {
  const t = useT();
  const { status } = props.seat;
  const hasLeft = status === "exiting" || status === "exited";
  return (
    <Card title={t("Your seat")}>
      <Leaving {...props} />
      {hasLeft ? null : (
        <>
          <Unjail {...props} />
          <Part title={t("Add to the stake")}>
            <TopUp {...props} />
          </Part>
          <Part title={t("Change the commission")}>
            <ChangeCommission {...props} />
          </Part>
          <Part title={t("How much others may delegate")}>
            <ChangeCap {...props} />
          </Part>
          <Part title={t("Entry in the directory")}>
            <ChangeProfile {...props} />
          </Part>
          <Part title={t("Change the operator key")}>
            <RotateKey {...props} />
          </Part>
          <Part title={t("Where rewards are paid")}>
            <ChangePayout {...props} />
          </Part>
          <Part title={t("Take a part of the stake out")}>
            <TakeOut {...props} />
          </Part>
          <Part title={t("Leave")}>
            <Leave {...props} />
          </Part>
        </>
      )}
    </Card>
  );
}

/** One thing to do, folded away until it is wanted. */
function Part(props: { title: string; children: ReactNode }) {
  return (
    <details className="border-t border-line">
      <summary className="flex min-h-12 items-center font-medium">{props.title}</summary>
      <div className="pb-5">{props.children}</div>
    </details>
  );
}
