import { lazy, type ReactNode, Suspense } from "react";

import { Card } from "../../ui/Card.tsx";
import type { ChartProps } from "./Chart.tsx";

// The library of charts is loaded with the first one that is shown.
const Chart = lazy(() => import("./Chart.tsx"));

/** A chart for those who would rather look, beside a table for those who would rather read. */
export function ChartWithTable(
  props: ChartProps & {
    title: string;
    about: string;
    rows: readonly { name: string; value: ReactNode; isNow?: boolean }[];
  },
) {
  const { title, about, rows, ...chart } = props;
  return (
    <Card title={title} className="mb-5">
      <p className="mb-4 max-w-2xl text-soft">{about}</p>
      <div className="grid items-start gap-6 md:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
        <Suspense fallback={<div className="h-65" />}>
          <Chart {...chart} />
        </Suspense>
        <table className="w-full text-sm tabular-nums">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr className="border-b border-line text-soft">
              <th scope="col" className="py-2 text-left font-medium">
                {chart.xName}
              </th>
              <th scope="col" className="py-2 text-right font-medium">
                {chart.yName}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, value, isNow }) => (
              <tr
                key={name}
                className={`border-b border-line last:border-0 ${isNow === true ? "font-semibold text-accent" : ""}`}
              >
                <th scope="row" className="py-1.5 text-left font-[inherit]">
                  {name}
                </th>
                <td className="py-1.5 text-right">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
