import { coinOf } from "@ans/client";
import { useState } from "react";

import { useLanguage, useT } from "../../text/LanguageContext.ts";
import { sayFailure } from "../../text/sayFailure.ts";
import { Button } from "../../ui/Button.tsx";
import { Choice, Field } from "../../ui/Field.tsx";
import { faultOf } from "./faultOf.ts";
import { nameOfRow, offered, type Row } from "./Row.ts";
import { rowLabel } from "./rowLabel.ts";

type Props = { rows: readonly Row[]; onChange: (rows: Row[]) => void };

/** The records of a name, to be changed, taken away and added to. */
export function RecordRows({ rows, onChange }: Props) {
  const { language, t } = useLanguage();
  return (
    <div className="grid gap-3">
      {rows.map((row, index) => {
        const fault = faultOf(row);
        const label = rowLabel(row, t);
        return (
          <div key={nameOfRow(row)} className="flex items-start gap-2">
            <Field
              className="min-w-0 flex-1"
              label={label}
              value={row.value}
              placeholder={placeholders[nameOfRow(row)] ?? ""}
              fault={fault === undefined ? undefined : sayFailure(fault, language, t)}
              onChange={({ target }) => onChange(rows.with(index, { ...row, value: target.value }))}
            />
            <button
              type="button"
              className="mt-6 grid size-11 shrink-0 place-items-center rounded-xl text-soft hover:bg-inset hover:text-ink"
              aria-label={t("Remove {label}", { label })}
              onClick={() => onChange(rows.toSpliced(index, 1))}
            >
              <svg aria-hidden="true" viewBox="0 0 20 20" className="size-5">
                <path d="m5 5 10 10M15 5 5 15" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
              </svg>
            </button>
          </div>
        );
      })}
      <AddRecord rows={rows} onChange={onChange} />
    </div>
  );
}

const placeholders: Readonly<Record<string, string>> = {
  "text:avatar": "ipfs://… / data:image/… / eip155:1/erc721:0x…/1",
  "text:url": "https://",
  "contenthash:": "ipfs://…",
  "text:network.dm3.deliveryService": '["example.dim"]',
};

function AddRecord({ rows, onChange }: Props) {
  const t = useT();
  const [key, setKey] = useState("");
  const [fault, setFault] = useState<string>();
  const taken = new Set(rows.map(nameOfRow));
  const [custom, setCustom] = useState<"text" | "address">();
  const add = (row: Pick<Row, "kind" | "key">) => {
    if (!taken.has(nameOfRow(row))) onChange([...rows, { ...row, value: "" }]);
  };
  const addCustom = () => {
    if (custom === "text" && key.trim() !== "") add({ kind: "text", key: key.trim() });
    else if (custom === "address") {
      try {
        add({ kind: "address", key: coinOf(key).name });
      } catch {
        setFault(t("No such coin is known. Give its short name, as btc, or its number by SLIP-44."));
        return;
      }
    }
    setFault(undefined);
    setKey("");
    setCustom(undefined);
  };
  return (
    <div className="grid items-end gap-3 sm:grid-cols-2">
      <Choice
        label={t("Add a record")}
        value=""
        onChange={({ target }) => {
          if (target.value === "text" || target.value === "address") setCustom(target.value);
          const row = offered.find((each) => nameOfRow(each) === target.value);
          if (row !== undefined) add(row);
        }}
      >
        <option value="">{t("Choose one")}</option>
        {offered
          .filter((row) => !taken.has(nameOfRow(row)))
          .map((row) => (
            <option key={nameOfRow(row)} value={nameOfRow(row)}>
              {rowLabel(row, t)}
            </option>
          ))}
        <option value="address">{t("Address of another coin")}</option>
        <option value="text">{t("Text with a key of your own")}</option>
      </Choice>
      {custom === undefined ? null : (
        <div className="flex items-start gap-2">
          <Field
            className="flex-1"
            label={custom === "text" ? t("Key of the text") : t("Coin, by name or number")}
            value={key}
            fault={fault}
            onChange={({ target }) => setKey(target.value)}
          />
          <Button look="second" className="mt-6" onClick={addCustom}>
            {t("Add")}
          </Button>
        </div>
      )}
    </div>
  );
}
