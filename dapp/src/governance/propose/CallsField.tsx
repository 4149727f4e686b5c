import { useId } from "react";

import { useLanguage } from "../../text/LanguageContext.ts";
import { sayFailure } from "../../text/sayFailure.ts";
import type { TypedCall } from "./readCalls.ts";

/** Calls as people write them, one a line, each read back as it would be made. */
export function CallsField(props: { typed: string; onChange: (typed: string) => void; calls: readonly TypedCall[] }) {
  const { language, t } = useLanguage();
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {t("Calls, one a line")}
      </label>
      <textarea
        id={id}
        rows={4}
        spellCheck={false}
        aria-describedby={`${id}-about`}
        className="mono w-full rounded-xl border border-edge bg-card px-3 py-2 text-ink"
        value={props.typed}
        onChange={({ target }) => props.onChange(target.value)}
      />
      <p id={`${id}-about`} className="mt-1 text-sm text-soft">
        {t("As {example}. Lists are in brackets, structs in parentheses; numbers may have DIMT, %, seconds or days.", {
          example: "NameRegistrar.setReserved([station], false)",
        })}
      </p>
      <ul className="mt-3 grid gap-2" aria-live="polite">
        {props.calls.map(({ text, readBack, error }, index) => (
          <li
            key={`${index} ${text}`}
            className={`rounded-xl px-4 py-3 ${error === undefined ? "bg-tint" : "bg-bad-tint text-bad"}`}
          >
            {error === undefined ? <code className="break-all">{readBack}</code> : sayFailure(error, language, t)}
          </li>
        ))}
      </ul>
    </>
  );
}
