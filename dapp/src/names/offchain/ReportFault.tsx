import { type Fault, type FaultEvidence, getSeat, reportFault, toJson } from "@ans/client";
import { useState } from "react";

import { useAction } from "../../chain/useAction.ts";
import { useAns } from "../../chain/useAns.ts";
import { sayLength } from "../../providers/say/sayLength.ts";
import { sayRate } from "../../providers/say/sayRate.ts";
import { useT } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { saveFile } from "../register/exportPending.ts";
import { showAmount } from "../showAmount.ts";

/** A fault that a seat's own signatures prove: what it costs the seat, and how to report it. Anybody may. */
export function ReportFault({ fault, proof }: { fault: Fault; proof: FaultEvidence }) {
  const t = useT();
  const ans = useAns();
  const { seat, bps, jailFor } = fault;
  const [slashed, setSlashed] = useState<bigint>();
  const report = useAction(async () => {
    const { self } = await getSeat(ans, { seat });
    await reportFault(ans, proof);
    setSlashed(self - (await getSeat(ans, { seat })).self);
  });
  if (slashed !== undefined) {
    return (
      <Notice tone="good" className="mt-4">
        {t("Seat {seat} was slashed by {amount}. A tenth of it is yours, a week from now.", {
          seat,
          amount: showAmount(slashed),
        })}
      </Notice>
    );
  }
  return (
    <Notice tone="bad" className="mt-4">
      <p className="font-medium">{t("Seat {seat} is at fault, and its own signatures prove it.", { seat })}</p>
      <p className="mt-1">
        {fault.kind === "stale"
          ? t("It answers with less than what it gave a receipt for.")
          : t("It answered with two different profiles of one number.")}{" "}
        {jailFor === null
          ? t("Whoever reports it has it lose {part} of its owner’s stake, and leave for ever.", { part: sayRate(bps) })
          : t("Whoever reports it has it lose {part} of its owner’s stake, and stand aside for {time}.", {
              part: sayRate(bps),
              time: sayLength(jailFor, t),
            })}
      </p>
      <div className="mt-3 flex flex-wrap items-start gap-x-5">
        <ActionButton action={report} disabled={ans.walletClient === undefined}>
          {t("Report seat {seat} on chain", { seat })}
        </ActionButton>
        <Button look="plain" onClick={() => saveProof(fault, proof)}>
          {t("Save the proof")}
        </Button>
      </div>
    </Notice>
  );
}

/** Two files, as `ans sp report` takes them. */
function saveProof({ seat }: Fault, proof: FaultEvidence): void {
  const messages =
    proof.kind === "stale"
      ? { receipt: toJson(proof.receipt), answer: toJson(proof.answer) }
      : { answer: toJson(proof.answer), "other-answer": toJson(proof.other) };
  for (const [name, message] of Object.entries(messages)) {
    saveFile(`seat-${seat}-${name}.json`, JSON.stringify(message, undefined, 2), "application/json");
  }
}
