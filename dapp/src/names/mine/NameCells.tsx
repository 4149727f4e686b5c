import { Link } from "@tanstack/react-router";
import { memo } from "react";

import { useLanguage, useT } from "../../text/LanguageContext.ts";
import { Badge } from "../../ui/Badge.tsx";
import { showDate } from "../showDate.ts";
import type { ListedName } from "./readNames.ts";

/** Within how many seconds of its expiry a name is called for. */
const soon = 30 * 86_400;

type Props = {
  name: ListedName;
  now: number | undefined;
  /** How long after its expiry a name is still its owner's to renew, in seconds. */
  grace: number | undefined;
  isChosen: boolean;
  onChoose: (name: string, isChosen: boolean) => void;
};

/** What a row says of one name; drawn anew only when that changes, not when the page scrolls. */
export const NameCells = memo(function NameCells(props: Props) {
  const t = useT();
  const { name, isSubname } = props.name;
  return (
    <>
      {isSubname ? (
        <span className="size-6 shrink-0" />
      ) : (
        <input
          type="checkbox"
          aria-label={t("Choose {name}", { name })}
          checked={props.isChosen}
          onChange={({ target }) => props.onChoose(name, target.checked)}
          className="tick size-6 shrink-0 appearance-none rounded-md border-2 border-edge bg-card checked:border-accent checked:bg-accent"
        />
      )}
      <div className="min-w-0 flex-1">
        <Link
          to="/name/$name"
          params={{ name }}
          className="block truncate font-semibold text-accent underline-offset-4 hover:underline"
        >
          {name}
        </Link>
        <Life name={props.name} grace={props.grace} />
      </div>
      <Urgency name={props.name} now={props.now} />
      {isSubname ? null : (
        <Link
          to="/renew/$names"
          params={{ names: name }}
          aria-label={t("Renew {name}", { name })}
          className="inline-flex min-h-11 items-center font-medium text-accent underline-offset-4 hover:underline"
        >
          {t("Renew")}
        </Link>
      )}
    </>
  );
});

/** Until when it is whose, and in the grace period what to do. */
function Life({ name, grace }: { name: ListedName; grace: number | undefined }) {
  const { language, t } = useLanguage();
  const { expiry, state, isSubname, isOffchain } = name;
  const date = showDate(expiry, language);
  const lost = grace === undefined ? "…" : showDate(expiry + grace, language);
  return (
    <p className={`line-clamp-2 text-sm leading-5 ${state === "grace" ? "text-bad" : "text-soft"}`}>
      {state === "grace"
        ? t("Renew it by {lost}, or anybody can have it.", { lost })
        : isOffchain
          ? t("Off chain, until {date}", { date })
          : isSubname
            ? t("Subname, until {date}", { date })
            : t("Until {date}.", { date })}
    </p>
  );
}

function Urgency({ name, now }: { name: ListedName; now: number | undefined }) {
  const { t } = useLanguage();
  if (name.state === "grace") {
    return (
      <span className="hidden sm:inline">
        <Badge tone="bad">{t("expired")}</Badge>
      </span>
    );
  }
  if (name.isSubname || now === undefined || name.expiry >= now + soon) return null;
  return <Badge tone="warn">{t("{n} days left", { n: Math.max(1, Math.ceil((name.expiry - now) / 86_400)) })}</Badge>;
}
