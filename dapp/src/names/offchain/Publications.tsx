import { type Publication, toJson } from "@ans/client";

import { useT } from "../../text/LanguageContext.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { saveFile } from "../register/exportPending.ts";

/** What came of telling service providers of an update: who keeps it, and who could not be told. */
export function Publications({ name, results }: { name: string; results: readonly Publication[] }) {
  const t = useT();
  const receipts = results.flatMap((each) => (each.outcome === "accepted" ? [each.receipt] : []));
  const isKept = receipts.length > 0;
  const seatOf = ({ seat }: Publication) => (seat === null ? t("A gateway of the zone") : t("Seat {seat}", { seat }));
  return (
    <Notice tone={isKept ? "good" : "bad"} className="mt-4">
      <p className="font-medium">
        {isKept ? t("Signed and kept.") : t("Signed, but nobody keeps it yet. Try again when a gateway answers.")}
      </p>
      <ul className="mt-1">
        {results.map((each) => (
          <li key={`${each.seat}${each.url}`}>
            {each.outcome === "accepted"
              ? t("{who} keeps it, and gave a receipt.", { who: seatOf(each) })
              : t("{who} does not: {reason}", { who: seatOf(each), reason: each.reason })}
          </li>
        ))}
      </ul>
      {isKept ? (
        <>
          <p className="mt-2 text-sm">
            {t("A receipt is worth keeping: a provider that answers with less than it acknowledged loses stake by it.")}
          </p>
          <Button
            look="plain"
            onClick={() =>
              saveFile(`${name}.receipts.json`, JSON.stringify(receipts.map(toJson), undefined, 2), "application/json")
            }
          >
            {t("Save the receipts")}
          </Button>
        </>
      ) : null}
    </Notice>
  );
}
