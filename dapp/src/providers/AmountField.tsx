import type { ReactNode } from "react";
import { formatEther } from "viem";

import { useT } from "../text/LanguageContext.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";

/** A box for an amount of DIMT, and a button that fills in all there is. */
export function AmountField(props: {
  label: string;
  value: string;
  onChange: (typed: string) => void;
  hint?: ReactNode;
  fault?: string | undefined;
  all?: bigint | undefined;
}) {
  const t = useT();
  const { all } = props;
  return (
    <div>
      <Field
        label={props.label}
        hint={props.hint}
        fault={props.fault}
        inputMode="decimal"
        value={props.value}
        onChange={({ target }) => props.onChange(target.value)}
      />
      {all === undefined || all === 0n ? null : (
        <Button look="plain" onClick={() => props.onChange(formatEther(all))}>
          {t("All of it")}
        </Button>
      )}
    </div>
  );
}
