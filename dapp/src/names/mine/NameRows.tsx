import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState } from "react";

import { useT } from "../../text/LanguageContext.ts";
import { NameCells } from "./NameCells.tsx";
import type { ListedName } from "./readNames.ts";

/** How high a row is, in pixels: two lines, wherever it is shown. */
const height = 76;

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
  const t = useT();
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
          return (
            <li
              key={each.node}
              aria-setsize={names.length}
              aria-posinset={index + 1}
              className="absolute inset-x-0 flex items-center gap-3 border-b border-line px-4 sm:gap-4"
              style={{ height, transform: `translateY(${start - scrollMargin}px)` }}
            >
              <NameCells
                name={each}
                now={props.now}
                grace={props.grace}
                isChosen={chosen.has(each.name)}
                onChoose={onChoose}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
