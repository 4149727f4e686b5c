import { dearestCommission, delegate, type ListedSeat, type Network } from "@ans/client";
import { useState } from "react";
import { parseEther } from "viem";
import { useConnection } from "wagmi";

import { useAction } from "../../chain/useAction.ts";
import { useAns } from "../../chain/useAns.ts";
import { useLanguage } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Card } from "../../ui/Card.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { Field } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { AmountField } from "../AmountField.tsx";
import { Fact, Facts } from "../Figures.tsx";
import { NeedsWallet } from "../NeedsWallet.tsx";
import { parseRate, sayRate } from "../say/sayRate.ts";
import { sayDimt } from "../say/sayDimt.ts";
import { sayLength } from "../say/sayLength.ts";
import { sayTime } from "../say/sayTime.ts";
import { roomOf } from "../seats/seatRows.ts";
import { useAmount } from "../useAmount.ts";
import { usePurse } from "../usePurse.ts";
import { ForecastBox } from "./ForecastBox.tsx";

/** The least delegation, as the contract has it. */
const LEAST = parseEther("100");

type Parts = { seat: ListedSeat; figures: Network; now: number };

/** Lending DIMT to a seat: what one has to know before, and the form. */
export function DelegateCard(props: Parts) {
  const { t } = useLanguage();
  const { address } = useConnection();
  const isClosed = roomOf(props.seat) === 0n;
  return (
    <Card title={t("Delegate to this seat")}>
      <Terms {...props} />
      {isClosed ? (
        <Notice>
          {t("This seat takes no more delegations. Choose one from the list that says “takes delegations”.")}
        </Notice>
      ) : null}
      {address === undefined && isClosed ? null : (
        <NeedsWallet to={t("Connect one to delegate: the button is at the top.")}>
          <Form {...props} isClosed={isClosed} />
        </NeedsWallet>
      )}
    </Card>
  );
}

/** What is said before anything is signed. */
function Terms({ seat, figures }: Parts) {
  const { language, t } = useLanguage();
  const { nextCommission } = seat;
  return (
    <Facts className="mb-5">
      <Fact name={t("To get it back")}>
        {t(
          "It unbonds for {length}, earns nothing meanwhile, and can then be withdrawn. Moving it to another seat is possible at once.",
          {
            length: sayLength(figures.unbondDelegation, t),
          },
        )}
      </Fact>
      <Fact name={t("Commission")}>
        {nextCommission === null
          ? t("{rate} now, and no other one is announced. A higher one is announced 7 days before it begins.", {
              rate: sayRate(seat.commission),
            })
          : t("{rate} now, and {next} from {time} on, as was announced.", {
              rate: sayRate(seat.commission),
              next: sayRate(nextCommission.commission),
              time: sayTime(nextCommission.from, language),
            })}
      </Fact>
      <Fact name={t("Risk")}>
        {t("What is delegated is never slashed. It earns nothing while the seat does not serve.")}
      </Fact>
    </Facts>
  );
}

function Form(props: Parts & { isClosed: boolean }) {
  const { t } = useLanguage();
  const ans = useAns();
  const { seat } = props;
  const purse = usePurse();
  const room = roomOf(seat);
  const balance = purse.data?.dimt;
  const most = balance === undefined || room < balance ? room : balance;
  const amount = useAmount({ least: LEAST, most: room });
  const dearest = dearestCommission(seat);
  const [limit, setLimit] = useState<string | undefined>(undefined);
  const [done, setDone] = useState<bigint | undefined>(undefined);
  const maxCommission = limit === undefined ? dearest : parseRate(limit);
  const limitFault =
    maxCommission === undefined
      ? t("Write per cent, as 10 or 12.5.")
      : maxCommission < dearest
        ? t("The seat takes, or has announced, {rate}. With a lower limit it would be refused.", {
            rate: sayRate(dearest),
          })
        : undefined;
  const isShort = amount.amount !== undefined && balance !== undefined && amount.amount > balance;
  const action = useAction(async () => {
    if (amount.amount === undefined || maxCommission === undefined) return;
    setDone(undefined);
    await delegate(ans, { seat: seat.seat, amount: amount.amount, maxCommission });
    setDone(amount.amount);
    amount.type("");
  });
  const needsPermit = amount.amount !== undefined && purse.data !== undefined && purse.data.allowance < amount.amount;
  // A seat may close while somebody delegates to it: what became of that is still to be said.
  if (props.isClosed) return <Failure error={action.error} className="mt-4" />;
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <AmountField
          label={t("Amount in DIMT")}
          value={amount.typed}
          onChange={amount.type}
          all={most}
          fault={
            amount.fault ??
            (isShort
              ? t("Your account has {dimt}. Delegate less, or get more first.", { dimt: sayDimt(balance, 6) })
              : undefined)
          }
          hint={
            balance === undefined ? t("At least 100.") : t("At least 100. You have {dimt}.", { dimt: sayDimt(balance) })
          }
        />
        <Field
          label={t("Highest commission you accept, in %")}
          inputMode="decimal"
          value={limit ?? String(dearest / 100)}
          onChange={({ target }) => setLimit(target.value)}
          fault={limitFault}
          hint={t("If it rises above that before your transaction is in a block, the transaction is refused.")}
        />
      </div>
      <Failure error={purse.error} />
      {amount.amount === undefined ? null : <ForecastBox {...props} amount={amount.amount} />}
      <div>
        <ActionButton
          action={action}
          disabled={amount.amount === undefined || isShort || limitFault !== undefined || purse.data === undefined}
        >
          {amount.amount === undefined ? t("Delegate") : t("Delegate {dimt}", { dimt: sayDimt(amount.amount, 6) })}
        </ActionButton>
        <p className="mt-2 text-sm text-soft">
          {needsPermit
            ? t(
                "Your wallet asks twice: to sign that the amount may be taken, which costs nothing, and to send the transaction.",
              )
            : t("Your wallet asks once, to send the transaction.")}
        </p>
      </div>
      {done === undefined ? null : (
        <Notice tone="good">
          {t("{dimt} are delegated. They earn from now on; see “My stakes”.", { dimt: sayDimt(done, 6) })}
        </Notice>
      )}
    </div>
  );
}
