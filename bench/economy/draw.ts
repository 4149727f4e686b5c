import { parse, resetSVGDefIds, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";

/** Light on any page, large enough to read, colours that colour-blind people tell apart. */
const look = {
  background: "#ffffff",
  font: "DejaVu Sans, Verdana, sans-serif",
  padding: 16,
  title: { fontSize: 17, anchor: "start", offset: 14, subtitleFontSize: 13, subtitleColor: "#444444" },
  axis: { labelFontSize: 12, titleFontSize: 13, titlePadding: 10, gridColor: "#e4e4e4", labelColor: "#222222" },
  legend: {
    labelFontSize: 12,
    titleFontSize: 13,
    labelLimit: 400,
    titleLimit: 400,
    symbolStrokeWidth: 3,
    symbolSize: 300,
  },
  line: { strokeWidth: 2.5 },
  range: { category: ["#0072b2", "#d55e00", "#009e73", "#aa3377", "#7a5c00"] as string[] },
} as const;

/** Draws a chart without a browser, described to those who cannot see it. The same words give the same SVG. */
export async function draw(spec: TopLevelSpec & { description: string }): Promise<string> {
  resetSVGDefIds();
  const view = new View(parse(compile({ ...spec, config: look }).spec), { renderer: "none" });
  try {
    const svg = await view.toSVG();
    return `${svg.replace("<svg ", `<svg role="img" aria-label="${spec.description}" `)}\n`;
  } finally {
    view.finalize();
  }
}
