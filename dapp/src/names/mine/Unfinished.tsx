import { Link } from "@tanstack/react-router";

import { useAns } from "../../chain/useAns.ts";
import { useT } from "../../text/LanguageContext.ts";
import { Card } from "../../ui/Card.tsx";
import { shortAddress } from "../../wallet/shortAddress.ts";
import { usePendings } from "../register/pendings.ts";

/** Registrations that were begun, in this browser or in another that saved them to a file. */
export function Unfinished() {
  const t = useT();
  const ans = useAns();
  const pendings = usePendings(ans);
  if (pendings.length === 0) return null;
  return (
    <Card title={t("To be finished")} className="mb-6">
      <ul className="grid gap-2">
        {pendings.map(({ name, payer }) => (
          <li key={`${name}${payer}`} className="flex flex-wrap justify-between gap-3">
            <Link to="/register/$names" params={{ names: name }} className="font-medium text-accent underline">
              {name}
            </Link>
            <span className="text-soft">{t("begun with {account}", { account: shortAddress(payer) })}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
