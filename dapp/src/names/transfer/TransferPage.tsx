import { transfer } from "@ans/client";
import { useState } from "react";

import { useAction } from "../../chain/useAction.ts";
import { useAns } from "../../chain/useAns.ts";
import { useT } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Card } from "../../ui/Card.tsx";
import { Field } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { HandOver } from "../offchain/HandOver.tsx";
import { useName } from "../useName.ts";
import { useReceiver } from "./useReceiver.ts";

/** Gives a name to another account: one on chain by a transaction, one off chain by a signature. */
export function TransferPage() {
  const { offchain } = useName();
  return offchain === undefined || offchain === null ? <TransferOnChain /> : <HandOver offchain={offchain} />;
}

function TransferOnChain() {
  const t = useT();
  const ans = useAns();
  const { name, facts, isMine } = useName();
  const [typed, setTyped] = useState("");
  const [keepRecords, setKeepRecords] = useState(false);
  const receiver = useReceiver(typed);
  const to = receiver.to;
  const action = useAction(async () => {
    if (to !== undefined) await transfer(ans, { name, to, keepRecords });
  });
  if (facts !== undefined && !isMine) {
    return <Notice tone="warn">{t("Only the account that holds the name can transfer it. Connect it.")}</Notice>;
  }
  const isSelf = to !== undefined && to === ans.account?.address;
  return (
    <Card title={t("Transfer")}>
      <div className="grid gap-5">
        <Field
          label={t("To whom: an address, or a name")}
          value={typed}
          fault={isSelf ? t("That is the account that holds it now.") : receiver.fault}
          hint={to === undefined || typed === to ? undefined : to}
          onChange={({ target }) => setTyped(target.value)}
        />
        <fieldset className="grid gap-3">
          <legend className="mb-2 font-medium">{t("What becomes of the records")}</legend>
          <Option
            label={t("They are wiped: the name goes to somebody else")}
            hint={t(
              "No address of yours stays in it, so nobody pays you by mistake. The receiver begins with an empty name.",
            )}
            checked={!keepRecords}
            onChoose={() => setKeepRecords(false)}
          />
          <Option
            label={t("They are kept: the name moves to another wallet of mine")}
            hint={t("Every address stays as it is. Whoever sends to the name still pays those addresses.")}
            checked={keepRecords}
            onChoose={() => setKeepRecords(true)}
          />
        </fieldset>
        <Notice tone="warn">{t("A transfer cannot be undone: only the receiver could give the name back.")}</Notice>
        <ActionButton action={action} disabled={to === undefined || isSelf || ans.walletClient === undefined}>
          {keepRecords ? t("Move {name}", { name }) : t("Transfer {name}", { name })}
        </ActionButton>
      </div>
    </Card>
  );
}

function Option(props: { label: string; hint: string; checked: boolean; onChoose: () => void }) {
  return (
    <label className="flex gap-3">
      <input
        type="radio"
        name="records"
        checked={props.checked}
        onChange={props.onChoose}
        className="mt-0.5 size-6 shrink-0 appearance-none rounded-full border-2 border-edge bg-card checked:border-8 checked:border-accent"
      />
      <span>
        <span className="font-medium">{props.label}</span>
        <span className="block text-sm text-soft">{props.hint}</span>
      </span>
    </label>
  );
}
