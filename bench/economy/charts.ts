import type { TopLevelSpec } from "vega-lite";

import { draw } from "./draw.ts";
import { inDimt, mostSeats, reserveAtLaunch, seatStake } from "./figures.ts";
import type { Row } from "./Table.ts";

/** The points of the charts. */
export type Points = { reserve: Row[]; rewards: Row[]; fees: Row[]; majority: Row[]; months: Row[] };

type Chart = TopLevelSpec & { description: string };

const size = { width: 640, height: 360 };
const dashed = [6, 4];
const values = (rows: Row[]) => ({ data: { values: rows } });
const titled = (text: string, subtitle: string) => ({ title: { text, subtitle }, description: `${text}. ${subtitle}` });
const seatTicks = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];

function reserveLife(points: Row[]): Chart {
  return {
    ...titled("How long a reserve lasts", "Rewards of 1,024,000 DIMT a day, no fees; the main network begins with 4B"),
    ...size,
    ...values(points),
    mark: "line",
    encoding: {
      x: { field: "years", type: "quantitative", title: "years", scale: { domain: [0, 25] } },
      y: { field: "left", type: "quantitative", title: "left in the reserve, billion DIMT" },
      color: { field: "reserve", type: "nominal", title: "reserve at first", sort: null },
      strokeDash: {
        field: "end",
        type: "nominal",
        title: "how it ends",
        scale: { domain: ["tail", "hard stop"], range: [[1, 0], dashed] },
        legend: { symbolStrokeColor: "#222222" },
      },
    },
  };
}

function rewards(points: Row[]): Chart {
  const seats = {
    field: "seats",
    type: "quantitative",
    title: "active seats (logarithmic)",
    scale: { type: "log", base: 2, domain: [1, mostSeats] as number[] },
    axis: { values: seatTicks, format: "," },
  } as const;
  const domain = [800, 1_200_000];
  const scale = (factor: number) => ({ type: "log", domain: domain.map((x) => x * factor), nice: false }) as const;
  const rule = {
    field: "rule",
    type: "nominal",
    title: "limit per seat",
    scale: { domain: ["no limit (default)", "16,000 a seat at most"] as string[] },
  } as const;
  return {
    ...titled("What a seat earns", "While 1,024,000 DIMT a day flow; without fees"),
    ...size,
    ...values(points),
    encoding: { x: seats },
    layer: [
      {
        mark: "line",
        encoding: {
          y: {
            field: "reward",
            type: "quantitative",
            title: "DIMT a day and seat (logarithmic)",
            scale: scale(1),
            axis: { values: [1e3, 1e4, 1e5, 1e6], format: "," },
          },
          color: rule,
          strokeDash: { ...rule, scale: { ...rule.scale, range: [[1, 0], dashed] } },
        },
      },
      {
        mark: { type: "line", opacity: 0 },
        encoding: {
          y: {
            field: "apr",
            type: "quantitative",
            title: "% a year on 5,000,000 DIMT (logarithmic)",
            scale: scale((365 * 100) / seatStake),
            axis: { values: [7.3, 100, 1000, 7475], format: ",", grid: false },
          },
          detail: { field: "rule" },
        },
      },
    ],
    resolve: { scale: { y: "independent" } },
  };
}

function fees(points: Row[], daily: bigint): Chart {
  return {
    ...titled("What fees bring the reserve", "30 % of each fee, by names that are paid for and the price of a year"),
    ...size,
    layer: [
      {
        ...values(points),
        mark: { type: "line", clip: true },
        encoding: {
          x: {
            field: "names",
            type: "quantitative",
            title: "names (logarithmic)",
            scale: { type: "log", domain: [1e4, 1e8], nice: false },
            axis: { values: [1e4, 1e5, 1e6, 1e7, 1e8], format: "," },
          },
          y: {
            field: "income",
            type: "quantitative",
            title: "into the reserve, DIMT a day (logarithmic)",
            scale: { type: "log", domain: [100, 1e7], nice: false },
            axis: { values: [100, 1e3, 1e4, 1e5, 1e6, 1e7], format: "," },
          },
          color: { field: "price", type: "nominal", title: "a name costs", sort: null },
        },
      },
      {
        ...values([{ daily: inDimt(daily) }]),
        mark: { type: "rule", strokeDash: dashed, color: "#222222" },
        encoding: { y: { field: "daily", type: "quantitative" } },
      },
      {
        ...values([{ daily: inDimt(daily), names: 1.2e4, text: "1,024,000 a day: rewards stay as they are for ever" }]),
        mark: { type: "text", align: "left", dy: -9, fontSize: 12, color: "#222222" },
        encoding: {
          x: { field: "names", type: "quantitative" },
          y: { field: "daily", type: "quantitative" },
          text: { field: "text" },
        },
      },
    ],
  };
}

function majority(points: Row[]): Chart {
  return {
    ...titled("What a majority of the votes costs", "DIMT that an attacker has to freeze in seats of 5,000,000"),
    ...size,
    ...values(points),
    mark: "line",
    encoding: {
      x: { field: "seats", type: "quantitative", title: "active seats, or honest seats", scale: { domain: [0, 1024] } },
      y: { field: "frozen", type: "quantitative", title: "frozen, million DIMT" },
      color: { field: "rule", type: "nominal", title: "seats of the attacker", sort: null },
      strokeDash: { field: "rule", type: "nominal", title: "seats of the attacker", sort: null },
    },
  };
}

const panel = (title: string, field: string, axis: string, unit = 1) =>
  ({
    title: { text: title, fontSize: 14, offset: 8 },
    width: 380,
    height: 220,
    mark: "line",
    encoding: {
      x: { field: "years", type: "quantitative", title: "years" },
      y: { field, type: "quantitative", title: axis, axis: { labelExpr: `format(datum.value / ${unit}, ',')` } },
      color: { field: "scenario", type: "nominal", title: "adoption", sort: null },
      strokeDash: { field: "scenario", type: "nominal", title: "adoption", sort: null },
    },
  }) as const;

function simulation(points: Row[]): Chart {
  return {
    ...titled(
      "Twenty years, three adoptions",
      `The reserve begins with ${reserveAtLaunch / 1e9}B DIMT; assumed, not forecast`,
    ),
    ...values(points),
    columns: 2,
    concat: [
      panel("Reserve", "reserve", "billion DIMT", 1e9),
      panel("Rewards of all seats", "daily", "DIMT a day"),
      panel("Active seats", "seats", "seats"),
      panel("Fees into the reserve", "reserveFees", "DIMT a day"),
    ],
  };
}

/** Every chart as SVG, by the name of its file. */
export async function drawCharts(points: Points, daily: bigint): Promise<Record<string, string>> {
  return {
    "reserve-life": await draw(reserveLife(points.reserve)),
    rewards: await draw(rewards(points.rewards)),
    fees: await draw(fees(points.fees, daily)),
    majority: await draw(majority(points.majority)),
    simulation: await draw(simulation(points.months)),
  };
}
