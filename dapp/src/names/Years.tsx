import { useT } from "../text/LanguageContext.ts";
import { Button } from "../ui/Button.tsx";

/** How many years one page offers. The contract takes more. */
export const mostYears = 50;

/** Chooses a number of years. */
export function Years(props: { years: number; onChange: (years: number) => void }) {
  const t = useT();
  const { years } = props;
  const to = (next: number) => props.onChange(Math.min(mostYears, Math.max(1, next)));
  return (
    <div>
      <div className="flex items-center gap-3" role="group" aria-label={t("Years")}>
        <Button
          look="second"
          className="size-11 px-0!"
          aria-label={t("One year less")}
          disabled={years <= 1}
          onClick={() => to(years - 1)}
        >
          −
        </Button>
        <output className="min-w-28 text-center text-xl font-semibold">
          {years === 1 ? t("1 year") : t("{n} years", { n: years })}
        </output>
        <Button
          look="second"
          className="size-11 px-0!"
          aria-label={t("One year more")}
          disabled={years >= mostYears}
          onClick={() => to(years + 1)}
        >
          +
        </Button>
      </div>
      <p className="mt-2 text-sm text-soft">
        {t("Several years at once cost the network fee only once. A year has 365 days.")}
      </p>
    </div>
  );
}
