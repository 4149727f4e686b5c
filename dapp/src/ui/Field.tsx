import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, useId } from "react";

const box =
  "min-h-11 w-full rounded-xl border border-edge bg-card px-3 py-2 text-ink placeholder:text-soft aria-invalid:border-bad";

type Labelled = { label: ReactNode; hint?: ReactNode; fault?: ReactNode };

/** A labelled box to type into. `fault` says what is wrong with it. */
export function Field({
  label,
  hint,
  fault,
  className = "",
  ...rest
}: InputHTMLAttributes<HTMLInputElement> & Labelled) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} fault={fault} className={className}>
      <input
        {...rest}
        id={id}
        className={box}
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={`${id}-about`}
        autoComplete={rest.autoComplete ?? "off"}
        spellCheck={rest.spellCheck ?? false}
      />
    </Frame>
  );
}

/** A labelled choice of one out of several. */
export function Choice({
  label,
  hint,
  fault,
  className = "",
  ...rest
}: SelectHTMLAttributes<HTMLSelectElement> & Labelled) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} fault={fault} className={className}>
      <select
        {...rest}
        id={id}
        className={`${box} choice appearance-none text-ellipsis pr-9`}
        aria-describedby={`${id}-about`}
      />
    </Frame>
  );
}

/** A box to tick. */
export function Tick({
  label,
  hint,
  ...rest
}: InputHTMLAttributes<HTMLInputElement> & { label: ReactNode; hint?: ReactNode }) {
  const id = useId();
  return (
    <div className="flex gap-3">
      <input
        {...rest}
        id={id}
        type="checkbox"
        aria-describedby={hint === undefined ? undefined : `${id}-about`}
        className="mt-0.5 size-6 shrink-0 appearance-none rounded-md border-2 border-edge bg-card checked:border-accent checked:bg-accent tick disabled:opacity-60"
      />
      <div>
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {hint === undefined ? null : (
          <p id={`${id}-about`} className="text-sm text-soft">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

function Frame(props: Labelled & { id: string; className: string; children: ReactNode }) {
  const { id, label, hint, fault, className, children } = props;
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      {children}
      <p
        id={`${id}-about`}
        className={`mt-1 text-sm ${fault === undefined ? "text-soft" : "text-bad"}`}
        role={fault === undefined ? undefined : "alert"}
      >
        {fault ?? hint}
      </p>
    </div>
  );
}
