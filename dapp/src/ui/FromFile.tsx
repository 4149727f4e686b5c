import { useState } from "react";

import { Notice } from "./Notice.tsx";

/** What came of a file. */
export type Said = { tone: "good" | "bad"; text: string };

/** Takes a JSON file that was saved before. `take` reads its text, and says what came of it. */
export function FromFile({
  summary,
  label,
  take,
  className,
}: {
  summary: string;
  label: string;
  take: (text: string) => Said;
  className: string;
}) {
  const [said, setSaid] = useState<Said>();
  const read = async (file: File | undefined) => {
    if (file !== undefined) setSaid(take(await file.text()));
  };
  return (
    <details className={className}>
      <summary className="min-h-11 py-2.5 text-sm text-soft hover:text-ink">{summary}</summary>
      <label className="mt-2 block text-sm">
        {label}
        <input
          type="file"
          accept="application/json,.json"
          className="mt-1 block w-full rounded-xl border border-edge bg-card p-2 file:mr-3 file:rounded-lg file:border-0 file:bg-inset file:px-3 file:py-1.5 file:text-ink"
          onChange={({ target }) => void read(target.files?.[0])}
        />
      </label>
      {said === undefined ? null : (
        <Notice tone={said.tone} className="mt-3">
          {said.text}
        </Notice>
      )}
    </details>
  );
}
