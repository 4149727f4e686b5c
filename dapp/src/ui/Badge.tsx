import type { ReactNode } from "react";

const tones = {
  info: "bg-inset text-soft",
  good: "bg-tint text-good",
  warn: "bg-warn-tint text-warn",
  bad: "bg-bad-tint text-bad",
} as const;

/** What something is, in a word or two, to be seen at a glance. */
export function Badge(props: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span
      className={`inline-block rounded-full px-2.5 py-0.5 text-sm font-medium whitespace-nowrap ${tones[props.tone ?? "info"]}`}
    >
      {props.children}
    </span>
  );
}
