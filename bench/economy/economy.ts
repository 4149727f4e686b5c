import { drawCharts } from "./charts.ts";
import { feeLines, feesNeeded } from "./fees.ts";
import { majority, majorityLines } from "./majority.ts";
import { reserveCurves, reserveLife } from "./reserveLife.ts";
import { rewardCurves, rewards } from "./rewards.ts";
import { simulations, simulationTable } from "./simulate.ts";
import { openStream } from "./stream.ts";
import type { Table } from "./Table.ts";

/** Every table, and every chart as SVG by the name of its file. The same at every run. */
export async function economy(): Promise<{ tables: Table[]; charts: Record<string, string> }> {
  const stream = await openStream();
  try {
    const months = await simulations(stream);
    const tables = [
      await reserveLife(stream),
      feesNeeded(stream),
      rewards(stream),
      majority(),
      simulationTable(months),
    ];
    const charts = await drawCharts(
      {
        reserve: await reserveCurves(stream),
        rewards: rewardCurves(stream),
        fees: feeLines(),
        majority: majorityLines(),
        months,
      },
      stream.daily,
    );
    return { tables, charts };
  } finally {
    await stream.close();
  }
}
