import { useT } from "../../text/LanguageContext.ts";
import type { Stage } from "./stageOf.ts";

/** Which of the three steps is on. */
export function Steps({ stage }: { stage: Stage }) {
  const t = useT();
  const at = { kept: 0, committing: 0, expired: 0, taken: 0, waiting: 1, ready: 2, registering: 2, done: 3 }[stage];
  const steps = [t("Reserve"), t("Wait"), t("Register")];
  return (
    <ol className="flex gap-2 text-sm sm:gap-4">
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index === at ? "step" : undefined}
          className={`flex flex-1 items-center gap-2 border-t-4 pt-2 ${index <= at ? "border-accent font-semibold" : "border-line text-soft"}`}
        >
          <span aria-hidden="true">{index < at ? "✓" : index + 1}</span>
          {step}
        </li>
      ))}
    </ol>
  );
}
