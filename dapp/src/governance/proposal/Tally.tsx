import type { Proposal } from "@ans/client";

import { useT } from "../../text/LanguageContext.ts";

/** How the vote stands, and whether enough take part. */
export function Tally({ proposal }: { proposal: Proposal }) {
  const t = useT();
  const { votes, quorum } = proposal;
  const rows = [
    { name: t("For"), count: votes.for, colour: "bg-good" },
    { name: t("Against"), count: votes.against, colour: "bg-bad" },
    { name: t("Abstain"), count: votes.abstain, colour: "bg-soft" },
  ];
  const all = votes.for + votes.against + votes.abstain;
  const towards = votes.for + votes.abstain;
  return (
    <div className="mb-5">
      <dl className="grid gap-3">
        {rows.map(({ name, count, colour }) => (
          <div key={name} className="grid grid-cols-[6rem_1fr_3rem] items-center gap-3">
            <dt>{name}</dt>
            <dd aria-hidden="true" className="h-3 overflow-hidden rounded-full bg-inset">
              <svg className="h-3 w-full" preserveAspectRatio="none" viewBox="0 0 100 1">
                <rect width={partOf(count, all)} height="1" className={colour.replace("bg-", "fill-")} />
              </svg>
            </dd>
            <dd className="text-right font-semibold tabular-nums">{String(count)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-soft">
        {quorum === null
          ? t("How many have to take part is known once the vote begins.")
          : towards >= quorum
            ? t("Enough take part: {n} say yes or abstain, {quorum} are needed.", {
                n: String(towards),
                quorum: String(quorum),
              })
            : t("Not enough take part yet: {n} say yes or abstain, {quorum} are needed.", {
                n: String(towards),
                quorum: String(quorum),
              })}
      </p>
    </div>
  );
}

function partOf(count: bigint, all: bigint): number {
  return all === 0n ? 0 : Number((count * 100n) / all);
}
