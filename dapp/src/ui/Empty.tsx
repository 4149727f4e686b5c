import type { ReactNode } from "react";

/** What stands where there is nothing to show yet: why, and what to do. */
export function Empty(props: { children: ReactNode; action?: ReactNode }) {
  return (
    <div
      role="status"
      className="grid justify-items-center gap-4 rounded-2xl border border-dashed border-edge px-5 py-12 text-center"
    >
      <p className="max-w-md text-balance text-soft">{props.children}</p>
      {props.action}
    </div>
  );
}
