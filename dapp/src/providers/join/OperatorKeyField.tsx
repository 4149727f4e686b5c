import { useId, useState } from "react";
import { type Account, type Address, type Hex, isAddress, isHex } from "viem";

import { useT } from "../../text/LanguageContext.ts";
import { Field } from "../../ui/Field.tsx";
import { MakeKey } from "./MakeKey.tsx";

/** The operator key of a seat, with what proves that it agrees; see OperatorKey of the client library. */
export type Operator = { key: Account | Address; keyProof?: Hex };

/** Chooses an operator key: made here, or on the machine that will serve. */
export function OperatorKeyField(props: { owner: Address; onChange: (operator: Operator | undefined) => void }) {
  const t = useT();
  const name = useId();
  const [way, setWay] = useState<"elsewhere" | "here">("elsewhere");
  const choose = (next: typeof way) => {
    setWay(next);
    props.onChange(undefined);
  };
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 text-xl font-semibold tracking-tight">{t("Operator key")}</legend>
      <p className="text-sm text-soft">
        {t(
          "It signs the answers of your gateway and holds no money. It has to lie on the machine that serves, and must never have been the key of another seat.",
        )}
      </p>
      <Way
        name={name}
        isChosen={way === "elsewhere"}
        onChoose={() => choose("elsewhere")}
        title={t("It is on the machine that serves")}
      >
        {t("The safer way: it never leaves that machine.")}
      </Way>
      {way === "elsewhere" ? <Elsewhere {...props} /> : null}
      <Way name={name} isChosen={way === "here"} onChoose={() => choose("here")} title={t("Make one here")}>
        {t("You get it as an encrypted file, to be brought to that machine.")}
      </Way>
      {way === "here" ? <MakeKey onMade={(key) => props.onChange({ key })} /> : null}
    </fieldset>
  );
}

function Way(props: { name: string; isChosen: boolean; onChoose: () => void; title: string; children: string }) {
  const id = useId();
  return (
    <div className="flex gap-3">
      <input
        id={id}
        type="radio"
        name={props.name}
        checked={props.isChosen}
        onChange={props.onChoose}
        aria-describedby={`${id}-about`}
        className="mt-0.5 size-6 shrink-0 appearance-none rounded-full border-2 border-edge bg-card checked:border-8 checked:border-accent"
      />
      <div>
        <label htmlFor={id} className="font-medium">
          {props.title}
        </label>
        <p id={`${id}-about`} className="text-sm text-soft">
          {props.children}
        </p>
      </div>
    </div>
  );
}

function Elsewhere(props: { owner: Address; onChange: (operator: Operator | undefined) => void }) {
  const t = useT();
  const [typed, setTyped] = useState({ key: "", proof: "" });
  const type = (change: Partial<typeof typed>) => {
    const next = { ...typed, ...change };
    setTyped(next);
    const [key, keyProof] = [next.key.trim(), next.proof.trim()];
    props.onChange(isAddress(key) && isProof(keyProof) ? { key, keyProof } : undefined);
  };
  return (
    <div className="ml-9 grid gap-3">
      <p className="text-sm">
        {t("On that machine, make the key and have it sign that it is for your account:")}
        <code className="mt-1 block rounded-lg bg-inset px-3 py-2">
          npx ans account new operator
          <br />
          npx ans sp prove-key {props.owner} --account operator
        </code>
      </p>
      <Field
        label={t("Address of the key")}
        value={typed.key}
        onChange={({ target }) => type({ key: target.value })}
        fault={
          typed.key !== "" && !isAddress(typed.key.trim())
            ? t("That is no address. Check it for a typing error.")
            : undefined
        }
      />
      <Field
        label={t("Proof that it printed")}
        value={typed.proof}
        onChange={({ target }) => type({ proof: target.value })}
        fault={
          typed.proof !== "" && !isProof(typed.proof.trim())
            ? t("That is no signature: it begins with 0x and has 132 characters.")
            : undefined
        }
      />
    </div>
  );
}

/** A signature of a key, with r, s and v. */
function isProof(text: string): text is Hex {
  return isHex(text) && text.length === 132;
}
