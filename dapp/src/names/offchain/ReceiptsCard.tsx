import { type Evidence, keptJson, NotGrantedError, parseKept, type SignedReceipt } from "@ans/client";
import { useState } from "react";

import { useAction } from "../../chain/useAction.ts";
import { useAns } from "../../chain/useAns.ts";
import { useLanguage, useT } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { FromFile, type Said } from "../../ui/FromFile.tsx";
import { saveFile } from "../register/exportPending.ts";
import { showDate } from "../showDate.ts";
import { fetchKnown } from "./fetchKnown.ts";
import { keepName, useKeptName } from "./keptNames.ts";
import { Publications } from "./Publications.tsx";
import { type Published, publishKept } from "./publishKept.ts";
import { sayUpdate } from "./sayUpdate.ts";
import { useAccess } from "./useEvidence.ts";

/** The receipts that this browser keeps of a name: to save, to add to from a file, and to ask for again. */
export function ReceiptsCard({ name, evidence }: { name: string; evidence: Evidence | null }) {
  const t = useT();
  const ans = useAns();
  const access = useAccess();
  const kept = useKeptName(ans, name);
  const [published, setPublished] = useState<Published>();
  const again = useAction(async () => {
    const known = await fetchKnown(ans, name, access);
    if (known === undefined) throw new NotGrantedError(name);
    setPublished(await publishKept(ans, known, access));
  });
  const isKnown = evidence !== null || kept.evidence !== undefined;
  return (
    <Card title={t("Receipts")}>
      <p className="mb-4 text-soft">
        {t(
          "A receipt binds a service provider, by its stake, to answer with at least what it acknowledged. They are kept in this browser.",
        )}
      </p>
      {kept.receipts.length === 0 ? <p>{t("There is none here.")}</p> : <Table receipts={kept.receipts} />}
      <div className="mt-4 flex flex-wrap items-start gap-x-5 gap-y-3">
        <ActionButton action={again} look="second" disabled={!isKnown}>
          {t("Ask for receipts again")}
        </ActionButton>
        {kept.receipts.length === 0 ? null : (
          <Button look="second" onClick={() => saveFile(`${name}.receipts.json`, keptJson(kept), "application/json")}>
            {t("Save the receipts")}
          </Button>
        )}
      </div>
      {published === undefined ? null : <Publications published={published} />}
      <ReceiptsFromFile name={name} />
    </Card>
  );
}

function Table({ receipts }: { receipts: readonly SignedReceipt[] }) {
  const { language, t } = useLanguage();
  const newestFirst = receipts.toSorted((a, b) =>
    a.sequence === b.sequence ? a.seat - b.seat : a.sequence < b.sequence ? 1 : -1,
  );
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{t("Receipts")}</caption>
      <thead>
        <tr className="border-b border-line text-left text-soft">
          {[t("Who"), t("Update"), t("When")].map((title) => (
            <th key={title} scope="col" className="py-2 pr-4 font-medium">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {newestFirst.map(({ seat, sequence, receivedAt, signature }) => (
          <tr key={signature} className="border-b border-line last:border-0">
            <th scope="row" className="py-2 pr-4 text-left font-medium">
              {t("Seat {seat}", { seat })}
            </th>
            <td className="py-2 pr-4">{sayUpdate(sequence, t)}</td>
            <td className="py-2">{showDate(receivedAt, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Takes receipts that were saved to a file, here or elsewhere. */
function ReceiptsFromFile({ name }: { name: string }) {
  const t = useT();
  const ans = useAns();
  const take = (text: string): Said => {
    try {
      const { name: whose, evidence, receipts } = parseKept(text);
      if (whose !== name) return { tone: "bad", text: t("Those are receipts of {name}.", { name: whose }) };
      keepName(ans, name, { evidence, receipts });
      return { tone: "good", text: t("The receipts are kept here now.") };
    } catch {
      return {
        tone: "bad",
        text: t("That file holds no receipts, or is damaged. Choose one that was saved here."),
      };
    }
  };
  return (
    <FromFile className="mt-4" summary={t("Add receipts from a file")} label={t("File with receipts")} take={take} />
  );
}
