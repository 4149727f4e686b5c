import { stakingAnchors } from "./anchors.ts";
import { stakingLimits } from "./limits.ts";
import type { StakingGasRow } from "./measure.ts";

/** The figures by operation, and by how many seats there are. */
export function stakingSnapshot(rows: StakingGasRow[]): Record<string, Record<string, number>> {
  const snapshot: Record<string, Record<string, number>> = {};
  for (const { operation, seats, gas } of rows) {
    snapshot[operation] = { ...snapshot[operation], [seats]: gas };
  }
  return snapshot;
}

/** A line for each operation: its gas at each number of seats, its limit, and what the nearest one costs elsewhere. */
export function stakingTable(rows: StakingGasRow[]): Record<string, Record<string, number | undefined>> {
  return Object.fromEntries(
    Object.entries(stakingSnapshot(rows)).map(([operation, figures]) => {
      const { synthetix, masterChef, livepeer, graph, bsc } = stakingAnchors[operation] ?? {};
      const others = { Synthetix: synthetix, MasterChef: masterChef, Livepeer: livepeer, "The Graph": graph, BSC: bsc };
      return [operation, { ...figures, limit: stakingLimits[operation], ...others }];
    }),
  );
}
