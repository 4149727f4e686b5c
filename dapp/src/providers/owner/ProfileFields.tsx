import { useId } from "react";

import { useT } from "../../text/LanguageContext.ts";
import { Field } from "../../ui/Field.tsx";
import type { TypedProfile } from "./typedProfile.ts";
import { profileFault } from "./typedProfile.ts";

/** The entry of a seat in the directory, as it is typed. */
export function ProfileFields(props: { value: TypedProfile; onChange: (value: TypedProfile) => void }) {
  const t = useT();
  const id = useId();
  const { value } = props;
  const set = (change: Partial<TypedProfile>) => props.onChange({ ...value, ...change });
  const fault = profileFault(value, t);
  return (
    <div className="grid gap-3">
      <Field
        label={t("Name")}
        value={value.name}
        maxLength={255}
        onChange={({ target }) => set({ name: target.value })}
        hint={t("Your ANS name, or what you call yourself.")}
      />
      <div>
        <label htmlFor={id} className="mb-1 block text-sm font-medium">
          {t("Gateways, one a line")}
        </label>
        <textarea
          id={id}
          rows={3}
          spellCheck={false}
          aria-describedby={`${id}-about`}
          aria-invalid={fault === undefined ? undefined : true}
          className="mono w-full rounded-xl border border-edge bg-card px-3 py-2 text-ink aria-invalid:border-bad"
          value={value.gateways}
          onChange={({ target }) => set({ gateways: target.value })}
        />
        <p
          id={`${id}-about`}
          role={fault === undefined ? undefined : "alert"}
          className={`text-sm ${fault === undefined ? "text-soft" : "text-bad"}`}
        >
          {fault ??
            t("Up to 8, as EIP-3668 has them, the preferred first: {example}", {
              example: "https://acme.example/{sender}/{data}",
            })}
        </p>
      </div>
      <Field
        label={t("Messages (dm3)")}
        value={value.delivery}
        maxLength={256}
        onChange={({ target }) => set({ delivery: target.value })}
        hint={t("A URL where it takes messages for people. May be empty.")}
      />
      <Field
        label={t("Contact")}
        value={value.contact}
        maxLength={256}
        onChange={({ target }) => set({ contact: target.value })}
        hint={t("How people reach you: an address for mail, or a page.")}
      />
    </div>
  );
}
