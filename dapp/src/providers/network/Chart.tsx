import { useEffect, useRef } from "react";
// Before uPlot, which looks at the locale when it is loaded.
import "./validLocale.ts";
import UPlot from "uplot";
import "uplot/dist/uPlot.min.css";

import type { Point } from "./curves.ts";

/** What a chart shows: a curve, the words of its axes, and where one stands on it. */
export type ChartProps = { points: readonly Point[]; xName: string; yName: string; isLog?: boolean; mark?: number };

const HEIGHT = 260;
// uPlot declares an enum that is not there when the program runs.
// oxlint-disable-next-line typescript/no-unsafe-enum-assignment
const LOGARITHMIC = 3 as UPlot.Scale.Distr.Logarithmic;

/** A curve. A table with the same figures stands beside it, so it is hidden from those who are read to. */
export default function Chart(props: ChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { points, xName, yName, isLog = false, mark } = props;
  useEffect(() => {
    const { current } = frame;
    if (current === null) return undefined;
    const data: UPlot.AlignedData = [points.map(({ x }) => x), points.map(({ y }) => y)];
    let chart: UPlot | undefined;
    const draw = () => {
      chart?.destroy();
      const width = current.clientWidth;
      chart = new UPlot(optionsOf({ xName, yName, isLog, mark, width, colours: coloursOf(current) }), data, current);
    };
    draw();
    const resized = new ResizeObserver(() => chart?.setSize({ width: current.clientWidth, height: HEIGHT }));
    resized.observe(current);
    // Another theme has other colours, and a canvas keeps those it was painted with.
    const themed = new MutationObserver(draw);
    themed.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    scheme.addEventListener("change", draw);
    return () => {
      resized.disconnect();
      themed.disconnect();
      scheme.removeEventListener("change", draw);
      chart?.destroy();
    };
  }, [points, xName, yName, isLog, mark]);
  return (
    <div aria-hidden="true" className="min-w-0">
      <div ref={frame} className="min-w-0 overflow-hidden text-accent [&_.u-over]:outline-none" />
      <i className="hidden text-soft" />
      <i className="hidden text-line" />
    </div>
  );
}

type Colours = { curve: string; words: string; lines: string };

/** The colours of the theme, as a canvas takes them. */
function coloursOf(frame: HTMLElement): Colours {
  const [words, lines] = [...(frame.parentElement?.querySelectorAll("i") ?? [])];
  const colour = (element: Element | undefined) => getComputedStyle(element ?? frame).color;
  return { curve: colour(frame), words: colour(words), lines: colour(lines) };
}

function optionsOf(chart: {
  xName: string;
  yName: string;
  isLog: boolean;
  mark: number | undefined;
  width: number;
  colours: Colours;
}): UPlot.Options {
  const { xName, yName, isLog, mark, width, colours } = chart;
  const font = '12px "Inter Variable", sans-serif';
  const axis: UPlot.Axis = {
    stroke: colours.words,
    font,
    labelFont: font,
    labelSize: 18,
    grid: { stroke: colours.lines, width: 1 },
    ticks: { stroke: colours.lines, width: 1 },
  };
  const short = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });
  return {
    width,
    height: HEIGHT,
    cursor: { show: false },
    legend: { show: false },
    scales: {
      x: { time: false, ...(isLog ? { distr: LOGARITHMIC, log: 2 } : {}) },
      y: isLog ? { distr: LOGARITHMIC, log: 10 } : {},
    },
    axes: [
      {
        ...axis,
        label: xName,
        values: (_chart, values) => values.map((value) => (value === null ? "" : String(value))),
      },
      {
        ...axis,
        label: yName,
        size: 56,
        values: (_chart, values) => values.map((value) => (value === null ? "" : short.format(value))),
      },
    ],
    series: [{}, { stroke: colours.curve, width: 2, points: { show: false } }],
    hooks: { draw: mark === undefined ? [] : [(drawn) => drawMark(drawn, mark, colours.curve)] },
  };
}

/** A dot where one stands now. */
function drawMark(chart: UPlot, x: number, colour: string): void {
  const at = chart.data[0].findIndex((each) => each >= x);
  const y = chart.data[1]?.[at];
  if (at === -1 || typeof y !== "number") return;
  chart.ctx.fillStyle = colour;
  chart.ctx.beginPath();
  chart.ctx.arc(chart.valToPos(x, "x", true), chart.valToPos(y, "y", true), 5 * devicePixelRatio, 0, 2 * Math.PI);
  chart.ctx.fill();
}
