import { advanceHandover, handoverStatus, type NextStage } from "@ans/client";
import { useQuery } from "@tanstack/react-query";

import { useAction } from "../chain/useAction.ts";
import { useAns } from "../chain/useAns.ts";
import { useNow } from "../chain/useNow.ts";
import { sayLength } from "../providers/say/sayLength.ts";
import { sayDay, sayTime } from "../providers/say/sayTime.ts";
import { useLanguage } from "../text/LanguageContext.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { Card } from "../ui/Card.tsx";
import { Failure } from "../ui/Failure.tsx";
import { sayPowers, sayStage } from "./sayStage.ts";

const stages = ["foundation", "shared", "led", "community"] as const;

/** How far the foundation has handed over, what the next stage needs, and the button that takes the step. */
export function HandoverCard() {
  const { language, t } = useLanguage();
  const ans = useAns();
  const { data, error } = useQuery({ queryKey: ["handover"], queryFn: () => handoverStatus(ans) });
  const now = useNow();
  const advance = useAction(async () => await advanceHandover(ans));
  const at = data === undefined ? -1 : stages.indexOf(data.stage);
  return (
    <Card title={t("Hand-over to the service providers")}>
      <Failure error={error} />
      {data === undefined ? null : (
        <>
          <ol className="mb-4 grid gap-2 sm:grid-cols-4">
            {stages.map((stage, index) => (
              <li
                key={stage}
                aria-current={index === at ? "step" : undefined}
                className={`rounded-xl px-3 py-2 ${index === at ? "bg-tint font-semibold" : "bg-inset text-soft"}`}
              >
                {index + 1}. {sayStage(stage, t)}
              </li>
            ))}
          </ol>
          <p>
            {sayPowers(data.stage, t)} {t("Since {day}.", { day: sayDay(data.since, language) })}
          </p>
          {data.next === null || now === undefined ? null : (
            <>
              <h3 className="mt-5 mb-2">{t("What “{stage}” needs", { stage: sayStage(data.next.stage, t) })}</h3>
              <Conditions next={data.next} active={data.activeSeats} now={now} />
              {data.next.isReady ? (
                <ActionButton action={advance} className="mt-4">
                  {t("Take the step")}
                </ActionButton>
              ) : null}
              <p className="mt-3 text-sm text-soft">
                {t("Once all of it holds, anybody may take the step. There is no way back.")}
              </p>
            </>
          )}
        </>
      )}
    </Card>
  );
}

function Conditions(props: { next: NextStage; active: number; now: number }) {
  const { language, t } = useLanguage();
  const { next, active, now } = props;
  const { seats, earliest, proposals } = next;
  const isHeld = seats.enoughFrom !== null && seats.enoughFrom <= now;
  const lines = [
    {
      isMet: isHeld,
      text: t("{needed} seats active without a break; {active} are now", { needed: seats.needed, active }),
      rest: isHeld || seats.enoughFrom === null ? undefined : seats.enoughFrom - now,
    },
    {
      isMet: earliest <= now,
      text: t("not before {time}", { time: sayTime(earliest, language) }),
      rest: earliest <= now ? undefined : earliest - now,
    },
    ...(proposals === null
      ? []
      : [
          {
            isMet: proposals.counted >= proposals.needed || proposals.orFrom <= now,
            text: t("{needed} proposals of service providers carried out, {counted} are counted; or from {time} on", {
              needed: proposals.needed,
              counted: proposals.counted,
              time: sayTime(proposals.orFrom, language),
            }),
            rest: undefined,
          },
        ]),
  ];
  return (
    <ul className="grid gap-1.5">
      {lines.map(({ isMet, text, rest }) => (
        <li key={text} className="flex gap-2">
          <span className={isMet ? "text-good" : "text-soft"}>
            <span aria-hidden="true">{isMet ? "✓" : "○"}</span>
            <span className="sr-only">{isMet ? t("holds:") : t("not yet:")}</span>
          </span>
          <span>
            {text}
            {rest === undefined ? "" : ` (${t("{length} left", { length: sayLength(rest, t) })})`}
          </span>
        </li>
      ))}
    </ul>
  );
}
