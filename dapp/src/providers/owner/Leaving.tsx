import { withdrawSelf } from "@ans/client";

import { useAns } from "../../chain/useAns.ts";
import { useLanguage } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { sayDimt } from "../say/sayDimt.ts";
import { sayLength } from "../say/sayLength.ts";
import { sayTime } from "../say/sayTime.ts";
import { Done } from "./Done.tsx";
import type { SeatParts } from "./OwnerPanel.tsx";
import { releaseOf } from "./releaseOf.ts";
import { useDone } from "./useDone.ts";

/** What of the owner's stake unbonds, for how long still, and its withdrawal. */
export function Leaving({ seat, now }: SeatParts) {
  const { language, t } = useLanguage();
  const ans = useAns();
  const { action, isDone } = useDone(async () => await withdrawSelf(ans, { seat: seat.seat }));
  const release = releaseOf(seat);
  if (release === undefined && (seat.status === "exited" || isDone)) {
    return (
      <>
        {seat.status === "exited" ? (
          <p>{t("You have left this seat, and nothing of its stake is left in it.")}</p>
        ) : null}
        <Done isDone={isDone}>{t("The stake was paid to the owner.")}</Done>
      </>
    );
  }
  if (release === undefined) return null;
  const rest = release.at - now;
  return (
    <div className="mb-4 rounded-xl bg-inset p-4">
      <p className="font-medium">
        {t("{dimt} unbond until {time}.", { dimt: sayDimt(release.amount), time: sayTime(release.at, language) })}
      </p>
      <ActionButton action={action} disabled={rest > 0} className="mt-3">
        {rest > 0 ? t("Withdraw in {length}", { length: sayLength(rest, t) }) : t("Withdraw the stake")}
      </ActionButton>
    </div>
  );
}
