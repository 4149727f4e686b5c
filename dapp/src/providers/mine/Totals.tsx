import { claimRewards, type UnbondingRequest } from "@ans/client";

import { useAns } from "../../chain/useAns.ts";
import { useT } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Figure, Figures } from "../Figures.tsx";
import { Done } from "../owner/Done.tsx";
import { useDone } from "../owner/useDone.ts";
import { sayDimt } from "../say/sayDimt.ts";
import type { NamedPosition } from "./useMine.ts";

/** As many seats as one transaction claims from, so that it fits into a block with room to spare. */
const AT_ONCE = 50;

/** All delegations together, and the button that claims from all. */
export function Totals(props: { positions: readonly NamedPosition[]; requests: readonly UnbondingRequest[] }) {
  const t = useT();
  const ans = useAns();
  const { positions, requests } = props;
  const earning = positions.filter(({ pending }) => pending > 0n);
  const seats = earning.slice(0, AT_ONCE).map(({ seat }) => seat.seat);
  const { action, isDone } = useDone(async () => await claimRewards(ans, { seats }));
  const ready = requests.filter(({ isReady }) => isReady);
  return (
    <section aria-label={t("Totals")}>
      <Figures>
        <Figure name={t("Delegated")}>{sayDimt(sum(positions))}</Figure>
        <Figure name={t("To be claimed")}>
          {sayDimt(
            positions.reduce((all, { pending }) => all + pending, 0n),
            4,
          )}
        </Figure>
        <Figure name={t("Unbonding")}>{sayDimt(sum(requests) - sum(ready))}</Figure>
        <Figure name={t("Ready to withdraw")}>{sayDimt(sum(ready))}</Figure>
      </Figures>
      {earning.length === 0 ? null : (
        <ActionButton action={action} className="mt-4">
          {earning.length > AT_ONCE
            ? t("Claim from the first {n} of {all} seats", { n: AT_ONCE, all: earning.length })
            : t("Claim all rewards")}
        </ActionButton>
      )}
      <Done isDone={isDone}>{t("The rewards were paid to your account.")}</Done>
    </section>
  );
}

function sum(parts: readonly { amount: bigint }[]): bigint {
  return parts.reduce((all, { amount }) => all + amount, 0n);
}
