import { useT } from "../../text/LanguageContext.ts";

const around = 2 * Math.PI * 44;

/** How long the reservation must rest until the name can be registered; by the chain's clock. */
export function Countdown(props: { committedAt: number; readyAt: number; now: number }) {
  const t = useT();
  const { committedAt, readyAt, now } = props;
  const left = Math.max(0, readyAt - now);
  const whole = Math.max(1, readyAt - committedAt);
  return (
    <div className="flex flex-wrap items-center gap-6">
      <svg viewBox="0 0 100 100" className="size-28 -rotate-90" aria-hidden="true">
        <circle cx="50" cy="50" r="44" fill="none" strokeWidth="8" className="stroke-line" />
        <circle
          cx="50"
          cy="50"
          r="44"
          fill="none"
          strokeWidth="8"
          strokeLinecap="round"
          className="stroke-accent"
          strokeDasharray={around}
          strokeDashoffset={around * Math.min(1, left / whole)}
        />
      </svg>
      <div>
        <p role="timer" className="text-3xl font-semibold tabular-nums">
          {left > 90 ? t("{n} minutes", { n: Math.ceil(left / 60) }) : t("{n} seconds", { n: left })}
        </p>
        <p className="max-w-sm text-soft">
          {t(
            "The name is reserved without anybody knowing which. It must rest for a moment, so that nobody can be quicker by watching.",
          )}
        </p>
      </div>
    </div>
  );
}
