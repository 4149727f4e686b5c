import { formatUnits, parseUnits } from "viem";

/** All DIMT there will ever be, in DIMT wei. */
export const supply = parseUnits("10000000000", 18);

/** An amount of DIMT wei, as people read it. */
export const dimt = (wei: bigint): string => `${formatUnits(wei, 18)} DIMT`;
