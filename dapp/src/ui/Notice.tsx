import type { ReactNode } from "react";

const tones = {
  info: "bg-inset text-ink",
  good: "bg-tint text-ink",
  warn: "bg-warn-tint text-warn",
  bad: "bg-bad-tint text-bad",
} as const;

/** A sentence that should be seen. A bad one is read aloud at once, the others when there is time. */
export function Notice(props: { tone?: keyof typeof tones; children: ReactNode; className?: string }) {
  const tone = props.tone ?? "info";
  return (
    <div
      role={tone === "bad" ? "alert" : "status"}
      className={`rounded-xl px-4 py-3 ${tones[tone]} ${props.className ?? ""}`}
    >
      {props.children}
    </div>
  );
}
