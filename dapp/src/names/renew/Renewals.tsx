import { useState } from "react";

import { useLanguage } from "../../text/LanguageContext.ts";
import { Button } from "../../ui/Button.tsx";
import { showDate } from "../showDate.ts";

/** A name that is to be renewed: until when it is its owner's, and would be. Unix seconds; `null` for a name that is lost. */
export type Renewal = { name: string; from: number | null; to: number | null };

/** How many are shown at first, and with each press more. */
const page = 10;

/** From when to when names are renewed. */
export function Renewals({ renewals = [] }: { renewals: readonly Renewal[] | undefined }) {
  const { language, t } = useLanguage();
  const [most, setMost] = useState(page);
  return (
    <>
      <ul className="mt-5 border-t border-line">
        {renewals.slice(0, most).map(({ name, from, to }) => (
          <li key={name} className="grid gap-x-4 border-b border-line py-2.5 sm:grid-cols-[1fr_auto] sm:items-center">
            <span className="min-w-0 font-medium">{name}</span>
            <span className="text-sm text-soft">
              {from === null || to === null
                ? "—"
                : t("{from} → {to}", { from: showDate(from, language), to: showDate(to, language) })}
            </span>
          </li>
        ))}
      </ul>
      {renewals.length > most ? (
        <Button look="second" className="mt-4" onClick={() => setMost(most + 10 * page)}>
          {t("Show more ({n} left)", { n: renewals.length - most })}
        </Button>
      ) : null}
    </>
  );
}
