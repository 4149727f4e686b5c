import { useState } from "react";
import type { Account } from "viem";

import { useAction } from "../../chain/useAction.ts";
import { useT } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Field, Tick } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { download } from "../download.ts";

type Made = { account: Account; file: string };

/** Makes an operator key in the page and gives it away as an encrypted file; the page keeps nothing of it. */
export function MakeKey(props: { onMade: (key: Account) => void }) {
  const t = useT();
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [made, setMade] = useState<Made | undefined>(undefined);
  const [isSaved, setSaved] = useState(false);
  const isReady = password.length >= 8 && password === again;
  const make = useAction(async () => {
    const { newOperatorKey } = await import("./newOperatorKey.ts");
    const { account, keystore } = await newOperatorKey(password);
    const file = `operator-${account.address.toLowerCase()}.json`;
    download(file, "application/json", keystore);
    setMade({ account, file });
    setPassword("");
    setAgain("");
  });
  if (made === undefined) {
    return (
      <div className="ml-9 grid gap-3">
        <div className="grid gap-3 sm:grid-cols-2">
          <Field
            label={t("Password of the file")}
            type="password"
            autoComplete="new-password"
            value={password}
            onChange={({ target }) => setPassword(target.value)}
            fault={password !== "" && password.length < 8 ? t("At least 8 characters.") : undefined}
          />
          <Field
            label={t("The same again")}
            type="password"
            autoComplete="new-password"
            value={again}
            onChange={({ target }) => setAgain(target.value)}
            fault={again !== "" && again !== password ? t("The two differ.") : undefined}
          />
        </div>
        <ActionButton action={make} disabled={!isReady} look="second">
          {t("Make the key and save its file")}
        </ActionButton>
      </div>
    );
  }
  return (
    <div className="ml-9 grid gap-3">
      <Notice tone="warn">
        <p>
          {t(
            "The key {key} is in the file {file}, in your downloads, and nowhere else. This page forgets it as soon as it is closed; nobody can restore it without the file and the password.",
            {
              key: made.account.address,
              file: made.file,
            },
          )}
        </p>
      </Notice>
      <Tick
        label={t("I have the file, and the password.")}
        checked={isSaved}
        disabled={isSaved}
        onChange={({ target }) => {
          setSaved(target.checked);
          if (target.checked) props.onMade(made.account);
        }}
      />
    </div>
  );
}
