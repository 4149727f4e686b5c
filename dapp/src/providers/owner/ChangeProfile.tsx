import { setSeatProfile } from "@ans/client";
import { useState } from "react";

import { useAns } from "../../chain/useAns.ts";
import { useT } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Done } from "./Done.tsx";
import type { SeatParts } from "./OwnerPanel.tsx";
import { ProfileFields } from "./ProfileFields.tsx";
import { profileFault, profileOf, typedOf } from "./typedProfile.ts";
import { useDone } from "./useDone.ts";

/** Changes the seat's entry in the directory. */
export function ChangeProfile({ seat }: SeatParts) {
  const t = useT();
  const ans = useAns();
  const [typed, setTyped] = useState(() => typedOf(seat.profile));
  const { action, isDone } = useDone(
    async () => await setSeatProfile(ans, { seat: seat.seat, profile: profileOf(typed) }),
  );
  return (
    <>
      <ProfileFields value={typed} onChange={setTyped} />
      <ActionButton action={action} disabled={profileFault(typed, t) !== undefined} className="mt-3">
        {t("Write the entry")}
      </ActionButton>
      <Done isDone={isDone} />
    </>
  );
}
