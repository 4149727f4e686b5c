import type { OwnedName } from "@ans/client";
import { Link } from "@tanstack/react-router";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";

import { useLanguage } from "../../text/LanguageContext.ts";
import { showDate } from "../showDate.ts";

/** How high a row is, in pixels: two lines, wherever it is shown. */
const height = 76;

/** The rows of a list of names. Only those in sight are drawn, so that a thousand scroll as ten do. */
export function NameRows(props: {
  names: OwnedName[];
  now: number | undefined;
  chosen: ReadonlySet<string>;
  onChoose: (name: string, isChosen: boolean) => void;
}) {
  const { names, chosen, onChoose } = props;
  const { language, t } = useLanguage();
  const list = useRef<HTMLUListElement>(null);
  const rows = useWindowVirtualizer({
    count: names.length,
    estimateSize: () => height,
    overscan: 8,
    scrollMargin: list.current?.offsetTop ?? 0,
  });
  const top = list.current?.offsetTop ?? 0;
  return (
    <ul ref={list} className="relative" style={{ height: rows.getTotalSize() }} aria-label={t("Names")}>
      {rows.getVirtualItems().map(({ index, start }) => {
        const each = names[index];
        if (each === undefined) return null;
        const { name, expiry, state, isSubname } = each;
        const date = showDate(expiry, language);
        return (
          <li
            key={each.node}
            aria-setsize={names.length}
            aria-posinset={index + 1}
            className="absolute inset-x-0 flex items-center gap-4 border-b border-line"
            style={{ height, transform: `translateY(${start - top}px)` }}
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
              <Link to="/name/$name" params={{ name }} className="block truncate font-medium text-accent underline">
                {name}
              </Link>
              <p className={`truncate text-sm ${state === "grace" ? "text-bad" : "text-soft"}`}>
                {state === "grace"
                  ? t("Expired on {date}; renew it within 30 days of that", { date })
                  : isSubname
                    ? t("Subname, until {date}", { date })
                    : t("Until {date}.", { date })}
              </p>
            </div>
            {isSubname ? null : (
              <Link
                to="/renew/$names"
                params={{ names: name }}
                aria-label={t("Renew {name}", { name })}
                className="inline-flex min-h-11 items-center px-2 font-medium text-accent"
              >
                {t("Renew")}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
