import type { ReactNode } from "react";

/** Some figures side by side, each with what it is. */
export function Figures(props: { children: ReactNode; className?: string }) {
  return <dl className={`grid grid-cols-2 gap-3 md:grid-cols-4 ${props.className ?? ""}`}>{props.children}</dl>;
}

/** One figure. `note` says what one has to know of it. */
export function Figure(props: { name: ReactNode; children: ReactNode; note?: ReactNode; className?: string }) {
  return (
    <div className={`rounded-xl bg-inset px-3 py-3 sm:px-4 ${props.className ?? ""}`}>
      <dt className="text-sm text-soft">{props.name}</dt>
      <dd className="mt-0.5 leading-snug font-semibold [overflow-wrap:normal] sm:text-lg">{props.children}</dd>
      {props.note === undefined ? null : <dd className="mt-1 text-sm text-soft">{props.note}</dd>}
    </div>
  );
}

/** Facts below each other: what it is on the left, how it stands on the right. */
export function Facts(props: { children: ReactNode; className?: string }) {
  return <dl className={`grid gap-x-6 gap-y-3 ${props.className ?? ""}`}>{props.children}</dl>;
}

/** One fact of {@link Facts}. */
export function Fact(props: { name: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 sm:grid-cols-[12rem_1fr]">
      <dt className="text-soft">{props.name}</dt>
      <dd className="min-w-0">{props.children}</dd>
    </div>
  );
}
