/**
 * What the same operation costs elsewhere: gasUsed of receipts after refunds, 8 to 10 character names, 1 year, each
 * project's contracts compiled with its own settings (ENS v1: ens-contracts 1.5.2; ENS v2: contracts-v2, paid in an
 * ERC-20; Basenames: November 2025). Where a project needs several transactions, the figure is their sum.
 */
export type Anchor = { ensV1?: number; ensV2?: number; basenames?: number };

export const anchors: Record<string, Anchor> = {
  commit: { ensV1: 44_206, ensV2: 45_426 },
  register: { ensV1: 164_482, ensV2: 226_217 },
  "register+addr+primary": { ensV1: 331_766, basenames: 317_772 },
  journey: { ensV1: 316_000, ensV2: 612_000, basenames: 318_000 },
  renew: { ensV1: 62_659, ensV2: 99_101, basenames: 54_696 },
  transfer: { ensV1: 105_541, ensV2: 82_200, basenames: 52_500 },
  setAddr: { ensV1: 58_314, ensV2: 69_550, basenames: 62_925 },
  "setAddr overwrite": { ensV1: 41_202, ensV2: 52_438, basenames: 45_813 },
  "setText 32": { ensV1: 80_183, ensV2: 92_918, basenames: 83_887 },
  "setText 300": { ensV1: 286_447, ensV2: 299_293, basenames: 290_154 },
  setPrimary: { ensV1: 113_556, basenames: 117_799 },
  subname: { ensV1: 74_114, ensV2: 132_818 },
  resolve: { ensV1: 80_297, ensV2: 102_118 },
};
