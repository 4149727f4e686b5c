import type { ListedSeat, StakingEvent } from "@ans/client";
import { useMemo, useState } from "react";
import type { Address } from "viem";

import { useT } from "../../text/LanguageContext.ts";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { sayDimt } from "../say/sayDimt.ts";
import { sayRate } from "../say/sayRate.ts";
import { delegatorsOf } from "./delegatorsOf.ts";

const PAGE = 20;

/** Who has lent DIMT to a seat, the greatest first. */
export function Delegators(props: { seat: ListedSeat; history: readonly StakingEvent[] | undefined }) {
  const t = useT();
  const [shown, setShown] = useState(PAGE);
  const { seat, history } = props;
  const list = useMemo(
    () => (history === undefined ? undefined : delegatorsOf(history, seat.seat)),
    [history, seat.seat],
  );
  if (list === undefined) return null;
  return (
    <Card title={t("Delegators")}>
      {list.length === 0 ? (
        <p className="text-soft">{t("Nobody has delegated to this seat.")}</p>
      ) : (
        <table className="w-full tabular-nums">
          <caption className="sr-only">{t("Delegators")}</caption>
          <thead>
            <tr className="text-left text-sm text-soft">
              <th scope="col" className="pb-2 font-medium">
                {t("Account")}
              </th>
              <th scope="col" className="pb-2 text-right font-medium">
                {t("Delegated")}
              </th>
            </tr>
          </thead>
          <tbody>
            {list.slice(0, shown).map(({ delegator, amount }) => (
              <tr key={delegator} className="border-t border-line">
                <td className="py-2 pr-4">
                  <Account address={delegator} />
                </td>
                <td className="py-2 text-right whitespace-nowrap">
                  {sayDimt(amount)}
                  <div className="text-sm text-soft">{share(amount, seat.self + seat.delegated)}</div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {list.length > shown ? (
        <Button look="second" className="mt-3" onClick={() => setShown(shown + PAGE)}>
          {t("Show more ({n} left)", { n: list.length - shown })}
        </Button>
      ) : null}
    </Card>
  );
}

function Account(props: { address: Address }) {
  return <span className="mono break-all">{props.address}</span>;
}

function share(amount: bigint, whole: bigint): string {
  return whole === 0n ? "" : sayRate((amount * 10_000n) / whole);
}
