/**
 * What the nearest operation costs elsewhere: gas used, 21,000 for the transaction included, each project's contracts
 * compiled with its own settings. Livepeer is measured at 1,024 transcoders, joining with an exact hint (6,040,709
 * without one); its delegation includes votes. Where a project needs several transactions, the figure is their sum.
 */
export type StakingAnchor = {
  synthetix?: number;
  masterChef?: number;
  livepeer?: number;
  graph?: number;
  bsc?: number;
};

export const stakingAnchors: Record<string, StakingAnchor> = {
  join: { livepeer: 577_819, graph: 196_413, bsc: 1_258_284 },
  "claim delegation": { synthetix: 76_158, masterChef: 115_869, livepeer: 248_320 },
  "delegate new": { synthetix: 137_119, masterChef: 216_346, livepeer: 443_306, graph: 84_118, bsc: 326_370 },
  "delegate more": { synthetix: 122_864, masterChef: 124_341, livepeer: 555_413, graph: 67_018, bsc: 240_399 },
  undelegate: { synthetix: 101_329, masterChef: 122_160, livepeer: 600_559, graph: 147_790, bsc: 364_742 },
  "withdraw stake": { livepeer: 92_433, graph: 97_693, bsc: 68_934 },
  redelegate: { bsc: 517_572 },
  "record service": { livepeer: 579_074, bsc: 211_911 },
  exit: { livepeer: 323_861, graph: 344_326 },
};
