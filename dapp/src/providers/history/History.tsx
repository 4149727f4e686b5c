import type { StakingEvent } from "@ans/client";
import { useState } from "react";

import { useConfig } from "../../config/ConfigContext.ts";
import { useLanguage } from "../../text/LanguageContext.ts";
import { Button } from "../../ui/Button.tsx";
import { Choice } from "../../ui/Field.tsx";
import { type Kind, kindOf, kinds } from "./kindOf.ts";
import { sayEvent } from "../say/sayEvent.ts";
import { sayTime } from "../say/sayTime.ts";

const PAGE = 20;

/** Events, the newest first, to be narrowed to one kind. */
export function History(props: { events: readonly StakingEvent[]; withSeat?: boolean }) {
  const { language, t } = useLanguage();
  const { explorer } = useConfig();
  const [kind, setKind] = useState<Kind | "all">("all");
  const [shown, setShown] = useState(PAGE);
  const words: Record<Kind, string> = {
    commission: t("Commission"),
    stake: t("The owner’s stake"),
    delegation: t("Delegations"),
    reward: t("Rewards"),
    state: t("State and terms"),
    slash: t("Slashes"),
  };
  const told = props.events.filter((event) => kindOf(event) !== undefined);
  const list = told.filter((event) => kind === "all" || kindOf(event) === kind).toReversed();
  return (
    <>
      <Choice
        label={t("Show")}
        className="mb-2 max-w-60"
        value={kind}
        onChange={({ target }) => setKind(kinds.find((each) => each === target.value) ?? "all")}
      >
        <option value="all">{t("Everything")}</option>
        {kinds.map((each) => (
          <option key={each} value={each}>
            {words[each]}
          </option>
        ))}
      </Choice>
      {list.length === 0 ? <p className="text-soft">{t("Nothing of that kind has happened.")}</p> : null}
      <ol>
        {list.slice(0, shown).map((event) => (
          <li
            key={`${event.transactionHash} ${event.logIndex}`}
            className="grid gap-x-4 border-t border-line py-2 sm:grid-cols-[11rem_1fr]"
          >
            <span className="text-sm leading-6 text-soft">
              {explorer === undefined ? (
                sayTime(event.time, language)
              ) : (
                <a href={`${explorer}${event.transactionHash}`} rel="noreferrer" target="_blank" className="underline">
                  {sayTime(event.time, language)}
                </a>
              )}
            </span>
            <span>
              {props.withSeat === true && "seat" in event.args ? `${t("Seat {n}", { n: event.args.seat })}: ` : ""}
              {sayEvent(event, t)}
            </span>
          </li>
        ))}
      </ol>
      {list.length > shown ? (
        <Button look="second" className="mt-3" onClick={() => setShown(shown + PAGE)}>
          {t("Show more ({n} left)", { n: list.length - shown })}
        </Button>
      ) : null}
    </>
  );
}
