import { useT } from "../../text/LanguageContext.ts";
import { Notice } from "../../ui/Notice.tsx";
import { useName } from "../useName.ts";
import { AuditCard } from "./AuditCard.tsx";
import { ReceiptsCard } from "./ReceiptsCard.tsx";

/** What service providers acknowledged of a name off-chain, and whether they answer with it. */
export function ReceiptsPage() {
  const t = useT();
  const { name, offchain } = useName();
  if (offchain === undefined) return <p role="status">{t("Asking the chain …")}</p>;
  if (offchain === null) return <Notice>{t("This name is on chain: nobody needs a receipt for what it says.")}</Notice>;
  return (
    <div className="grid gap-5">
      <ReceiptsCard name={name} evidence={offchain.evidence} />
      <AuditCard name={name} evidence={offchain.evidence} />
    </div>
  );
}
