import { keptJson } from "@ans/client";

import { useAns } from "../../chain/useAns.ts";
import { useLanguage } from "../../text/LanguageContext.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { saveFile } from "../register/exportPending.ts";
import { keptName } from "./keptNames.ts";
import type { Published } from "./publishKept.ts";
import { sayRefusal } from "./sayRefusal.ts";
import { saySeat } from "./saySeat.ts";

/** What came of telling service providers of an update: who keeps it, and who could not be told. */
export function Publications({ published }: { published: Published }) {
  const { language, t } = useLanguage();
  const ans = useAns();
  const { name, results } = published;
  const receipts = results.flatMap((each) => (each.outcome === "accepted" ? [each.receipt] : []));
  const isKept = receipts.length > 0;
  const save = () => {
    const { evidence } = keptName(ans, name);
    saveFile(`${name}.receipts.json`, keptJson({ name, evidence, receipts }), "application/json");
  };
  return (
    <Notice tone={isKept ? "good" : "bad"} className="mt-4">
      <p className="font-medium">
        {isKept ? t("Signed and kept.") : t("Signed, but nobody keeps it yet. Try again when a gateway answers.")}
      </p>
      <ul className="mt-1">
        {results.map((each) => (
          <li key={`${each.seat}${each.url}`}>
            {each.outcome === "accepted"
              ? t("{who} keeps it, and gave a receipt.", { who: saySeat(each.seat, t) })
              : t("{who} does not: {reason}", { who: saySeat(each.seat, t), reason: sayRefusal(each, language, t) })}
          </li>
        ))}
      </ul>
      {isKept ? (
        <>
          <p className="mt-2 text-sm">
            {t("A receipt is worth keeping: a provider that answers with less than it acknowledged loses stake by it.")}{" "}
            {published.isKept
              ? t("This browser keeps it.")
              : t("This browser keeps nothing for this site: save the receipts to a file.")}
          </p>
          <Button look="plain" onClick={save}>
            {t("Save the receipts")}
          </Button>
        </>
      ) : null}
    </Notice>
  );
}
