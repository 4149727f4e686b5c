import type { ReactNode } from "react";

/** A part of a page, with its heading. */
export function Card(props: { title?: ReactNode; children: ReactNode; className?: string }) {
  return (
    <section className={`rounded-2xl border border-line bg-card p-5 sm:p-6 ${props.className ?? ""}`}>
      {props.title === undefined ? null : <h2 className="mb-4 text-xl">{props.title}</h2>}
      {props.children}
    </section>
  );
}
