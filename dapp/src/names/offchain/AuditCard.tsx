import { audit, type Audit, type AuditedGateway, type Evidence, gatewayBase } from "@ans/client";
import { useState } from "react";

import { useAction } from "../../chain/useAction.ts";
import { useAns } from "../../chain/useAns.ts";
import { useLanguage, useT } from "../../text/LanguageContext.ts";
import type { Translate } from "../../text/translate.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Card } from "../../ui/Card.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useKeptName } from "./keptNames.ts";
import { ReportFault } from "./ReportFault.tsx";
import { saySeat } from "./saySeat.ts";
import { sayUpdate } from "./sayUpdate.ts";
import { useAccess } from "./useEvidence.ts";

/** Asks every service provider how it serves the name, and compares with what is signed and acknowledged. */
export function AuditCard({ name, evidence }: { name: string; evidence: Evidence | null }) {
  const t = useT();
  const ans = useAns();
  const access = useAccess();
  const kept = useKeptName(ans, name);
  const [found, setFound] = useState<Audit>();
  const action = useAction(async () => {
    const known = kept.evidence ?? evidence ?? undefined;
    setFound(await audit(ans, { name, evidence: known, receipts: kept.receipts, ...access }));
  });
  return (
    <Card title={t("Who answers with it")}>
      <p className="mb-4 text-soft">
        {t(
          "Asks every service provider of the name itself, and compares the answers with what was signed, and with the receipts above.",
        )}
      </p>
      <ActionButton action={action} look="second">
        {t("Ask every provider")}
      </ActionButton>
      {found === undefined ? null : (
        <>
          <Found gateways={found.gateways} />
          {found.faults.map(({ fault, evidence: proof }) => (
            <ReportFault key={fault.id} fault={fault} proof={proof} />
          ))}
        </>
      )}
    </Card>
  );
}

function Found({ gateways }: { gateways: readonly AuditedGateway[] }) {
  const { language, t } = useLanguage();
  if (gateways.length === 0) {
    return (
      <Notice tone="warn" className="mt-4">
        {t("The zone has no gateway.")}
      </Notice>
    );
  }
  return (
    <ul className="mt-4 grid gap-3" aria-label={t("Who answers with it")}>
      {gateways.map(({ seat, url, verdict, sequence, reason }) => (
        <li key={`${seat}${url}`} className="rounded-xl bg-inset px-4 py-3">
          <p className="flex flex-wrap justify-between gap-x-4">
            <span className="font-medium">{saySeat(seat, t)}</span>
            <span className={verdict === "newest" ? "text-good" : "text-bad"}>{sayVerdict(verdict, t)}</span>
          </p>
          <p className="text-sm text-soft">
            {[gatewayBase(url), sequence === null ? "" : sayUpdate(sequence, t), language === "en" ? reason : ""]
              .filter((each) => each !== "")
              .map((each) => (
                <span key={each} className="block break-all">
                  {each}
                </span>
              ))}
          </p>
        </li>
      ))}
    </ul>
  );
}

function sayVerdict(verdict: AuditedGateway["verdict"], t: Translate): string {
  const words = {
    newest: t("answers with the newest"),
    stale: t("answers with less"),
    forged: t("answers with what the resolver refuses"),
    silent: t("gives no answer"),
  };
  return words[verdict];
}
