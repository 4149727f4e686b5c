import { Link } from "@tanstack/react-router";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState } from "react";

import { useLanguage } from "../../text/LanguageContext.ts";
import { Badge } from "../../ui/Badge.tsx";
import { showDate } from "../showDate.ts";
import type { ListedName } from "./readNames.ts";

/** How high a row is, in pixels: two lines, wherever it is shown. */
const height = 76;

/** Within how many seconds of its expiry a name is called for. */
const soon = 30 * 86_400;

/** The rows of a list of names. Only those in sight are drawn, so that a thousand scroll as ten do. */
export function NameRows(props: {
  names: readonly ListedName[];
  now: number | undefined;
  /** How long after its expiry a name is still its owner's to renew, in seconds. */
  grace: number | undefined;
  chosen: ReadonlySet<string>;
  onChoose: (name: string, isChosen: boolean) => void;
}) {
  const { names, chosen, onChoose } = props;
  const { t } = useLanguage();
  const list = useRef<HTMLUListElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    setScrollMargin(Math.round(top + window.scrollY));
  }, [names.length]);
  const rows = useWindowVirtualizer({ count: names.length, estimateSize: () => height, overscan: 8, scrollMargin });
  return (
    <div className="overflow-hidden rounded-2xl border border-line bg-card">
      <ul ref={list} className="relative -mb-px" style={{ height: rows.getTotalSize() }} aria-label={t("Names")}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const each = names[index];
          if (each === undefined) return null;
          const { name, isSubname } = each;
          return (
            <li
              key={each.node}
              aria-setsize={names.length}
              aria-posinset={index + 1}
              className="absolute inset-x-0 flex items-center gap-3 border-b border-line px-4 sm:gap-4"
              style={{ height, transform: `translateY(${start - scrollMargin}px)` }}
            >
              {isSubname ? (
                <span className="size-6 shrink-0" />
              ) : (
                <input
                  type="checkbox"
                  aria-label={t("Choose {name}", { name })}
                  checked={chosen.has(name)}
                  onChange={({ target }) => onChoose(name, target.checked)}
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
                <Life name={each} grace={props.grace} />
              </div>
              <Urgency name={each} now={props.now} />
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
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Until when it is whose, and in the grace period what to do. */
function Life({ name, grace }: { name: ListedName; grace: number | undefined }) {
  const { language, t } = useLanguage();
  const { expiry, state, isSubname, isOffchain } = name;
  const date = showDate(expiry, language);
  const lost = grace === undefined ? "…" : showDate(expiry + grace, language);
  return (
    <p className={`truncate text-sm ${state === "grace" ? "text-bad" : "text-soft"}`}>
      {state === "grace"
        ? t("Renew it by {lost}, or anybody can have it. Expired on {date}.", { date, lost })
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
  if (name.state === "grace") return <Badge tone="bad">{t("expired")}</Badge>;
  if (name.isSubname || now === undefined || name.expiry >= now + soon) return null;
  return <Badge tone="warn">{t("{n} days left", { n: Math.max(1, Math.ceil((name.expiry - now) / 86_400)) })}</Badge>;
}
